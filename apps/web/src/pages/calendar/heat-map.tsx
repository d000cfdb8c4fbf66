import { Link } from 'react-router';
import { dayOf } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import type { SessionRowData } from '../../ui/session-row.js';
import { daysOfMonth, shadeOf } from './months.js';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface HeatMapProps {
  readonly year: number;
  readonly counts: ReadonlyMap<string, number>;
  /** The address of a month's own view. */
  readonly monthAddress: (month: number) => string;
}

export function countByDay(sessions: readonly SessionRowData[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { startsAt } of sessions) counts.set(dayOf(startsAt), (counts.get(dayOf(startsAt)) ?? 0) + 1);
  return counts;
}

/** The year as twelve little months, darker where more sessions are; each month opens its own view. */
export function HeatMap({ year, counts, monthAddress }: HeatMapProps) {
  const { t, date } = useWords();
  const today = dayOf(Date.now());
  return (
    <div className="heat-months">
      {MONTHS.map((month) => {
        const days = daysOfMonth(year, month);
        const total = days.reduce((sum, { day }) => sum + (counts.get(day) ?? 0), 0);
        return (
          <Link key={month} className="heat-month" to={monthAddress(month)} preventScrollReset>
            <span className="heat-name">
              {date(days[0]?.day ?? '', 'month')}
              <small>{t('calendar.sessions', { count: total })}</small>
            </span>
            <span className="heat-days" aria-hidden="true">
              {days.map(({ day, weekday }) => (
                <i
                  key={day}
                  className={`heat-${shadeOf(counts.get(day) ?? 0)}${day === today ? ' today' : ''}`}
                  style={{ gridColumn: weekday + 1 }}
                />
              ))}
            </span>
          </Link>
        );
      })}
    </div>
  );
}
