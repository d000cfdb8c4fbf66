import type { CompiledYear } from './compile.js';

/** Up to `count` of the positions whose packed fit is cheapest, cheapest first; among equals those that come first from `first` on. */
function cheapest(
  { fitRank }: CompiledYear,
  size: number,
  first: number,
  count: number,
  fitAt: (i: number) => number,
): Int32Array {
  const byRank: number[][] = [];
  for (let k = 0, i = first; k < size && (byRank[0]?.length ?? 0) < count; k++, i = i + 1 === size ? 0 : i + 1) {
    const rank = fitRank[fitAt(i)]!;
    if (rank < 0) continue;
    const list = (byRank[rank] ??= []);
    if (list.length < count) list.push(i);
  }
  return Int32Array.from(byRank.flat().slice(0, count));
}

/**
 * Up to `count` sessions in which a pitch costs least, cheapest first. Among equals each pitch begins at another session, so that
 * not every pitch of a chain runs to the same few.
 */
export function cheapSessions(year: CompiledYear, p: number, count: number): Int32Array {
  const { fit } = year.pitches[p]!;
  return cheapest(
    year,
    fit.length,
    (Math.imul(p + 1, 0x9e3779b1) >>> 0) % Math.max(1, fit.length),
    count,
    (s) => fit[s]!,
  );
}

/** Pitches that cost session `s` least, each session beginning at another one. */
export function cheapPitches(year: CompiledYear, s: number, count: number): Int32Array {
  const { pitches } = year;
  const first = (Math.imul(s + 1, 0x9e3779b1) >>> 0) % Math.max(1, pitches.length);
  return cheapest(year, pitches.length, first, count, (p) => pitches[p]!.fit[s]!);
}
