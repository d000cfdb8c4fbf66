import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { learnWeights, PARTS, scorePair, type JudgedMatch, type LearntWeights, type Parts } from '@luyan/matching';
import type { FeedbackRow, Repositories } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { demandFacts, supplyFacts } from './match-facts.js';
import type { Matchmaker } from './matchmaker.js';

/** How good a match turned out to be, by how far it went. */
const LEVELS: Partial<Record<FeedbackRow['state'], number>> = { DECLINED: 0, INTERESTED: 1, INTRODUCED: 2, IN_DEAL: 3 };
/** Declined for what has nothing to do with how well it fits. */
const SAYS_NOTHING: readonly FeedbackRow['declineReason'][] = ['ALREADY_HAVE', 'OTHER'];

const UNWEIGHTED = {
  effectiveFrom: '',
  source: '',
  weights: Object.fromEntries(PARTS.map((part) => [part, 1])) as Record<keyof Parts, number>,
};

export interface LearnOptions {
  /** The day (YYYY-MM-DD) from which the weights are to hold. */
  readonly from: string;
  /** Measures only; nothing is kept. */
  readonly isTrial: boolean;
}

/**
 * Learns the weights of the parts from what became of matches and keeps them as dated data (权重学习). Refuses too little feedback, weights that are no better than those in
 * force, and a day from which weights hold already.
 */
export async function learnFromFeedback(
  { uow, reads }: Pick<Runtime, 'uow' | 'reads'>,
  matchmaker: Matchmaker,
  actor: Actor,
  { from, isTrial }: LearnOptions,
): Promise<Result<LearntWeights>> {
  if (!allows(actor, 'match.run')) return refuse('FORBIDDEN', '', { permission: 'match.run' });

  const judged = await judgedMatches(reads, matchmaker);
  const learnt = learnWeights(judged, matchmaker.weights.weights);
  if (!learnt.ok || isTrial) return learnt;

  const { weights, judgements, demands, before, after } = learnt.value;
  return uow.run(async (tx) => {
    const isNew = await tx.learning.insertWeights({
      id: uuid(),
      effectiveFrom: from,
      source: `Pairwise logistic on ${judgements} judgements of ${demands} demands, five-fold by demand; departs from the weights of ${matchmaker.weights.effectiveFrom}.`,
      weights,
      judgements,
      demands,
      before,
      after,
    });
    return isNew ? ok(learnt.value) : refuse('WEIGHTS_DATED', 'from', { day: from });
  });
}

/** Every judged match with its parts as they are today, unweighted. */
async function judgedMatches(reads: Repositories, matchmaker: Matchmaker): Promise<readonly JudgedMatch[]> {
  const engine = await matchmaker.refresh();
  const rows = (await reads.learning.feedback()).filter(({ declineReason }) => !SAYS_NOTHING.includes(declineReason));
  const ids = new Set(rows.flatMap(({ demandId, supplyId }) => [demandId, supplyId]));
  const items = new Map(
    (await reads.listings.withDetails(await reads.listings.findByIds([...ids]))).map((item) => [item.listing.id, item]),
  );
  const options = { now: matchmaker.today(), weights: UNWEIGHTED };
  return rows.flatMap(({ demandId, supplyId, state }) => {
    const [demand, supply] = [items.get(demandId), items.get(supplyId)];
    const level = LEVELS[state];
    if (!demand || !supply || level === undefined) return [];
    const { parts } = scorePair(engine, demandFacts(demand), supplyFacts(supply), options);
    return [{ demandId, supplyId, agreement: parts, level }];
  });
}
