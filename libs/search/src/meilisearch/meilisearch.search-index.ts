import { randomBytes } from 'node:crypto';
import { normalise } from '@luyan/matching';
import { Meilisearch, MeilisearchApiError, type MultiSearchQuery } from 'meilisearch';
import { cursorAt, windowOf } from '../cursor.js';
import { highlighter, type HighlightSource } from '../query/highlight.js';
import { misspellable, parseQuery, type ParsedQuery } from '../query/parse-query.js';
import type { PrimarySearch } from '../resilient-search.js';
import { suggestionsFrom, type SuggestionSource } from '../suggestions.js';
import type {
  DocumentVersion,
  Facet,
  ListingDocument,
  SearchQuery,
  SearchResult,
  SearchStatus,
  Suggestion,
} from '../search-port.js';
import { meiliDocument, orderOfId, type MeiliDocument } from './documents.js';
import { BATCH, chunks, fill } from './fill.js';
import { quoted } from './filters.js';
import {
  askedOf,
  bucketsFrom,
  countQueries,
  narrowedFacets,
  probeQueries,
  windowQueries,
  type Asked,
  type Window,
} from './request.js';
import { indexUid, SETTINGS } from './settings.js';
import { ServerVersion } from './server-version.js';
import { done } from './tasks.js';

export interface MeilisearchOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Beginning of the names of our indexes. */
  readonly prefix?: string;
  /** A search that takes longer fails, ms. */
  readonly searchTimeoutMs?: number;
}

/** Hits that suggestions are drawn from. */
const SUGGESTED_FROM = 40;
const EVERYTHING = { filter: {}, sort: 'RELEVANCE', facets: [] } as const;
const WRITE_TIMEOUT_MS = 60_000;
/** The server writes a compressed answer in pieces, and each waits some 40 ms for the one before to be acknowledged. */
const UNCOMPRESSED = { headers: { 'accept-encoding': 'identity' } };
/** An unfinished index that nobody wrote to for so long was left by a rebuild that died, ms. */
const DEAD_MS = 3_600_000;

type Shown = SuggestionSource & HighlightSource;
type Counting = Pick<SearchQuery, 'filter' | 'facets' | 'sort'>;
type Page = Pick<Window, 'offset' | 'limit'>;
interface Counted {
  readonly asked: Asked;
  readonly total: number;
  readonly facets: readonly Facet[];
  readonly tierTotals: readonly number[];
  /** Those of the window that came with the counts, its first ones. */
  readonly hits: readonly Shown[];
}

const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found';

/**
 * The catalogue search on Meilisearch. One request a search, exact counts with the first page, and another for what did not come along. An index is there only when a rebuild has filled it:
 * a server that is new or lost its disk refuses, instead of finding nothing.
 */
export class MeilisearchSearch implements PrimarySearch {
  private readonly reads: Meilisearch;
  private readonly writes: Meilisearch;
  private readonly prefix: string;
  private readonly uid: string;
  private readonly version: ServerVersion;
  /** What was written (or removed: null) while a rebuild of this process runs. */
  private journal: Map<string, ListingDocument | null> | null = null;

  constructor({ url, apiKey, prefix = 'luyan-listings', searchTimeoutMs = 2_000 }: MeilisearchOptions) {
    const config = { host: url, requestInit: UNCOMPRESSED, ...(apiKey !== undefined && { apiKey }) };
    this.reads = new Meilisearch({ ...config, timeout: searchTimeoutMs });
    this.writes = new Meilisearch({ ...config, timeout: WRITE_TIMEOUT_MS });
    this.prefix = prefix;
    this.uid = indexUid(prefix);
    this.version = new ServerVersion(this.reads);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const window = windowOf(query);
    const parsed = parseQuery(query.text ?? '');
    const { total, facets, hits: found } = await this.find(parsed, query, window);
    const highlightsOf = highlighter(query.highlight === true && parsed.stages.length > 0 ? parsed.marks : []);
    const hits = found.map((hit, i) => ({
      id: hit.id,
      score: 1 / (window.offset + i + 1),
      highlights: highlightsOf(hit),
      cursor: cursorAt(window.offset + i),
    }));
    return { hits, totalCount: total, facets, hasNextPage: total > window.offset + hits.length };
  }

