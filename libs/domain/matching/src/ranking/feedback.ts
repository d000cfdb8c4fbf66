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

/** What one remembered demand says of each supply of a list: gains, and how much like its own supplies each is. */
export interface Evidence {
  readonly from: string;
  readonly likeness: number;
  readonly gains: Float64Array;
  readonly masses: Float64Array;
}

export interface FeedbackSignals {
  readonly feedback: number;
  readonly feedbackNear: number;
  readonly feedbackSum: number;
  readonly feedbackNearSum: number;
}

/** Demands less alike than this have nothing to say about each other. */
const LEAST_LIKENESS = 0.1;
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

  /** What each demand that is alike enough says of the supplies; the demand itself is left out. */
  evidence(demandId: string, demand: SparseVector, supplies: readonly SparseVector[]): readonly Evidence[] {
    return this.remembered
      .filter((entry) => entry.demandId !== demandId)
      .map((entry) => ({ ...entry, likeness: dot(entry.demand, demand) }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .map(({ demandId: from, likeness, verdicts }) => ({ from, likeness, ...sumVerdicts(verdicts, supplies) }));
  }
}

function sumVerdicts(verdicts: readonly Verdict[], supplies: readonly SparseVector[]) {
  const gains = new Float64Array(supplies.length);
  const masses = new Float64Array(supplies.length);
  supplies.forEach((supply, i) => {
    for (const { supply: judged, gain } of verdicts) {
      const weight = dot(judged, supply) ** 2;
      gains[i]! += weight * gain;
      masses[i]! += weight;
    }
  });
  return { gains, masses };
}

/** The signals for the i-th supply of the list that the evidence was gathered for. */
export function feedbackSignals(evidence: readonly Evidence[], i: number): FeedbackSignals {
  let [sum, mass, nearSum, nearMass] = [0, 0, 0, 0];
  for (const { likeness, gains, masses } of evidence) {
    sum += likeness * gains[i]!;
    mass += likeness * masses[i]!;
    nearSum += likeness ** 2 * gains[i]!;
    nearMass += likeness ** 2 * masses[i]!;
  }
  return {
    feedback: sum / (mass + SHRINKAGE),
    feedbackNear: nearSum / (nearMass + SHRINKAGE),
    feedbackSum: sum,
    feedbackNearSum: nearSum,
  };
}
