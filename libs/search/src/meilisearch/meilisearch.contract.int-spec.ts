import { randomUUID } from 'node:crypto';
import { readConfig } from '@luyan/config';
import { describe } from '@jest/globals';
import { searchContract } from '../search.contract.js';
import { MeilisearchSearch } from './meilisearch.search-index.js';

const { MEILI_URL, MEILI_API_KEY } = readConfig();

if (MEILI_URL === undefined) {
  describe.skip('search contract on Meilisearch (skipped: MEILI_URL is not set)', () => {
    searchContract(() => Promise.reject(new Error('MEILI_URL is not set')));
  });
} else {
  describe('search contract on Meilisearch', () => {
    const prefix = `test-${randomUUID()}`;
    searchContract(() =>
      Promise.resolve({
        port: new MeilisearchSearch({ url: MEILI_URL, apiKey: MEILI_API_KEY, prefix, searchTimeoutMs: 10_000 }),
        close: () => Promise.resolve(),
      }),
    );
  });
}
