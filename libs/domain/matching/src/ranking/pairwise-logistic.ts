/** Items of one list with their features and how good each was judged to be. */
export interface JudgedList {
  readonly features: readonly Float64Array[];
  /** Gain of each item; only its order and differences count. */
  readonly gains: readonly number[];
}

const NEWTON_STEPS = 12;
const MOST_PAIRS = 1_000;

interface Pairs {
  readonly differences: Float64Array[];
  readonly weights: number[];
}

/** Differences of each better item to each worse one; a list counts as one however long it is. */
function pairsOf({ features, gains }: JudgedList): Pairs {
  const differences: Float64Array[] = [];
  const weights: number[] = [];
  const all: (readonly [better: number, worse: number])[] = [];
  for (let a = 0; a < gains.length; a++)
    for (let b = 0; b < gains.length; b++) if (gains[a]! > gains[b]!) all.push([a, b]);
  const stride = Math.max(1, Math.ceil(all.length / MOST_PAIRS));
  let total = 0;
  for (let i = 0; i < all.length; i += stride) {
    const [a, b] = all[i]!;
    differences.push(features[a]!.map((value, f) => value - features[b]![f]!));
    weights.push(gains[a]! - gains[b]!);
    total += gains[a]! - gains[b]!;
  }
  return { differences, weights: weights.map((weight) => weight / total) };
}

/** Solves `matrix x = vector` for a positive definite matrix (Cholesky). */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  const lower = matrix.map((row) => row.slice());
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  const x = vector.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}

/**
 * Weights under which better items outscore worse ones of the same list: logistic loss over pairs with a ridge, by Newton's method. Deterministic. `ridge`
 * is the strength of the pull to 0 against one list's worth of pairs.
 */
export function learnPairwise(lists: readonly JudgedList[], ridge: number): Float64Array {
  const dimension = lists[0]?.features[0]?.length ?? 0;
  const weights = new Float64Array(dimension);
  const pairs = lists.map(pairsOf);
  for (let stepNo = 0; stepNo < NEWTON_STEPS; stepNo++) {
    const gradient = weights.map((weight) => -ridge * weight);
    const hessian = Array.from({ length: dimension }, (_, i) => {
      const row = new Float64Array(dimension);
      row[i] = ridge;
      return row;
    });
    for (const { differences, weights: shares } of pairs)
      differences.forEach((difference, n) => {
        let margin = 0;
        for (let i = 0; i < dimension; i++) margin += weights[i]! * difference[i]!;
        const miss = 1 / (1 + Math.exp(margin));
        const share = shares[n]!;
        for (let i = 0; i < dimension; i++) {
          gradient[i]! += share * miss * difference[i]!;
          for (let j = 0; j <= i; j++) hessian[i]![j]! += share * miss * (1 - miss) * difference[i]! * difference[j]!;
        }
      });
    const move = solve(hessian, gradient);
    for (let i = 0; i < dimension; i++) weights[i]! += move[i]!;
  }
  return weights;
}
