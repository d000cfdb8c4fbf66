import { SESSION_MODES, SESSION_TYPES } from '@luyan/roadshow';
import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { ruleInWords } from './series-rule.js';
import { SeriesListQuery, type SeriesItem } from './series-queries.js';

/** How many of its next sessions a series shows. */
const SHOWN = 6;

function Coming({ requests }: Pick<SeriesItem, 'requests'>) {
  const { t, date } = useWords();
  const coming = requests.filter(
    ({ state, latest }) => (state === 'OPEN' || state === 'PLACED') && Date.parse(latest) > Date.now(),
  );
  if (coming.length === 0) return <p className="quiet">{t('series.over')}</p>;
  return (
    <>
      <ol className="coming">
        {coming.slice(0, SHOWN).map(({ id, seriesNumber, session, preferredDates: [day] }) => (
          <li key={id}>
            <span className="quiet">{t('series.number', { number: seriesNumber ?? 0 })}</span>{' '}
            {session ? (
              <Link to={`/sessions/${session.id}`}>{date(session.startsAt, 'dateTime')}</Link>
            ) : (
              <>
                {day && date(day)} <span className="tag tag-quiet">{t('series.notPlaced')}</span>
              </>
            )}
          </li>
        ))}
      </ol>
      {coming.length > SHOWN && <p className="quiet">{t('series.more', { count: coming.length - SHOWN })}</p>}
    </>
  );
}

/** 系列场次: rules that ask for a session again and again. */
export function SeriesList() {
  const words = useWords();
  const { t, label, pick, date } = words;
  const found = usePages({ query: SeriesListQuery, variables: {}, connection: (data) => data.seriesList });
  return (
    <>
      <div className="title-line">
        <p className="lead">{t('series.lead')}</p>
        <Link className="button button-primary" to="/programme/series/new">
          {t('series.new')}
        </Link>
      </div>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={3} height={160} />}
      {found.first && found.edges.length === 0 && (
        <Empty title={t('series.none')}>
          <p>{t('series.noneHint')}</p>
        </Empty>
      )}
      <div className="results">
        {found.edges.map(({ node }) => (
          <article key={node.id} className="card">
            <header className="card-head">
              <span className="kind">{ruleInWords(node.rule, words)}</span>
              <span className="tag">{label(SESSION_TYPES, node.type)}</span>
              <span className="tag">{label(SESSION_MODES, node.mode)}</span>
            </header>
            <h2 className="card-title">
              <Link to={`/programme/series/${node.id}`}>{pick(node.titleZh, node.titleEn)}</Link>
            </h2>
            <p className="facts">
              {node.host && <span>{pick(node.host.nameZh, node.host.nameEn)}</span>}
              <span>
                {date(node.startsOn)} – {date(node.endsOn)}
              </span>
            </p>
            <Coming requests={node.requests} />
          </article>
        ))}
      </div>
      <MoreButton found={found} />
    </>
  );
}
