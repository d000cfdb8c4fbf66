import { PUBLIC_LISTING_STATES } from '@luyan/catalogue';
import type { Repositories } from '@luyan/persistence';
import type { ListingDocument } from '@luyan/search';
import type { Runtime } from '../core/runtime.js';
import type { ListingWithDetail } from '../matching/match-facts.js';
import { listingDocument } from './listing-document.js';

type Needs = Pick<Runtime, 'reads' | 'search'>;
const PAGE = 1000;

async function documentsOf(reads: Repositories, items: readonly ListingWithDetail[]): Promise<ListingDocument[]> {
  const owners = new Map(
    (await reads.organisations.findByIds([...new Set(items.map(({ listing }) => listing.ownerOrgId))])).map((owner) => [
      owner.id,
      owner,
    ]),
  );
  return items.map((item) => listingDocument(item, owners.get(item.listing.ownerOrgId)));
}

/** Makes the index say what the catalogue says of these listings: published ones are written, all others removed. */
export async function syncListings({ reads, search }: Needs, ids: readonly string[]): Promise<void> {
  const shown = (await reads.listings.findByIds(ids)).filter(({ state }) => PUBLIC_LISTING_STATES.includes(state));
  const hidden = ids.filter((id) => !shown.some((listing) => listing.id === id));
  if (hidden.length > 0) await search.remove(hidden);
  if (shown.length > 0) await search.upsert(await documentsOf(reads, await reads.listings.withDetails(shown)));
}

/** All documents in order of id; while one page is worked on, the next is read. */
async function* documentPages(reads: Repositories): AsyncGenerator<ListingDocument[]> {
  const read = (after: string | null): Promise<ListingWithDetail[]> => {
    const page = reads.listings.pageAfter(after, PAGE, { states: PUBLIC_LISTING_STATES });
    page.catch(() => undefined); // awaited below
    return page;
  };
  for (let next: Promise<ListingWithDetail[]> | null = read(null); next !== null;) {
    const page: ListingWithDetail[] = await next;
    const last = page.at(-1)?.listing.id;
    next = last === undefined || page.length < PAGE ? null : read(last);
    if (page.length > 0) yield documentsOf(reads, page);
  }
}

/** Fills a new index from the whole catalogue and swaps it in; the number of documents. */
export async function rebuildSearch(
  { reads, search }: Needs,
  onProgress?: (documents: number) => void,
): Promise<number> {
  return (await search.rebuild(documentPages(reads), onProgress)).documents;
}

export interface SweepReport {
  readonly documents: number;
  /** Listings whose document was missing, old or left over. */
  readonly repaired: number;
  readonly missing: number;
  readonly old: number;
  readonly leftOver: number;
}

type Version = { readonly id: string; readonly version: number };

async function* versionPages(
  pageAfter: (after: string | null) => Promise<readonly Version[]>,
): AsyncGenerator<Version> {
  for (let after: string | null = null; ;) {
    const page = await pageAfter(after);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)?.id ?? null;
  }
}

/** Every night: rebuilds what an older version of the search built, mends what differs, and a second index after that. */
export async function keepSearch(needs: Needs): Promise<void> {
  if ((await needs.search.status()).outdated) {
    await rebuildSearch(needs);
    return;
  }
  await sweepSearch(needs);
  await needs.search.catchUp?.();
  await needs.search.repair?.();
}

/** Compares ids and versions of index and catalogue and repairs what differs (unless `repair` is false). */
export async function sweepSearch({ reads, search }: Needs, repair = true): Promise<SweepReport> {
  const indexed = new Map<string, number>();
  for await (const { id, version } of versionPages((after) => search.versions(after, PAGE))) indexed.set(id, version);
  const documents = indexed.size;
  const differing: string[] = [];
  let missing = 0;
  for await (const { id, version } of versionPages((after) =>
    reads.listings.versionsAfter(after, PAGE, PUBLIC_LISTING_STATES),
  )) {
    if (indexed.get(id) !== version) differing.push(id);
    if (!indexed.has(id)) missing++;
    indexed.delete(id);
  }
  const old = differing.length - missing;
  const leftOver = indexed.size;
  differing.push(...indexed.keys());
  if (repair)
    for (let at = 0; at < differing.length; at += PAGE)
      await syncListings({ reads, search }, differing.slice(at, at + PAGE));
  return { documents, repaired: differing.length, missing, old, leftOver };
}
