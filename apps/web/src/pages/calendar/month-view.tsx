import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { useCodes } from '../../api/codes.js';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { groupBy } from '../../ui/group-by.js';
import type { SessionRowData } from '../../ui/session-row.js';
import { daysOfMonth } from './months.js';

interface MonthViewProps {
  readonly year: number;
  readonly month: number;
  readonly sessions: readonly SessionRowData[];
}

/** A month as weeks; on a phone, the days that have something. */
export function MonthView({ year, month, sessions }: MonthViewProps) {
  const { date, pick } = useWords();
  const chain = useCodes('CHAIN').label;
  const today = dayOf(Date.now());
  const days = daysOfMonth(year, month);
  const byDay = groupBy(sessions, ({ startsAt }) => dayOf(startsAt));
  return (
    <div className="month">
      <div className="month-head" aria-hidden="true">
        {days
          .slice(0, 7)
          .toSorted((a, b) => a.weekday - b.weekday)
          .map(({ day }) => (
            <span key={day}>{date(day, 'weekday')}</span>
          ))}
      </div>
      <ol className="month-days">
        {days.map(({ day, weekday }) => {
          const held = byDay.get(day) ?? [];
          const classes = ['month-day', held.length === 0 ? 'is-empty' : '', day === today ? 'today' : ''];
          return (
            <li key={day} className={classes.join(' ')} style={{ '--column': weekday + 1 } as CSSProperties}>
              <time dateTime={day}>
                <b>{Number(day.slice(8))}</b>
                <span className="month-day-long">{date(day, 'dayLong')}</span>
              </time>
              {held.map((session) => (
                <Link key={session.id} className="month-session" to={`/sessions/${session.id}`}>
                  <small>
                    {date(session.startsAt, 'time', session.timezone)} {session.chains.slice(0, 1).map(chain)}
                  </small>
                  {pick(session.titleZh, session.titleEn)}
                </Link>
              ))}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
