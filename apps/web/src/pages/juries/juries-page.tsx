import { JURY_STATES, type JuryState } from '@luyan/roadshow';
import { Link, useSearchParams } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { JurySessionsQuery } from './jury-queries.js';
import './juries.css';

const STATES = Object.keys(JURY_STATES) as JuryState[];

/** 评审组: the reader's released sessions and how far the jury of each is. */
export function JuriesPage() {
  const { t, date, label, pick } = useWords();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((code) => code === params.get('state')) ?? null;
  const pages = Math.max(1, Number(params.get('pages') ?? 1) || 1);
  usePageTitle(t('nav.juries'));
  const found = usePages({
    query: JurySessionsQuery,
    variables: { states: state ? [state] : [] },
    connection: (data) => data.jurySessions,
    pages,
  });
  const choose = (code: JuryState | null) => {
    setParams(code ? { state: code } : {}, { replace: true });
  };
  return (
    <div className="wrap page">
      <h1>{t('nav.juries')}</h1>
      <p className="lead">{t('juries.lead')}</p>
      <div className="chips jury-filter" role="group" aria-label={t('nav.juries')}>
        {[null, ...STATES].map((code) => (
          <button
            key={code ?? ''}
            type="button"
            className="chip"
            aria-pressed={state === code}
            onClick={() => {
              choose(code);
            }}
          >
            {code ? label(JURY_STATES, code) : t('juries.all')}
          </button>
        ))}
      </div>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={5} height={76} />}
      {found.first && !found.fetching && found.edges.length === 0 && (
        <Empty title={t('juries.none')}>
          <p>{t('juries.noneHint')}</p>
        </Empty>
      )}
      <ul className="plain jury-list" aria-busy={found.fetching}>
        {found.edges.map(({ node: { id, session, jury } }) => (
          <li key={id} className="card jury-row">
            <div>
              <p className="quiet">
                <time dateTime={session.startsAt}>{date(session.startsAt, 'dateTime')}</time>
                {session.host && ` · ${pick(session.host.nameZh, session.host.nameEn)}`}
              </p>
              <h2 className="card-title">
                <Link
                  to={`/sessions/${id}/jury`}
                  aria-label={t('juries.open', { title: pick(session.titleZh, session.titleEn) })}
                >
                  {pick(session.titleZh, session.titleEn)}
                </Link>
              </h2>
            </div>
            <p className="jury-progress">
              <span className={`tag ${jury ? `jury-${jury.state.toLowerCase()}` : 'tag-quiet'}`}>
                {jury ? label(JURY_STATES, jury.state) : t('juries.no')}
              </span>
              {jury && (
                <span className="quiet">
                  {jury.state === 'DRAFT' || jury.state === 'RELEASED'
                    ? t('juries.judges', { count: jury.judgeCount })
                    : t('juries.signed', { signed: jury.signedCount, count: jury.sheetCount })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
      <MoreButton
        found={found}
        onMore={() => {
          setParams({ ...(state && { state }), pages: String(pages + 1) }, { replace: true, preventScrollReset: true });
        }}
      />
    </div>
  );
}
