import { median, spreadOf } from './statistics.js';

interface Total {
  readonly judgeId: string;
  readonly total: number;
}
/** Below so many judges, or sheets a judge, two points would pass for a habit. */
const LEAST_JUDGES = 3;
const LEAST_SHEETS = 4;
/** A judge's own figures weigh as their sheets, everybody's as this many. */
const PRIOR_SHEETS = 3;
/** MAD to standard deviation of a normal distribution. */
const TO_SIGMA = 1.4826;

/**
 * Totals freed from each judge's habit (评委间归一化): (total − the judge's median) / the judge's spread, put back on the scale of all.
 * Median and MAD, so that one odd sheet moves nothing; both drawn towards everybody's, so that few sheets prove little. Null below
 * three judges or four sheets a judge, or when nobody tells any two pitches apart. By pitch, in the order given.
 */
export function normaliseTotals(pitches: readonly (readonly Total[])[]): readonly (readonly Total[])[] | null {
  const all = pitches.flat();
  const byJudge = new Map<string, number[]>();
  for (const { judgeId, total } of all) byJudge.set(judgeId, [...(byJudge.get(judgeId) ?? []), total]);
  if (byJudge.size < LEAST_JUDGES || [...byJudge.values()].some((own) => own.length < LEAST_SHEETS)) return null;

  const centre = median(all.map(({ total }) => total));
  const spread = TO_SIGMA * median([...byJudge.values()].map((own) => spreadOf(own)));
  if (spread === 0) return null;
  const drawn = (own: number, common: number, sheets: number) =>
    (sheets * own + PRIOR_SHEETS * common) / (sheets + PRIOR_SHEETS);
  const habits = new Map(
    [...byJudge].map(([judgeId, own]) => [
      judgeId,
      {
        centre: drawn(median(own), centre, own.length),
        spread: drawn(TO_SIGMA * spreadOf(own), spread, own.length),
      },
    ]),
  );
  return pitches.map((totals) =>
    totals.map(({ judgeId, total }) => {
      const habit = habits.get(judgeId) ?? { centre, spread };
      return { judgeId, total: centre + (spread * (total - habit.centre)) / habit.spread };
    }),
  );
}