  async suggest(prefix: string, limit: number): Promise<readonly Suggestion[]> {
    const parsed = parseQuery(prefix, true);
    const [stage] = parsed.stages;
    if (!stage) return [];
    const whole = await this.suggesting(askedOf(stage, parsed.exact));
    const isBegun = stage.must.at(-1)?.prefix !== undefined;
    const begun = isBegun ? await this.suggesting(askedOf(stage, parsed.exact, normalise(prefix))) : [];
    let hits: readonly Shown[] = isBegun ? [...whole.slice(0, SUGGESTED_FROM / 2), ...begun] : whole;
    // the stages that follow: initials, loosely, spelt right
    if (hits.length === 0)
      ({ hits } = await this.find(parseQuery(prefix), EVERYTHING, { offset: 0, limit: SUGGESTED_FROM }));
    const distinct = [...new Map(hits.map((hit) => [hit.id, hit])).values()];
    return suggestionsFrom(distinct.slice(0, SUGGESTED_FROM), prefix, limit);
  }

  /** The best hits of every tier. */
  private suggesting(asked: Asked): Promise<readonly Shown[]> {
    const tierTotals = asked.tiers.map(() => SUGGESTED_FROM);
    return this.hits(asked, EVERYTHING, { offset: 0, limit: SUGGESTED_FROM * tierTotals.length, tierTotals });
  }

  async upsert(documents: readonly ListingDocument[]): Promise<void> {
    for (const document of documents) this.journal?.set(document.id, document);
    for (const batch of chunks(documents, BATCH)) await this.put(batch);
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.journal?.set(id, null);
    if (ids.length > 0) await done(() => this.writes.index(this.uid).deleteDocuments([...ids]));
  }

  /**
   * Fills a new index and swaps it in. What this process wrote or removed meanwhile is carried over; what another one did is found by the
   * next comparison of versions.
   */
  async rebuild(
    pages: AsyncIterable<readonly ListingDocument[]>,
    onProgress?: (documents: number) => void,
  ): Promise<{ readonly documents: number }> {
    await this.version.require();
    const next = `${this.prefix}-next-${randomBytes(4).toString('hex')}`;
    await this.create(next);
    this.journal = new Map();
    const documents = await fill(this.writes.index(next), pages, onProgress);
    const rename = !(await this.isBuilt());
    await done(() => this.writes.swapIndexes([{ indexes: rename ? [next, this.uid] : [this.uid, next], rename }]));
    await this.carryOver();
    await this.dropOthers(next);
    return { documents };
  }

  /** None when the index is not there. */
  async versions(afterId: string | null, limit: number): Promise<readonly DocumentVersion[]> {
    const found: DocumentVersion[] = [];
    for (let offset = 0; found.length < limit && (await this.isBuilt()); offset += BATCH) {
      const page = await this.writes.index(this.uid).getDocuments<DocumentVersion & { idOrder: number }>({
        ...(afterId !== null && { filter: `idOrder >= ${orderOfId(afterId)}` }),
        fields: ['id', 'version'],
        sort: ['idOrder:asc', 'id:asc'],
        limit: BATCH,
        offset,
      });
      for (const { id, version } of page.results) if (afterId === null || id > afterId) found.push({ id, version });
      if (page.results.length < BATCH) break;
    }
    return found.slice(0, limit);
  }

  /** Throws when the server does not answer or is of another version. */
  async ping(): Promise<void> {
    await this.version.require();
    await this.reads.health();
  }

