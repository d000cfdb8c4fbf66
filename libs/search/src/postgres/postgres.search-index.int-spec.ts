import { describe } from '@jest/globals';
import { createTestDatabase } from '@luyan/testing';
import { searchContract } from '../search.contract.js';
import { PostgresSearch } from './postgres.search-index.js';

describe('search contract on PostgreSQL', () => {
  searchContract(async () => {
    const database = await createTestDatabase();
    return { port: new PostgresSearch(database), close: () => database.close() };
  });
});
