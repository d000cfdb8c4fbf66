import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { CONTRACT_DOCUMENTS } from '../contract.documents.js';
import { searchContract } from '../search.contract.js';
import type { ListingDocument } from '../search-port.js';
import { PostgresSearch } from './postgres.search-index.js';

describe('search contract on PostgreSQL', () => {
  searchContract(async () => {
    const database = await createTestDatabase();
    return { port: new PostgresSearch(database), close: () => database.close() };
  });
});

describe('terms that wait for the index', () => {
  it('are none after a write and after a rebuild', async () => {
    const database = await createTestDatabase();
    const search = new PostgresSearch(database);
    const documents = Object.values(CONTRACT_DOCUMENTS);
    const waiting = () =>
      database.query<{ pages: string }>("SELECT gin_clean_pending_list('search_document_terms') AS pages");
    await search.upsert(documents.slice(0, 4));
    expect(await waiting()).toEqual([{ pages: '0' }]);
    async function* pages() {
      yield documents.slice(0, 4);
      await search.upsert(documents.slice(4)); // carried over
    }
    await search.rebuild(pages());
    expect(await waiting()).toEqual([{ pages: '0' }]);
    expect((await search.status()).documents).toBe(documents.length);
    await database.close();
  });
});

describe('words for spelling', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  it('go when the last document that has them is gone, and not before', async () => {
    const search = new PostgresSearch(database);
    const document = (serial: number, words: string, keyword: string): ListingDocument => ({
      ...(CONTRACT_DOCUMENTS['company'] as ListingDocument),
      id: `019b0000-0000-7000-8000-00000000000${serial}`,
      titleEn: words,
      keywords: [keyword],
    });
    const words = () => database.query<{ word: string }>('SELECT word FROM search_word ORDER BY word');
    await search.upsert([document(1, 'graphene membranes', '石墨烯')]);
    const before = await words();
    await search.upsert([document(2, 'graphene electrolyser', '电解槽')]);
    expect(await search.prune()).toBe(0);
    await search.remove([document(2, '', '').id]);
    expect(await search.prune()).toBe(3); // a word, a name in pinyin, and the two together
    expect(await words()).toEqual(before);
  });
});
