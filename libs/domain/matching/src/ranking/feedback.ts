import { dot, type SparseVector } from './sparse-vector.js';

/** What the owner of a demand thought of a supply: an accepted match is worth more than a declined one. */
export interface Verdict {
  readonly supply: SparseVector;
  /** How much better than that demand's verdicts on the whole. */
  readonly gain: number;
}

interface Remembered {
  readonly demandId: string;
  readonly demand: SparseVector;
  readonly verdicts: readonly Verdict[];
}

export interface FeedbackSignals {
  readonly feedback: number;
  readonly feedbackNear: number;
  readonly feedbackSum: number;
  readonly feedbackNearSum: number;
}

/** Demands less alike than this have nothing to say about each other. */
const LEAST_LIKENESS = 0.05;
/** Keeps a mean over next to nothing near 0. */
const SHRINKAGE = 0.05;

/**
 * Verdicts on past matches, carried over to like demands and like supplies (反馈学习): the mean gain weighted by the likeness of the demands times the squared
 * likeness of the supplies; `Near` weighs the demands' likeness twice.
 */
export class FeedbackMemory {
  private readonly remembered: Remembered[] = [];

  /** `levels` are the verdicts' grades, higher is better; vectors have unit length. */
  remember(demandId: string, demand: SparseVector, supplies: readonly SparseVector[], levels: readonly number[]): void {
    const average = levels.reduce((sum, level) => sum + level, 0) / Math.max(1, levels.length);
    const verdicts = supplies.map((supply, i) => ({ supply, gain: levels[i]! - average }));
    this.remembered.push({ demandId, demand, verdicts });
  }

  /** The demands alike enough to be asked, the demand itself left out. */
  neighboursOf(demandId: string, demand: SparseVector): readonly { likeness: number; verdicts: readonly Verdict[] }[] {
    return this.remembered
      .filter((entry) => entry.demandId !== demandId)
      .map((entry) => ({ likeness: dot(entry.demand, demand), verdicts: entry.verdicts }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS);
  }
}

export function feedbackSignals(
  neighbours: ReturnType<FeedbackMemory['neighboursOf']>,
  supply: SparseVector,
): FeedbackSignals {
  let [sum, mass, nearSum, nearMass] = [0, 0, 0, 0];
  for (const { likeness, verdicts } of neighbours)
    for (const { supply: judged, gain } of verdicts) {
      const weight = likeness * dot(judged, supply) ** 2;
      sum += weight * gain;
      mass += weight;
      nearSum += likeness * weight * gain;
      nearMass += likeness * weight;
    }
  return {
    feedback: sum / (mass + SHRINKAGE),
    feedbackNear: nearSum / (nearMass + SHRINKAGE),
    feedbackSum: sum,
    feedbackNearSum: nearSum,
  };
}
