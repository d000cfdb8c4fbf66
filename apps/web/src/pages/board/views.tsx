import type { Conflict } from '@luyan/scheduling';
import type { DragEvent } from 'react';
import { useRegionName } from '../../api/codes.js';
import { formatDate } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { monthsOfYear, onDay, weekOf, weeksOfMonth } from './days.js';
import { worstOf, type Item } from './items.js';
import { SessionCard, type CardActions } from './session-card.js';
import type { Hand } from './use-lift.js';

interface ViewProps {
  readonly items: readonly Item[];
  readonly hand: Hand;
  readonly actions: CardActions;
  readonly onDrop: () => void;
}

const shadeOf = (verdict: readonly Conflict[] | null): string | undefined =>
  verdict ? (worstOf(verdict) ?? 'FREE').toLowerCase() : undefined;

/** What makes a cell of a view a place to put a session down. */
function target({ hand, onDrop }: Pick<ViewProps, 'hand' | 'onDrop'>, day: string, venueId?: string) {
  const { lift } = hand;
  if (!lift) return {};
  const start = onDay(lift.item.start, day);
  const isHere = lift.place.start === start && (!venueId || lift.place.venueId === venueId);
  return {
    'data-shade': shadeOf(hand.verdictOn(day, venueId)),
    'data-here': isHere,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      hand.carry({ start, ...(venueId && { venueId }) });
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onDrop();
    },
  };
}

const weekdays = (locale: 'zh' | 'en') => weekOf('2026-01-05').map((day) => formatDate(day, 'weekday', locale));

/** A month as its weeks; a session keeps its venue and clock time when it changes day. */
export function MonthView({ month, ...props }: ViewProps & { readonly month: string }) {
  const { t, locale, date } = useWords();
  const { items, actions } = props;
  return (
    <div className="board-scroll" role="region" aria-label={t('board.month')} tabIndex={0}>
      <table className="board-month">
        <thead>
          <tr>
            {weekdays(locale).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} data-day={day} data-outside={day.slice(0, 7) !== month} {...target(props, day)}>
                  <span className="board-day">
                    {day.endsWith('-01') ? date(day, 'monthDay') : Number(day.slice(8))}
                  </span>
                  {items
                    .filter((item) => item.day === day)
                    .map((item) => (
                      <SessionCard key={item.requestId} item={item} actions={actions} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WeekVenue {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly regionCode: string | null;
}

/** A week as venue × day. */
export function WeekView({
  week,
  venues,
  ...props
}: ViewProps & { readonly week: string; readonly venues: readonly WeekVenue[] }) {
  const { t, date, pick } = useWords();
  const regionName = useRegionName();
  const { items, actions } = props;
  const days = weekOf(week);
  return (
    <div className="board-scroll board-scroll-tall" role="region" aria-label={t('board.week')} tabIndex={0}>
      <table className="board-week">
        <thead>
          <tr>
            <th scope="col">{t('session.venue')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {date(day, 'weekday')} {date(day, 'monthDay')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {venues.map(({ id, nameZh, nameEn, regionCode }) => (
            <tr key={id}>
              <th scope="row">
                {pick(nameZh, nameEn)}
                <small className="quiet">{regionName(regionCode)}</small>
              </th>
              {days.map((day) => (
                <td key={day} data-day={day} data-venue={id} {...target(props, day, id)}>
                  {items
                    .filter((item) => item.day === day && item.venueId === id)
                    .map((item) => (
                      <SessionCard key={item.requestId} item={item} actions={actions} hidesVenue />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface YearStripProps {
  readonly year: number;
  readonly month: string;
  readonly items: readonly Item[];
  readonly onMonth: (month: string) => void;
  /** Something is being dragged: a month that it rests on opens. */
  readonly opensOnDrag: boolean;
}

/** The year at a glance: a square a day, darker with more sessions, marked where something is wrong. */
export function YearStrip({ year, month, items, onMonth, opensOnDrag }: YearStripProps) {
  const { t, date } = useWords();
  return (
    <ol className="board-year" aria-label={t('board.year')}>
      {monthsOfYear(year).map((of) => {
        const own = items.filter(({ day }) => day.startsWith(of));
        const wrong = own.filter(({ severity }) => severity === 'BLOCK' || severity === 'BLOCK_RELEASE').length;
        return (
          <li key={of}>
            <button
              type="button"
              aria-current={of === month ? 'date' : undefined}
              onClick={() => {
                onMonth(of);
              }}
              onDragEnter={() => {
                if (opensOnDrag) onMonth(of);
              }}
            >
              <span className="board-year-head">
                {date(`${of}-01`, 'month')} <b>{own.length}</b>
                {wrong > 0 && <span className="board-flag">{t('board.wrong', { count: wrong })}</span>}
              </span>
              <span className="board-squares" aria-hidden="true">
                {weeksOfMonth(of)
                  .flat()
                  .map((day) => (
                    <i
                      key={day}
                      data-heat={
                        day.startsWith(of) ? Math.min(4, own.filter((item) => item.day === day).length) : 'out'
                      }
                    />
                  ))}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
