import { visibleListingIds, type Actor } from '@luyan/access';
import { nextAlertAt } from '@luyan/catalogue';
import { DAY, ok } from '@luyan/kernel';
import type { SavedSearchRow } from '@luyan/persistence';
import type { SearchFilter } from '@luyan/search';
import { actorOfAccount } from '../access/sign-in.js';
import { policyFacts } from '../catalogue/listing-facts.js';
import type { Runtime } from '../core/runtime.js';
import { notify } from '../notification/notify.js';

type Needs = Pick<Runtime, 'uow' | 'reads' | 'search' | 'clock'>;

const DUE = 200;
const PAGE = 100;
/** New hits that one alert counts. */
const MOST_HITS = 1000;
/** A listing may come into the index later than it was published; so far back an alert looks again. */
const OVERLAP_MS = 2 * DAY;

/** Ids of listings that the search finds and that were published since it was last looked through, as the index knows them. */
async function freshHits({ search }: Needs, saved: SavedSearchRow): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ids.length < MOST_HITS;) {
    const found = await search.search({
      ...(saved.text && { text: saved.text }),
      filter: {
        ...(saved.filter as SearchFilter),
        publishedAfter: Math.max(saved.since.getTime(), saved.seenUntil.getTime() - OVERLAP_MS),
      },
      sort: 'NEWEST',
      first: PAGE,
      after,
      facets: [],
    });
    ids.push(...found.hits.map(({ id }) => id));
    after = found.hits.at(-1)?.cursor ?? null;
    if (!found.hasNextPage || !after) break;
  }
  return ids;
}

/** The index may be late: the rows say what is still published, the policy what the account may know of. */
async function visibleNow({ reads }: Needs, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const rows = (await reads.listings.findByIds(ids)).filter(({ state }) => state === 'PUBLISHED');
  const visible = visibleListingIds(
    actor,
    rows.map((row) => policyFacts(row, undefined)),
  );
  return ids.filter((id) => visible.has(id));
}

async function sendAlert(runtime: Needs, saved: SavedSearchRow): Promise<boolean> {
  const now = runtime.clock.now();
  const actor = await actorOfAccount(runtime.reads, saved.accountId);
  const hits = await visibleNow(runtime, actor, await freshHits(runtime, saved));
  const next = nextAlertAt(saved.frequency, now.getTime());
  if (next === null) return false;

  const sent = await runtime.uow.run(async (tx) => {
    if (!(await tx.savedSearches.moveOn(saved, new Date(next), now))) return ok(false);
    const forgetBefore = new Date(saved.seenUntil.getTime() - OVERLAP_MS);
    const count = await tx.savedSearches.tellHits(saved.id, hits, now, forgetBefore);
    if (count === 0) return ok(false);
    await notify(tx, [saved.accountId], { kind: 'SAVED_SEARCH_HITS', data: { search: saved.id, count } });
    return ok(true);
  });
  return sent.ok && sent.value;
}

/** One that fails holds up no other; its next time covers what it missed. */
async function postpone({ uow, clock }: Needs, saved: SavedSearchRow): Promise<void> {
  const next = nextAlertAt(saved.frequency, clock.now().getTime());
  if (next === null) return;
  await uow.run(async (tx) => ok(await tx.savedSearches.moveOn(saved, new Date(next), saved.seenUntil)));
}

/**
 * Tells the owners of due searches how many new hits there are; how many alerts were sent. Moving on to the next time, noting the hits
 * and the notice are one transaction a search, so a run that was killed or repeated tells nothing twice and forgets nothing.
 */
export async function sendAlerts(runtime: Needs): Promise<number> {
  const errors: unknown[] = [];
  let sent = 0;
  for (let isMore = true; isMore;) {
    const due = await runtime.reads.savedSearches.findDue(runtime.clock.now(), DUE);
    for (const saved of due) {
      try {
        if (await sendAlert(runtime, saved)) sent++;
      } catch (error) {
        errors.push(error);
        await postpone(runtime, saved);
      }
    }
    isMore = due.length === DUE;
  }
  if (errors.length > 0)
    throw new AggregateError(errors, `${errors.length} saved searches could not be looked through.`);
  return sent;
}
