import { ok } from '@luyan/kernel';
import type { NewMatch } from '@luyan/persistence';
import type { Runtime } from '../core/runtime.js';
import { demandFacts, SUPPLY_KINDS } from './match-facts.js';
import type { Matchmaker } from './matchmaker.js';

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
  const demands = published.filter(({ listing }) => listing.kind === 'DEMAND').map(demandFacts);
  const supplies = published.filter(({ listing }) => SUPPLY_KINDS.includes(listing.kind));
  const gone = ids.filter((id) => !published.some(({ listing }) => listing.id === id));

  const forDemands = demands.flatMap((demand) => matchmaker.suggest(engine, demand));
  const forSupplies: NewMatch[] = supplies.flatMap((item) => matchmaker.suggestDemands(item));

  await uow.run(async (tx) => {
    await tx.matches.removeSuggestionsOf(gone);
    await tx.matches.replaceSuggestions(
      demands.map(({ id }) => id),
      forDemands,
    );
    await tx.matches.upsert(forSupplies.filter(({ demandId }) => !demands.some(({ id }) => id === demandId)));
    return ok(undefined);
  });
}
