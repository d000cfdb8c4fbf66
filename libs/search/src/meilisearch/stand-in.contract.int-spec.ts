import { describe } from '@jest/globals';
import { searchContract } from '../search.contract.js';
import { MeilisearchSearch } from './meilisearch.search-index.js';
import { StandInServer } from './stand-in-server.js';

describe('search contract on the Meilisearch adapter and a stand-in server', () => {
  searchContract(async () => {
    const server = new StandInServer();
    await server.start();
    return { port: new MeilisearchSearch({ url: server.url, prefix: 'contract' }), close: () => server.kill() };
  });
});