  /** Whether an index of our settings and terms was filled. */
  async isBuilt(): Promise<boolean> {
    try {
      await this.reads.index(this.uid).getStats();
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async status(): Promise<SearchStatus> {
    const adapter = 'meilisearch';
    try {
      await this.version.require();
      const { numberOfDocuments } = await this.reads.index(this.uid).getStats();
      return { adapter, documents: numberOfDocuments, healthy: true };
    } catch (error) {
      this.version.forget();
      return { adapter, documents: 0, healthy: false, trouble: error instanceof Error ? error.message : String(error) };
    }
  }

  private async hits(
    asked: Asked,
    query: Pick<SearchQuery, 'filter' | 'sort'>,
    window: Window,
  ): Promise<readonly Shown[]> {
    return (await this.run(windowQueries(this.uid, asked, query, window))).flatMap(({ hits }) => hits);
  }

  private async run(queries: readonly MultiSearchQuery[]) {
    if (queries.length === 0) return [];
    await this.version.require();
    try {
      return (await this.reads.multiSearch<{ queries: MultiSearchQuery[] }, Shown>({ queries: [...queries] })).results;
    } catch (error) {
      this.version.forget();
      throw error;
    }
  }

  /** Counts, and the hits of the window. */
  private async find(parsed: ParsedQuery, query: Counting, { offset, limit }: Page): Promise<Counted> {
    const counted = await this.count(parsed, query, { offset, limit });
    const { asked, tierTotals, hits } = counted;
    const left = { offset: offset + hits.length, limit: limit - hits.length, tierTotals };
    return { ...counted, hits: [...hits, ...(await this.hits(asked, query, left))] };
  }

  /** Counts the first stage whose text is found anywhere; nearly always that is what was written, so the others are asked about only when it is not. */
  private async count(parsed: ParsedQuery, query: Counting, window: Page): Promise<Counted> {
    const [strict = { must: [], mustNot: [] }, ...loose] = parsed.stages;
    const asked = askedOf(strict, parsed.exact);
    const counted = await this.countOne(asked, query, window);
    if (counted.total > 0 || parsed.stages.length === 0) return counted;
    const stages = [asked, ...loose.map((stage) => askedOf(stage, parsed.exact))];
    if (misspellable(parsed).length > 0) {
      const words = [...new Set(strict.must.flatMap((clause) => clause.words))].join(' ');
      stages.push(askedOf(strict, parsed.exact, words));
    }
    stages.push(...parsed.nearest.map((stage) => askedOf(stage, parsed.exact)));
    const totals = await this.run(probeQueries(this.uid, stages));
    const said = stages.find((_, i) => (totals[i]?.totalHits ?? 0) > 0) ?? asked;
    return said === asked ? counted : await this.countOne(said, query, window);
  }

  private async countOne(asked: Asked, query: Counting, window: Page): Promise<Counted> {
    const results = await this.run(countQueries(this.uid, asked, query, window));
    const narrowed = narrowedFacets(query);
    const facets = query.facets.map((name): Facet => {
      const place = narrowed.indexOf(name) + 1;
      return { name, buckets: bucketsFrom(name, results[place]?.facetDistribution) };
    });
    const total = results[0]?.totalHits ?? 0;
    const better = results.slice(narrowed.length + 1);
    const betterTotals = better.map(({ totalHits = 0 }) => totalHits);
    const rest = betterTotals.reduce((left, count) => left - count, total);
    const shown = better.length > 0 ? better : results.slice(0, 1);
    const hits = shown.flatMap((result) => result.hits).slice(0, window.limit);
    return { asked, facets, tierTotals: [...betterTotals, rest], total, hits };
  }

  private async create(uid: string): Promise<void> {
    await done(() => this.writes.createIndex(uid, { primaryKey: 'id' }));
    await done(() => this.writes.index(uid).updateSettings(SETTINGS));
  }

  /** Adds what is newer than what the index has. */
  private async put(batch: readonly ListingDocument[]): Promise<void> {
    const ids = batch.map(({ id }) => quoted(id)).join(', ');
    const known = await this.writes
      .index<MeiliDocument>(this.uid)
      .getDocuments({ filter: `id IN [${ids}]`, fields: ['id', 'version'], limit: batch.length });
    const versions = new Map(known.results.map(({ id, version }) => [id, version]));
    const newest = new Map<string, ListingDocument>();
    for (const document of batch) {
      if ((versions.get(document.id) ?? -1) >= document.version) continue;
      versions.set(document.id, document.version);
      newest.set(document.id, document);
    }
    if (newest.size > 0)
      await done(() => this.writes.index(this.uid).addDocuments([...newest.values()].map(meiliDocument)));
  }

  /** Writes once more, to the index that was swapped in, what was written to the other meanwhile. */
  private async carryOver(): Promise<void> {
    const journal = [...(this.journal ?? [])];
    this.journal = null;
    await this.upsert(journal.flatMap(([, document]) => (document ? [document] : [])));
    await this.remove(journal.flatMap(([id, document]) => (document ? [] : [id])));
  }

  /** Deletes what this rebuild, dead ones and older settings left behind; another rebuild may be under way elsewhere. */
  private async dropOthers(own: string): Promise<void> {
    const { results } = await this.writes.getRawIndexes({ limit: 1_000 });
    const isAlive = ({ uid, updatedAt }: { readonly uid: string; readonly updatedAt: string }): boolean =>
      uid !== own && uid.startsWith(`${this.prefix}-next-`) && Date.parse(updatedAt) > Date.now() - DEAD_MS;
    const others = results.filter(({ uid }) => uid.startsWith(`${this.prefix}-`) && uid !== this.uid);
    for (const { uid } of others.filter((index) => !isAlive(index))) await done(() => this.writes.deleteIndex(uid));
  }
}
