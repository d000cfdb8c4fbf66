import { ok } from '@luyan/kernel';
import { scorePair } from '@luyan/matching';
import type { Runtime } from '../core/runtime.js';
import { demandFacts, supplyFacts } from './match-facts.js';
import type { Matchmaker } from './matchmaker.js';
import { settleLists } from './settle-lists.js';

/** Gives hand-picked pairs the score that the engine gives them, so that they stand among the others where they belong. */
export async function scorePicked(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  matchmaker: Matchmaker,
  ids: readonly string[],
): Promise<void> {
  const engine = await matchmaker.refresh();
  const matches = await reads.matches.findByIds(ids);
  const listings = await reads.listings.findByIds(matches.flatMap(({ demandId, supplyId }) => [demandId, supplyId]));
  const items = new Map((await reads.listings.withDetails(listings)).map((item) => [item.listing.id, item]));
  const scored = matches.flatMap(({ id, demandId, supplyId }) => {
    const [demand, supply] = [items.get(demandId), items.get(supplyId)];
    if (!demand || !supply) return [];
    const ranked = scorePair(engine, demandFacts(demand), supplyFacts(supply), {
      now: matchmaker.today(),
      weights: matchmaker.weights,
    });
    return [matchmaker.rowOf(demandId, { ...ranked, supplyId }, id)];
  });
  await uow.run(async (tx) => {
    await tx.matches.upsert(scored);
    await settleLists(
      tx,
      scored.map(({ demandId }) => demandId),
      clock.now(),
    );
    return ok(undefined);
  });
}
