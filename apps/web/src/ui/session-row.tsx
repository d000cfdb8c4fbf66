import { SESSION_MODES, SESSION_STATES } from '@luyan/roadshow';
import { Link } from 'react-router';
import { useCodes, useRegionName } from '../api/codes.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { Bilingual } from '../i18n/bilingual.js';
import { useWords } from '../i18n/use-words.js';

export const SessionRowFragment = graphql(`
  fragment SessionRow on Session {
    id
    code
    titleZh
    titleEn
    type
    chains
    mode
    regionCode
    startsAt
    endsAt
    timezone
    state
    pitchCount
  }
`);
export type SessionRowData = FragmentOf<typeof SessionRowFragment>;

/** One session as a line: the day, what it is, where, how many pitches. */
export function SessionRow({ session }: { readonly session: SessionRowData }) {
  const { t, date, label } = useWords();
  const chain = useCodes('CHAIN').label;
  const regionName = useRegionName();
  return (
    <article className="session-row">
      <time className="date-block" dateTime={session.startsAt}>
        <b>{date(session.startsAt, 'monthDay', session.timezone)}</b>
        <span>
          {date(session.startsAt, 'weekday', session.timezone)} {date(session.startsAt, 'time', session.timezone)}
        </span>
      </time>
      <div className="session-row-body">
        <h3>
          <Link to={`/sessions/${session.id}`}>
            <Bilingual zh={session.titleZh} en={session.titleEn} />
          </Link>
        </h3>
        <p className="facts">
          {session.chains.map((code) => (
            <span key={code} className="tag">
              {chain(code)}
            </span>
          ))}
          <span>{label(SESSION_MODES, session.mode)}</span>
          {session.regionCode && <span>{regionName(session.regionCode)}</span>}
          <span>{t('calendar.pitches', { count: session.pitchCount })}</span>
          {session.state !== 'RELEASED' && (
            <span className={`tag ${session.state === 'ENDED' ? 'tag-quiet' : 'tag-warm'}`}>
              {label(SESSION_STATES, session.state)}
            </span>
          )}
        </p>
      </div>
    </article>
  );
}
