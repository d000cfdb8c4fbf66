export type SparseVector = ReadonlyMap<string, number>;

export function scaleToUnit(vector: Map<string, number>): SparseVector {
  let squares = 0;
  for (const value of vector.values()) squares += value * value;
  if (squares === 0) return vector;
  const norm = Math.sqrt(squares);
  for (const [term, value] of vector) vector.set(term, value / norm);
  return vector;
}

export function dot(a: SparseVector, b: SparseVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

/** Each vector times its weight, added up. */
export function weightedSum(vectors: readonly SparseVector[], weights: readonly number[]): SparseVector {
  const sum = new Map<string, number>();
  vectors.forEach((vector, i) => {
    const weight = weights[i]!;
    if (weight !== 0) for (const [term, value] of vector) sum.set(term, (sum.get(term) ?? 0) + weight * value);
  });
  return sum;
}
