import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Bilingual } from '../../i18n/bilingual.js';
import { useWords } from '../../i18n/use-words.js';
import { ErrorNote, Skeleton } from '../../ui/notices.js';
import '../meetings/meetings.css';
import { RoundFactsLine } from '../meetings/round-head.js';
import { OwnRoundsQuery, type OwnRound } from './invest-queries.js';

/** 一对一洽谈: the rounds that one takes part in, and what became of one's wishes. */
export function OwnRounds() {
  const { t } = useWords();
  const [{ data, error }] = useQuery({ query: OwnRoundsQuery });
  const rounds = (data?.myMeetingAttendances.edges.map(({ node }) => node) ?? []).filter(
    ({ state, round }) => state !== 'WITHDRAWN' && round !== null,
  );
  return (
    <section className="invest-part" aria-labelledby="own-rounds">
      <h2 id="own-rounds">{t('meetings.title')}</h2>
      {error && <ErrorNote error={error} />}
      {!data && !error && <Skeleton rows={2} />}
      {data && rounds.length === 0 && (
        <p className="quiet">
          {t('invest.noRounds')} <Link to="/meetings">{t('meetings.title')}</Link>
        </p>
      )}
      <ul className="results">
        {rounds.map((own) => (
          <Round key={own.id} own={own} />
        ))}
      </ul>
    </section>
  );
}

function Round({ own: { round, wishes, meetings } }: { readonly own: OwnRound }) {
  const { t } = useWords();
  if (!round) return null;
  const count = meetings.filter(({ state }) => state !== 'CANCELLED').length;
  const met = wishes.filter(({ outcome }) => outcome === 'ARRANGED').length;
  return (
    <li className="card">
      <h3 className="card-title">
        <Link to={`/meetings/${round.id}`}>
          <Bilingual zh={round.titleZh} en={round.titleEn} />
        </Link>
      </h3>
      <p className="card-foot">
        <RoundFactsLine round={round} />
      </p>
      <p className="facts">
        <span>{t('invest.wishes', { count: wishes.length, met })}</span>
        <span>{t('meetings.mineCount', { count })}</span>
      </p>
    </li>
  );
}
