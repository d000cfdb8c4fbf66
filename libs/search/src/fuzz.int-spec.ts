import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRng, type Rng } from '@luyan/kernel';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { CONTRACT_DOCUMENTS, CONTRACT_QUERIES } from './contract.documents.js';
import { MeilisearchSearch } from './meilisearch/meilisearch.search-index.js';
import { StandInServer } from './meilisearch/stand-in-server.js';
import { PostgresSearch } from './postgres/postgres.search-index.js';
import { FACET_NAMES, SEARCH_SORTS, SearchInputError, type SearchPort, type SearchQuery } from './search-port.js';

const QUERIES = 1_000;
const QUERIES_OF_STAND_IN = 100;
const INJECTIONS = ['" OR kind = "TEAM', "'; DROP TABLE listing; --", '\\', '$1', '{}', '%', '\0', '"]', 'terms = x'];

const bytes = (rng: Rng, length: number): string =>
  Buffer.from(Array.from({ length }, () => rng.int(256))).toString(rng.next() < 0.5 ? 'utf8' : 'utf16le');

/** Texts as nobody types them: bytes, single signs of everything, known queries cut up and repeated to 10 kB. */
function textOf(rng: Rng): string {
  const known = (): string => rng.pick(CONTRACT_QUERIES)[1];
  switch (rng.int(6)) {
    case 0:
      return bytes(rng, 1 + rng.int(60));
    case 1:
      return String.fromCodePoint(...Array.from({ length: 1 + rng.int(12) }, () => rng.int(0x110000)));
    case 2:
      return known()
        .repeat(1 + rng.int(3_000))
        .slice(0, 10_240);
    case 3:
      return rng.pick(INJECTIONS) + known();
    case 4:
      return rng.shuffle([...`${known()} -"${known()}`]).join('');
    default:
      return Array.from({ length: 1 + rng.int(40) }, () => bytes(rng, 2 + rng.int(6))).join(' ');
  }
}

function queryOf(rng: Rng): SearchQuery {
  const strange = (): string[] => [rng.pick(INJECTIONS), bytes(rng, 8)];
  const filter = {
    ...(rng.next() < 0.1 && { regions: strange() }),
    ...(rng.next() < 0.1 && { industries: strange() }),
    ...(rng.next() < 0.1 && { ownerOrgId: rng.pick(INJECTIONS) }),
    ...(rng.next() < 0.1 && { listingIds: strange() }),
    ...(rng.next() < 0.1 && { trlFrom: rng.int(2 ** 31) - 2 ** 30, publishedAfter: rng.int(2 ** 31) }),
  };
  const place = rng.int(12_000);
  return {
    text: textOf(rng),
    filter,
    sort: rng.pick(SEARCH_SORTS),
    first: rng.int(102),
    after: rng.next() < 0.2 ? Buffer.from(rng.next() < 0.8 ? `o:${place}` : bytes(rng, 6)).toString('base64url') : null,
    facets: rng.next() < 0.2 ? Array.from({ length: 50 }, () => rng.pick(FACET_NAMES)) : [...FACET_NAMES],
    highlight: true,
  };
}

/** An answer whose highlights lie within their texts, or an error that says what to change. */
async function ask(port: SearchPort, query: SearchQuery): Promise<'ANSWER' | 'REFUSAL'> {
  try {
    const { hits, totalCount } = await port.search(query);
    expect(hits.length).toBeLessThanOrEqual(Math.min(query.first, totalCount));
    for (const { highlights } of hits)
      for (const { text, ranges } of highlights)
        for (const [start, end] of ranges) expect(start < end && end <= text.length).toBe(true);
    await port.suggest(query.text ?? '', 5);
    return 'ANSWER';
  } catch (error) {
    if (error instanceof SearchInputError) return 'REFUSAL';
    throw new Error(`fails for ${JSON.stringify(query)}`, { cause: error });
  }
}

async function fuzz(port: SearchPort, seed: number, count: number): Promise<void> {
  const rng = createRng(seed);
  const outcomes = { ANSWER: 0, REFUSAL: 0 };
  for (let i = 0; i < count; i++) outcomes[await ask(port, queryOf(rng))]++;
  expect(outcomes.ANSWER + outcomes.REFUSAL).toBe(count);
  expect(Math.min(outcomes.ANSWER, outcomes.REFUSAL)).toBeGreaterThan(0);
}

describe('queries that nobody means', () => {
  let database: TestDatabase;
  const server = new StandInServer();
  const documents = Object.values(CONTRACT_DOCUMENTS);
  async function* pages() {
    yield await Promise.resolve(documents);
  }
  beforeAll(async () => {
    database = await createTestDatabase();
    await server.start();
  });
  afterAll(async () => {
    await server.kill();
    await database.close();
  });

  it('are answered or refused by PostgreSQL', async () => {
    const port = new PostgresSearch(database);
    await port.upsert(documents);
    await fuzz(port, 1, QUERIES);
  }, 300_000);

  it('are answered or refused by the Meilisearch adapter', async () => {
    const port = new MeilisearchSearch({ url: server.url, prefix: 'fuzz', searchTimeoutMs: 10_000 });
    await port.rebuild(pages());
    await fuzz(port, 2, QUERIES_OF_STAND_IN);
  }, 300_000);
});
