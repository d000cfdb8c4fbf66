import type { SessionRequestRow } from '@luyan/persistence';
import type { SeriesDate } from '@luyan/scheduling';
import { v7 as uuid } from 'uuid';

/** NEW has no request yet, KEPT has one for the same day, MOVED one of another day, WITHDRAWN is no longer in the series. */
export interface SeriesStep {
  readonly effect: 'NEW' | 'KEPT' | 'MOVED' | 'WITHDRAWN';
  readonly requestId: string;
  readonly number: number;
  /** Null when it is withdrawn. */
  readonly date: SeriesDate | null;
}

type Known = Pick<SessionRequestRow, 'id' | 'state' | 'seriesNumber' | 'seriesDay' | 'earliest'>;

const isLive = ({ state }: Known): boolean => state === 'OPEN' || state === 'PLACED';

/**
 * Joins a series' dates with the requests that it has. What has begun by `now` is left out on both sides and keeps its number; a
 * date whose request was declined or withdrawn stays so; the other dates take the requests that are left, in order, before new
 * ones are made.
 */
export function matchSeries(
  dates: readonly SeriesDate[],
  known: readonly Known[],
  firstNumber: number,
  now: number,
): SeriesStep[] {
  const past = known.filter((request) => request.earliest.getTime() <= now && isLive(request));
  const toCome = known.filter((request) => request.earliest.getTime() > now);
  const gone = new Set(toCome.flatMap((request) => (isLive(request) ? [] : (request.seriesDay ?? []))));
  let number = Math.max(firstNumber - 1, ...past.map(({ seriesNumber }) => seriesNumber ?? 0));
  const live = toCome.filter(isLive);
  const wanted = dates.filter(
    ({ earliest, nominal }) =>
      earliest > now && (!gone.has(nominal) || live.some(({ seriesDay }) => seriesDay === nominal)),
  );
  const byDay = new Map(live.map((request) => [request.seriesDay, request]));
  const days = new Set(wanted.map(({ nominal }) => nominal));
  const spare = live.filter(({ seriesDay }) => seriesDay === null || !days.has(seriesDay));
  const steps = wanted.map((date): SeriesStep => {
    const same = byDay.get(date.nominal);
    const request = same ?? spare.shift();
    const effect = same ? 'KEPT' : request ? 'MOVED' : 'NEW';
    number++;
    return { effect, requestId: request?.id ?? uuid(), number, date: { ...date, number } };
  });
  return [
    ...steps,
    ...spare.map(({ id, seriesNumber }): SeriesStep => ({
      effect: 'WITHDRAWN',
      requestId: id,
      number: seriesNumber ?? 0,
      date: null,
    })),
  ];
}
