/** Full width to half width (NFKC), no spaces, upper case: what people paste from forms and spreadsheets. */
export const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();

/** Weighted digit sum; characters and weights run in parallel, the shorter of the two decides. */
export function weightedSum(characters: string, weights: readonly number[], valueOf: (c: string) => number): number {
  return weights.reduce((sum, weight, i) => {
    const c = characters[i];
    return c === undefined ? sum : sum + weight * valueOf(c);
  }, 0);
}
