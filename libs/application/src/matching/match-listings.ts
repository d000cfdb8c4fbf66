import { ok } from '@luyan/kernel';
import type { NewMatch } from '@luyan/persistence';
import type { Runtime } from '../core/runtime.js';
import { demandFacts, loadDemands, SUPPLY_KINDS } from './match-facts.js';
import { MATCHES_PER_DEMAND, type Matchmaker } from './matchmaker.js';

/**
 * What a change of listings means for matches: a published demand gets its suggestions anew, a published supply is proposed
 * to the standing demands that it answers, and whatever is no longer published takes its unanswered suggestions with it.
 */
export async function matchListings(
  { uow, reads }: Pick<Runtime, 'uow' | 'reads'>,
  matchmaker: Matchmaker,
  ids: readonly string[],
): Promise<void> {
  const engine = await matchmaker.refresh();
  const items = await reads.listings.withDetails(await reads.listings.findByIds(ids));
  const published = items.filter(({ listing }) => listing.state === 'PUBLISHED');
  const changed = published.filter(({ listing }) => listing.kind === 'DEMAND').map(demandFacts);
  const supplies = published.filter(({ listing }) => SUPPLY_KINDS.includes(listing.kind));
  const gone = ids.filter((id) => !published.some(({ listing }) => listing.id === id));

  const proposed = supplies.flatMap((item) => matchmaker.suggestDemands(item));
  const reweighed = matchmaker.takeReweighed(proposed.map(({ demandId }) => demandId));
  const demands = [...changed, ...(await loadDemands(reads, reweighed))];
  const forDemands = demands.flatMap((demand) => matchmaker.suggest(engine, demand));
  const anew = new Set(demands.map(({ id }) => id));
  const forSupplies = await enteringTop(
    reads,
    proposed.filter(({ demandId }) => !anew.has(demandId)),
  );

  await uow.run(async (tx) => {
    await tx.matches.removeSuggestionsOf(gone);
    await tx.matches.replaceSuggestions(
      demands.map(({ id }) => id),
      forDemands,
    );
    await tx.matches.upsert(forSupplies);
    await tx.matches.trim([...new Set(forSupplies.map(({ demandId }) => demandId))], MATCHES_PER_DEMAND);
    return ok(undefined);
  });
}

/** Those that beat the weakest suggestion that their demand keeps. */
async function enteringTop(reads: Runtime['reads'], found: readonly NewMatch[]): Promise<NewMatch[]> {
  const least = await reads.matches.scoreAtRank(
    [...new Set(found.map(({ demandId }) => demandId))],
    MATCHES_PER_DEMAND,
  );
  return found.filter(({ demandId, score }) => score > (least.get(demandId) ?? 0));
}
