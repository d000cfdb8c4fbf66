/** Changes of one letter (left out, put in, exchanged with another or with its neighbour) that lead from one word to the other. */
export function editDistance(a: string, b: string): number {
  const at = (row: readonly number[] | undefined, j: number): number => row?.[j] ?? Infinity;
  let before: readonly number[] | undefined;
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const kept = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(at(next, j - 1) + 1, at(row, j) + 1, kept, isSwapped ? at(before, j - 2) + 1 : Infinity));
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

/** Letters that may be wrong in a word: two in a long one, one in a short one. */
export const tolerance = (word: string): number => (word.length >= 8 ? 2 : 1);
