import { setImmediate } from 'node:timers/promises';
import { PERMISSIONS } from '@luyan/access';
import { ok } from '@luyan/kernel';
import { ALERT_RULES, inForce } from '@luyan/matching';
import type { NewMatch, Tx } from '@luyan/persistence';
import type { Runtime } from '../core/runtime.js';
import { notify } from '../notification/notify.js';
import { demandFacts, loadDemands, SUPPLY_KINDS } from './match-facts.js';
import type { Matchmaker } from './matchmaker.js';
import { MATCHES_PER_DEMAND, settleLists } from './settle-lists.js';

/** Lists that one change of listings makes anew; what is left waits for the next match of all. */
const MOST_HOLDING = 500;

/**
 * What a change of listings means for matches: a published demand gets its suggestions anew, a published supply is proposed
 * to the standing demands that it answers (their owners hear of a good one), and whatever is no longer published takes its unanswered suggestions with it. The
 * lists that held a changed supply are made anew: what it kept out may enter now.
 */
export async function matchListings(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  matchmaker: Matchmaker,
  ids: readonly string[],
): Promise<void> {
  const engine = await matchmaker.refresh();
  const items = await reads.listings.withDetails(await reads.listings.findByIds(ids));
  const published = items.filter(({ listing }) => listing.state === 'PUBLISHED');
  const changed = published.filter(({ listing }) => listing.kind === 'DEMAND').map(demandFacts);
  const supplies = published.filter(({ listing }) => SUPPLY_KINDS.includes(listing.kind));
  const gone = ids.filter((id) => !published.some(({ listing }) => listing.id === id));

  const proposed: NewMatch[] = [];
  for (const item of supplies) {
    proposed.push(...matchmaker.suggestDemands(item));
    await setImmediate(); // an import brings a thousand, which take seconds: the worker goes on renewing its locks
  }
  const reweighed = matchmaker.takeReweighed(proposed.map(({ demandId }) => demandId));
  const holding = await reads.matches.demandsHolding(ids, MOST_HOLDING);
  const again = new Set([...reweighed, ...holding].filter((id) => !ids.includes(id)));
  const demands = [...changed, ...(await loadDemands(reads, [...again]))];
  const forDemands = await matchmaker.suggest(engine, demands);
  const demandIds = demands.map(({ id }) => id);
  const anew = new Set(demandIds);
  const forSupplies = await enteringTop(
    reads,
    proposed.filter(({ demandId }) => !anew.has(demandId)),
  );
  const supplyIds = supplies.map(({ listing }) => listing.id);
  const changedIds = new Set(changed.map(({ id }) => id));
  const now = clock.now();

  await uow.run(async (tx) => {
    const known = await tx.matches.pairsOf(supplyIds);
    await tx.matches.removeSuggestionsOf(gone);
    await tx.matches.replaceSuggestions(demandIds, forDemands);
    await tx.matches.upsert(forSupplies);
    await settleLists(tx, [...demandIds, ...forSupplies.map(({ demandId }) => demandId)], now);
    const isNews = ({ demandId, supplyId }: NewMatch): boolean =>
      supplyIds.includes(supplyId) && !changedIds.has(demandId) && !known.has(`${demandId} ${supplyId}`);
    await alertSeekers(tx, [...forSupplies, ...forDemands].filter(isNews), now);
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

/** Tells the owners of standing demands of the best new answer, once a demand and day. */
async function alertSeekers(tx: Tx, fresh: readonly NewMatch[], now: Date): Promise<void> {
  const { least } = inForce(ALERT_RULES, now.getTime());
  const best = new Map<string, NewMatch>();
  for (const match of fresh)
    if (match.score >= least && match.score > (best.get(match.demandId)?.score ?? 0)) best.set(match.demandId, match);
  const demands = await tx.listings.findByIds([...best.keys()]);
  for (const { id, ownerOrgId } of demands) {
    const match = best.get(id);
    if (!match || !(await tx.matches.findPair(id, match.supplyId))) continue; // a repeat, which the list does not keep
    const accounts = await tx.accounts.idsOfOrganisations([ownerOrgId], PERMISSIONS['match.answer'].roles);
    const day = now.toISOString().slice(0, 10);
    await notify(
      tx,
      accounts,
      { kind: 'MATCH_FOUND', data: { demand: id, supply: match.supplyId } },
      { once: `found-${id}-${day}` },
    );
  }
}
