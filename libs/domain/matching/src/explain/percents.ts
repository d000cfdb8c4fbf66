/**
 * Shares of 1 as tenths of a percent that add up to the rounded total (largest remainder, Hamilton): what people read sums to what they read. The
 * total is the shares' own sum unless it was shown before.
 */
export function tenthsOfPercent(
  shares: readonly number[],
  total = Math.round(shares.reduce((sum, share) => sum + share, 0) * 1000),
): readonly number[] {
  const floors = shares.map((share) => Math.floor(share * 1000 + 1e-9));
  const left = total - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = shares
    .map((share, i) => [share * 1000 - floors[i]!, i] as const)
    .sort(([a, i], [b, j]) => b - a || i - j);
  for (const [, i] of byRemainder.slice(0, Math.max(0, left))) floors[i]!++;
  return floors;
}
