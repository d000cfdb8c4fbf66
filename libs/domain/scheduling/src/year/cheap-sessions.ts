import type { CompiledYear } from './compile.js';

/**
 * Up to `count` sessions in which a pitch costs least, cheapest first. Among equals each pitch begins at another session, so that
 * not every pitch of a chain runs to the same few.
 */
export function cheapSessions(year: CompiledYear, p: number, count: number): Int32Array {
  const { fit } = year.pitches[p]!;
  const byCost = new Map<number, number[]>();
  const first = (Math.imul(p + 1, 0x9e3779b1) >>> 0) % Math.max(1, fit.length);
  for (let i = 0; i < fit.length; i++) {
    const s = (first + i) % fit.length;
    const cost = year.fitPrice[fit[s]!]!;
    if (cost === Infinity) continue;
    const list = byCost.get(cost);
    if (!list) byCost.set(cost, [s]);
    else if (list.length < count) list.push(s);
  }
  const costs = [...byCost.keys()].sort((a, b) => a - b);
  return Int32Array.from(costs.flatMap((cost) => byCost.get(cost)!).slice(0, count));
}
