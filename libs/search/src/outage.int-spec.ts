import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { CONTRACT_DOCUMENTS } from './contract.documents.js';
import { MeilisearchSearch } from './meilisearch/meilisearch.search-index.js';
import { StandInServer } from './meilisearch/stand-in-server.js';
import { PostgresSearch } from './postgres/postgres.search-index.js';
import { ResilientSearch } from './resilient-search.js';
import type { DocumentVersion, ListingDocument, SearchPort } from './search-port.js';

const WRITES_A_TROUBLE = 200;
const READS_A_WRITE = 10;
const OPEN_MS = 200;
const blank = Object.values(CONTRACT_DOCUMENTS)[0] as ListingDocument;
const WORDS = ['氢能', '光伏', '激光', '传感', '涂层', '轴承', '电池', '废水'];

const rng = createRng(11);
const server = new StandInServer();
const kept = new Map<string, ListingDocument>();
let database: TestDatabase;
let search: ResilientSearch;
let primary: MeilisearchSearch;

beforeAll(async () => {
  database = await createTestDatabase();
  await server.start();
  primary = new MeilisearchSearch({ url: server.url, prefix: 'outage', searchTimeoutMs: 150 });
  const breaker = { timeoutMs: 150, failures: 3, openMs: OPEN_MS };
  search = new ResilientSearch(primary, new PostgresSearch(database), breaker);
  await search.catchUp(); // fills the index of a new server
  for (let i = 0; i < 5; i++) await write();
});
afterAll(async () => {
  await server.kill();
  await database.close();
});

/** One write: a new listing, a newer version of one, or its end. */
async function write(): Promise<void> {
  const ids = [...kept.keys()];
  const known = ids.length > 0 && rng.next() < 0.6 ? kept.get(rng.pick(ids)) : undefined;
  if (known && rng.next() < 0.4) {
    kept.delete(known.id);
    await search.remove([known.id]);
    return;
  }
  const id = known?.id ?? `019b0000-0000-7000-8000-${String(rng.int(1e9)).padStart(12, '0')}`;
  const titleZh = `${rng.pick(WORDS)}${rng.pick(WORDS)}技术`;
  const next = {
    ...blank,
    id,
    version: (known?.version ?? 0) + 1,
    titleZh,
    titleEn: null,
    keywords: [],
    summaryEn: null,
  };
  kept.set(id, next);
  await search.upsert([next]);
}

const counted = (word: string): number => [...kept.values()].filter(({ titleZh }) => titleZh.includes(word)).length;

/** What a visitor sees: a page, never an error. */
const read = (word: string) =>
  search.search({ text: word, filter: {}, sort: 'RELEVANCE', first: 5, facets: ['KIND'], highlight: true });

async function versionsOf(port: SearchPort): Promise<readonly DocumentVersion[]> {
  return port.versions(null, 10_000);
}

const TROUBLES = ['KILLED', 'FROZEN', 'SLOW', 'FULL', 'WRONG_VERSION', 'WIPED'] as const;
type AnyTrouble = (typeof TROUBLES)[number];

async function begin(trouble: AnyTrouble): Promise<void> {
  if (trouble === 'KILLED') await server.kill();
  else if (trouble === 'WIPED') server.wipe();
  else server.trouble = trouble;
}

async function end(trouble: AnyTrouble): Promise<void> {
  server.trouble = 'NONE';
  if (trouble === 'KILLED') await server.start();
  await new Promise((resolve) => setTimeout(resolve, OPEN_MS + 50));
}

describe('a search service in trouble', () => {
  it.each(TROUBLES)(
    '%s: no page fails, and nothing is lost after its return',
    async (trouble) => {
      await begin(trouble);
      for (let i = 0; i < WRITES_A_TROUBLE; i++) {
        await write();
        const words = Array.from({ length: READS_A_WRITE }, () => rng.pick(WORDS));
        const pages = await Promise.all(words.map(read));
        if (trouble !== 'FULL') expect(pages.map(({ totalCount }) => totalCount)).toEqual(words.map(counted));
      }
      const { behind, trouble: why } = await search.status();
      expect(behind?.documents).toBeGreaterThan(0);
      if (trouble === 'WRONG_VERSION') expect(why).toContain('Meilisearch 1.12.8 is not supported');
      if (trouble === 'WIPED') expect(why).toMatch(/Index .* not found/);
      await end(trouble);
      await search.catchUp();
      const right = [...kept.values()]
        .map(({ id, version }) => ({ id, version }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(await versionsOf(primary)).toEqual(right);
      expect(await versionsOf(search)).toEqual(right);
      expect((await search.status()).behind?.documents).toBe(0);
      expect(server.documents()).toHaveLength(kept.size);
    },
    120_000,
  );

  it('is asked again after its return', async () => {
    const before = server.asked;
    expect((await read('氢能')).totalCount).toBe(counted('氢能'));
    expect(server.asked).toBeGreaterThan(before);
  });
});
