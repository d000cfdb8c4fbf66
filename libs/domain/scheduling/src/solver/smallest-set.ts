/**
 * The cheapest set of rules without which a problem is solved, by trying all sets: the cheaper first, and among equals the one with the
 * rules named earlier. Null when no set will do. A rule costs 1 unless told.
 */
export function smallestSet<Rule>(
  rules: readonly Rule[],
  isSolvedWithout: (given: ReadonlySet<Rule>) => boolean,
  price: (rule: Rule) => number = () => 1,
): readonly Rule[] | null {
  const priceOf = (set: readonly Rule[]) => set.reduce((sum, rule) => sum + price(rule), 0);
  const sets = Array.from({ length: 2 ** rules.length }, (_, bits) => rules.filter((__, i) => (bits >> i) & 1));
  return sets.sort((a, b) => priceOf(a) - priceOf(b)).find((set) => isSolvedWithout(new Set(set))) ?? null;
}
