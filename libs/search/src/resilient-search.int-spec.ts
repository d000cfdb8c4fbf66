import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { CircuitBreaker } from './circuit-breaker.js';
import { CONTRACT_DOCUMENTS } from './contract.documents.js';
import { PostgresSearch } from './postgres/postgres.search-index.js';
import { ResilientSearch, type PrimarySearch } from './resilient-search.js';
import { SearchInputError, type ListingDocument, type SearchQuery } from './search-port.js';

/** A second database stands in for the other service, with a wire that can be cut or frozen. */
let databases: TestDatabase[];
let wire: 'GOOD' | 'CUT' | 'FROZEN' = 'GOOD';
let now = 0;
let calls = 0;
let primary: PostgresSearch & PrimarySearch;
let fallback: PostgresSearch;
let search: ResilientSearch;

const documents = Object.values(CONTRACT_DOCUMENTS);
const ask = (text: string): SearchQuery => ({ text, filter: {}, sort: 'RELEVANCE', first: 10, facets: [] });
const count = async (text: string): Promise<number> => (await search.search(ask(text))).totalCount;

beforeAll(async () => {
  databases = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const [first, second] = databases as [TestDatabase, TestDatabase];
  const query = <T>(sql: string, parameters?: readonly unknown[]): Promise<T[]> => {
    calls++;
    if (wire === 'CUT') return Promise.reject(new Error('cut'));
    return wire === 'FROZEN' ? new Promise(() => undefined) : first.query(sql, parameters);
  };
  primary = Object.assign(new PostgresSearch({ query }), {
    ping: async () => {
      await query('SELECT 1');
    },
    isBuilt: async () => {
      await query('SELECT 1');
      return true;
    },
  });
  fallback = new PostgresSearch(second);
  search = new ResilientSearch(primary, fallback, { timeoutMs: 50, failures: 2, openMs: 1_000 }, () => now);
  await search.upsert(documents.slice(0, 6));
});
afterAll(() => Promise.all(databases.map((database) => database.close())));

describe('resilient search', () => {
  it.each(['CUT', 'FROZEN'] as const)(
    'answers from the other while the wire is %s, asks no more after two failures, and returns by itself',
    async (state) => {
      wire = state;
      expect([await count('氢能'), await count('氢能')]).toEqual([1, 1]);
      expect((await search.status()).trouble).toBe(state === 'CUT' ? 'cut' : 'No answer in 50 ms.');
      const asked = calls;
      expect(await count('氢能')).toBe(1);
      expect(calls).toBe(asked);
      wire = 'GOOD';
      now += 1_000;
      expect(await count('氢能')).toBe(1);
      expect(calls).toBeGreaterThan(asked);
      expect((await search.status()).healthy).toBe(true);
    },
  );

  it('loses no write of an outage: the other has it at once, the primary after repair', async () => {
    wire = 'CUT';
    await search.upsert(documents);
    await search.remove([documents[0]?.id ?? '']);
    const { documents: count, behind } = await search.status();
    expect([count, behind?.documents]).toEqual([documents.length - 1, documents.length]);
    expect(await search.catchUp()).toBe(0);
    wire = 'GOOD';
    now += 1_000;
    expect(await search.catchUp()).toBe(documents.length);
    expect(await primary.versions(null, 100)).toEqual(await fallback.versions(null, 100));
    expect((await search.status()).behind).toEqual({ documents: 0, oldestMs: 0 });
  });

  it('repairs what differs without having been noted', async () => {
    await primary.remove([documents[1]?.id ?? '']);
    await primary.upsert([{ ...(documents[0] as ListingDocument), version: 7 }]);
    expect(await search.repair(false)).toEqual({ upserted: 1, removed: 1 });
    expect(await search.repair()).toEqual({ upserted: 1, removed: 1 });
    expect(await primary.versions(null, 100)).toEqual(await fallback.versions(null, 100));
    expect(await search.repair()).toEqual({ upserted: 0, removed: 0 });
  });

  it('rebuilds without a primary that is away, and says that it cannot be compared', async () => {
    async function* pages() {
      yield await Promise.resolve(documents);
    }
    wire = 'CUT';
    expect(await search.rebuild(pages())).toEqual({ documents: documents.length });
    expect(await search.repair()).toBeNull();
    wire = 'GOOD';
    now += 1_000;
    expect(await search.repair()).toEqual({ upserted: 1, removed: 0 });
    expect(await primary.versions(null, 100)).toEqual(await fallback.versions(null, 100));
  });

  it('leaves the caller’s own errors to the caller', async () => {
    await expect(search.search({ ...ask(''), after: '?' })).rejects.toBeInstanceOf(SearchInputError);
    expect((await search.status()).healthy).toBe(true);
  });

  it('lets a single call try while half open', async () => {
    const breaker = new CircuitBreaker({ timeoutMs: 1_000, failures: 1, openMs: 10 }, () => now);
    const no = (): boolean => false;
    const other = (): Promise<string> => Promise.resolve('other');
    await breaker.run(() => Promise.reject(new Error('x')), other, no);
    expect(breaker.state).toBe('OPEN');
    now += 10;
    const slow = breaker.run(() => new Promise<string>((resolve) => setTimeout(resolve, 20, 'one')), other, no);
    expect(await breaker.run(() => Promise.resolve('two'), other, no)).toBe('other');
    expect(await slow).toBe('one');
    expect(breaker.state).toBe('CLOSED');
  });
});
