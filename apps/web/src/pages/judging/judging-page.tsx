import { JURY_STATES, SEAT_STATES, type SeatState } from '@luyan/roadshow';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { groupBy } from '../../ui/group-by.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Problems, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { OverruleMutation } from '../juries/jury-mutations.js';
import { WithReason } from '../juries/jury-steps.js';
import '../juries/juries.css';
import './judging.css';
import { JudgingCountsQuery, MyJudgingQuery, type JudgingRow } from './judging-queries.js';

const TODO: readonly SeatState[] = ['OPEN', 'SAVED'];
/** What the list can be narrowed to. */
const STANDINGS = { todo: TODO, signed: ['SIGNED'], all: [] } as const satisfies Record<string, readonly SeatState[]>;
type Standing = keyof typeof STANDINGS;

/** 我的评审: the pitches that the reader judges, session by session. */
export function JudgingPage() {
  const { t } = useWords();
  const [shown, setShown] = useState<Standing>('todo');
  const [{ data: counts }] = useQuery({ query: JudgingCountsQuery, requestPolicy: 'cache-and-network' });
  usePageTitle(t('nav.judging'));
  const found = usePages({
    query: MyJudgingQuery,
    variables: { states: [...STANDINGS[shown]] },
    connection: (data) => data.myJudging,
  });
  const sessions = groupBy(
    found.edges.map(({ node }) => node),
    ({ session }) => session?.id ?? '',
  );
  return (
    <div className="wrap page">
      <h1>{t('nav.judging')}</h1>
      <p className="lead">{t('judging.lead')}</p>
      <div className="chips jury-filter" role="group" aria-label={t('nav.judging')}>
        {(['todo', 'signed', 'all'] as const).map((standing) => (
          <button
            key={standing}
            type="button"
            className="chip"
            aria-pressed={shown === standing}
            onClick={() => {
              setShown(standing);
            }}
          >
            {t(`judging.${standing}`)} {counts?.[standing].totalCount}
          </button>
        ))}
      </div>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={3} height={120} />}
      {found.first && !found.fetching && found.edges.length === 0 && (
        <Empty title={t('judging.none')}>
          <p>{t('judging.noneHint')}</p>
        </Empty>
      )}
      {[...sessions]
        .sort(([, a], [, b]) => Number(isEarly(a)) - Number(isEarly(b)))
        .map(([id, rows]) => (
          <SessionCard key={id} rows={rows} onDone={found.reload} />
        ))}
      <MoreButton found={found} />
    </div>
  );
}

/** A session that has not begun comes after those that can be scored. */
const isEarly = ([row]: readonly JudgingRow[]): boolean => Date.parse(row?.session?.startsAt ?? '') > Date.now();

interface SessionCardProps {
  readonly rows: readonly JudgingRow[];
  readonly onDone: () => void;
}

function SessionCard({ rows, onDone }: SessionCardProps) {
  const { t, date, label, pick } = useWords();
  const [{ data, fetching }, overrule] = useMutation(OverruleMutation);
  const [first] = rows;
  if (!first?.session || !first.jury) return null;
  const { session, jury } = first;
  const early = isEarly(rows);
  const close = async (reason: string) => {
    await overrule({ id: jury.id, reason });
    onDone();
  };
  return (
    <section className="card judging-session" aria-labelledby={`session-${session.id}`}>
      <header>
        <h2 id={`session-${session.id}`} className="card-title">
          <Link to={`/sessions/${session.id}`}>{pick(session.titleZh, session.titleEn)}</Link>
        </h2>
        <p className="quiet">
          <time dateTime={session.startsAt}>{date(session.startsAt, 'dateTime', session.timezone)}</time>{' '}
          <span className={`tag jury-${jury.state.toLowerCase()}`}>{label(JURY_STATES, jury.state)}</span>{' '}
          {jury.isChair && <span className="tag tag-good">{t('judging.chair')}</span>}
        </p>
        {early && (
          <p className="quiet">{t('judging.notYet', { at: date(session.startsAt, 'dateTime', session.timezone) })}</p>
        )}
      </header>
      <ul className="plain">
        {[...rows]
          .sort((a, b) => (a.pitch?.position ?? 0) - (b.pitch?.position ?? 0))
          .map((row) => (
            <JudgingItem key={row.id} row={row} isEarly={early} />
          ))}
      </ul>
      {jury.isChair && jury.state === 'SCORING' && (
        <WithReason
          word={t('jury.overrule')}
          hint={t('judging.overruleHint')}
          isSending={fetching}
          onSend={(reason) => void close(reason)}
        />
      )}
      <Problems problems={data?.overruleJury.problems ?? []} />
    </section>
  );
}

const TAGS: Readonly<Record<SeatState, string>> = {
  OPEN: 'tag-warm',
  SAVED: 'tag-warm',
  SIGNED: 'tag-good',
  RECUSED: 'tag-quiet',
  REPLACED: 'tag-quiet',
};
const isOpen = ({ state, jury }: JudgingRow): boolean =>
  TODO.includes(state) && (jury?.state === 'RELEASED' || jury?.state === 'SCORING');

function JudgingItem({ row, isEarly }: { readonly row: JudgingRow; readonly isEarly: boolean }) {
  const { t, label } = useWords();
  const title = useTitle(row);
  const word = isOpen(row) && !isEarly ? t('judging.score') : t('judging.look');
  const max = row.jury?.rubric.criteria.reduce((sum, one) => sum + one.max, 0);
  const total = row.scores.reduce((sum, { value }) => sum + value, 0);
  return (
    <li className="judging-item">
      <span className="judging-position">{row.pitch?.position}</span>
      <div>
        <p>{title}</p>
        <p className="quiet">
          <span className={`tag ${TAGS[row.state]}`}>{label(SEAT_STATES, row.state)}</span>{' '}
          {row.scores.length > 0 && t('judging.total', { total: total.toFixed(1), max })}
        </p>
      </div>
      <Link
        className={`button button-small ${isOpen(row) && !isEarly ? 'button-primary' : ''}`}
        to={`/judging/${row.id}`}
        aria-label={`${word}: ${title}`}
      >
        {word}
      </Link>
    </li>
  );
}

/** What is pitched; a listing that is no longer public has no title. */
function useTitle({ pitch }: JudgingRow): string {
  const { t, pick } = useWords();
  return pitch?.listing ? pick(pitch.listing.titleZh, pitch.listing.titleEn) : t('session.hiddenPitch');
}
