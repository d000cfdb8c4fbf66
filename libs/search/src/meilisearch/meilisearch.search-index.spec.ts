import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONTRACT_DOCUMENTS } from '../contract.documents.js';
import type { ListingDocument, SearchQuery } from '../search-port.js';
import { meiliDocument, wordOfTerm } from './documents.js';
import { MeilisearchSearch } from './meilisearch.search-index.js';
import { multi, ReplayServer } from './replay-server.js';
import { indexUid, SETTINGS } from './settings.js';

let server: ReplayServer;
let search: MeilisearchSearch;
beforeAll(async () => {
  server = await ReplayServer.start();
  search = new MeilisearchSearch({ url: server.url, apiKey: 'key', prefix: 'listings', searchTimeoutMs: 5_000 });
});
afterAll(() => server.close());

const uid = indexUid('listings');
const hydrogen = Object.values(CONTRACT_DOCUMENTS)[0] as ListingDocument;
const ask = (query: Partial<SearchQuery>): SearchQuery => ({
  filter: {},
  sort: 'RELEVANCE',
  first: 20,
  facets: [],
  ...query,
});
const requests = () => server.seen.map(({ method, path }) => `${method} ${path}`);
const term = wordOfTerm;

describe('Meilisearch adapter, requests and a real server’s recorded answers', () => {
  it('asks for the version once, and writes what is newer than what the server has', async () => {
    server.will('version', 'health', 'fetch documents by filter', 'add documents', 'task: add documents succeeded');
    await search.ping();
    await search.upsert([hydrogen]);
    expect(requests()).toEqual([
      'GET /version',
      'GET /health',
      `POST /indexes/${uid}/documents/fetch`,
      `POST /indexes/${uid}/documents`,
      'GET /tasks/3',
    ]);
    expect(server.seen.map(({ authorization }) => authorization)).toEqual(Array(5).fill('Bearer key'));
    expect(server.seen[2]?.body).toEqual({ filter: `id IN ["${hydrogen.id}"]`, fields: ['id', 'version'], limit: 1 });
    expect(server.seen[3]?.body).toEqual(JSON.parse(JSON.stringify([meiliDocument(hydrogen)])));
  });

  it.each([
    ['1.29.4', false],
    ['1.30.0', true],
    ['1.50.0', true],
    ['2.0.0', false],
    ['v?', false],
  ])('of version %s is served: %s', async (pkgVersion, isServed) => {
    const other = new MeilisearchSearch({ url: server.url });
    server.will({ status: 200, body: { commitSha: 'x', commitDate: 'x', pkgVersion } }, 'health');
    const asked = other.ping();
    if (isServed) await asked;
    else
      await expect(asked).rejects.toThrow(
        `Meilisearch ${pkgVersion} is not supported: at least 1.30 and below 2.0 is.`,
      );
    expect(server.left).toBe(isServed ? 0 : 1);
  });

  it('never writes to an index that no rebuild has filled', async () => {
    const missing = 'search an index that does not exist';
    server.will(missing, missing, missing, missing);
    expect(await search.isBuilt()).toBe(false);
    await expect(search.upsert([hydrogen])).rejects.toThrow('not found');
    expect(await search.versions(null, 10)).toEqual([]);
    expect((await search.status()).trouble).toBe('Index `listings` not found.');
    expect(requests()).toEqual([
      `GET /indexes/${uid}/stats`,
      `POST /indexes/${uid}/documents/fetch`,
      `GET /indexes/${uid}/stats`,
      `GET /indexes/${uid}/stats`,
    ]);
  });

  it('asks for counts, disjunctive facets and the first page of the better tiers at once', async () => {
    const some = 'search in pages, exact total';
    server.will('version', multi(some, some, null, some, null, null));
    await search.search(
      ask({ text: '氢能 -需求', filter: { kinds: ['PATENT'], chains: ['a"b'] }, facets: ['KIND', 'TRL'], first: 1 }),
    );
    const kind = 'kind = "PATENT"';
    const chain = 'chains = "a\\"b"';
    const excludes = `NOT ((terms = ${term('需求')}))`;
    const same = `terms = ${term('=氢能需求')}`;
    const says = (prefix: string) => expect.stringContaining(`(terms = ${term(`${prefix}氢能`)}`) as unknown;
    const sent = server.seen[1]?.body as { queries: { filter: string[]; facets?: string[]; hitsPerPage: number }[] };
    expect(requests()).toEqual(['GET /version', 'POST /multi-search']);
    expect(sent.queries.map(({ filter, facets: names, hitsPerPage }) => [filter, names, hitsPerPage])).toEqual([
      [[says(''), excludes, kind, chain], ['trl'], 0],
      [[says(''), excludes, chain], ['kind'], 0],
      [[says(''), excludes, same, kind, chain], undefined, 1],
      [[`((terms = ${term('>氢能')}))`, excludes, `NOT ${same}`, kind, chain], undefined, 1],
      [[says('>'), excludes, `NOT ${same}`, expect.stringMatching(/^NOT /), kind, chain], undefined, 1],
      [[says('+'), excludes, `NOT ${same}`, expect.stringMatching(/^NOT /), kind, chain], undefined, 1],
    ]);
    expect(server.seen[1]?.encoding).toBe('identity');
  });

  it('asks for what is left of a page, and for other stages only when the first says nothing', async () => {
    const some = 'search in pages, exact total';
    server.will(multi(null, null, null, null), multi(null, some), multi(some, null, null, null), multi(some));
    const result = await search.search(ask({ text: 'qn', first: 2 }));
    const queries = server.seen.map(({ body }) => (body as { queries: { filter: string[] }[] }).queries);
    expect(queries.map(({ length }) => length)).toEqual([4, 2, 4, 1]);
    expect(queries[3]?.[0]).toMatchObject({ sort: ['boost:desc', 'id:desc'], offset: 0, limit: 2 });
    expect(result.totalCount).toBe(5);
    expect(result.hits.map(({ id }) => id.slice(-2))).toEqual(['05', '04']);
  });

  it('reads totals, facets and hits of one request', async () => {
    const counted = 'search in pages, exact total';
    server.will(multi(counted));
    const after = Buffer.from('o:1').toString('base64url');
    const result = await search.search(ask({ sort: 'NEWEST', first: 2, after, facets: ['KIND', 'TRL'] }));
    expect(result.totalCount).toBe(5);
    expect(result.hasNextPage).toBe(true);
    expect(result.hits.map(({ id }) => id.slice(-2))).toEqual(['05', '04']);
    expect(result.facets[0]?.buckets.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
    expect(server.seen[0]?.body).toMatchObject({
      queries: [
        { sort: ['publishedAt:desc', 'id:desc'], page: 2, hitsPerPage: 2, filter: [], facets: ['kind', 'trl'] },
      ],
    });
  });

  async function* pages() {
    yield await Promise.resolve([hydrogen]);
  }
  const filling = [
    'create the next index',
    'task: next index created',
    'settings',
    'task: settings succeeded',
    'add documents',
    'task: add documents succeeded',
  ];

  it('fills a new index with its settings and swaps it in', async () => {
    server.will(...filling, 'stats of an index', 'swap indexes', 'task: swap succeeded', 'list indexes');
    expect(await search.rebuild(pages())).toEqual({ documents: 1 });
    expect(server.left).toBe(0);
    const next = (server.seen[0]?.body as { uid: string }).uid;
    expect(next).toMatch(/^listings-next-[0-9a-f]{8}$/);
    expect(server.seen[0]?.body).toEqual({ uid: next, primaryKey: 'id' });
    expect(server.seen[2]?.body).toEqual(JSON.parse(JSON.stringify(SETTINGS)));
    expect(server.seen[7]?.body).toEqual([{ indexes: [uid, next], rename: false }]);
  });

  it('renames the new index where none of these settings was, and drops what is older', async () => {
    const index = (name: string, updatedAt: string) => ({
      uid: name,
      createdAt: updatedAt,
      updatedAt,
      primaryKey: 'id',
    });
    const indexes = [
      index(uid, '2026-01-01T00:00:00Z'),
      index('listings-0-1', '2026-01-01T00:00:00Z'),
      index('listings-next-00000000', '2026-01-01T00:00:00Z'),
      index('listings-next-11111111', new Date().toISOString()),
      index('others', '2026-01-01T00:00:00Z'),
    ];
    const listed = { status: 200, body: { results: indexes, offset: 0, limit: 1000, total: 5 } };
    const dropping = ['delete an index', 'task: index deleted'];
    const missing = 'search an index that does not exist';
    server.will(...filling, missing, 'swap indexes', 'task: swap succeeded', listed, ...dropping, ...dropping);
    await search.rebuild(pages());
    const next = (server.seen[0]?.body as { uid: string }).uid;
    // `rename` stands in the protocol's reference, not among the recorded answers
    expect(server.seen[7]?.body).toEqual([{ indexes: [next, uid], rename: true }]);
    const dropped = requests().filter((request) => request.startsWith('DELETE'));
    expect(dropped).toEqual(['DELETE /indexes/listings-0-1', 'DELETE /indexes/listings-next-00000000']);
  });

  it('throws what a failed task says', async () => {
    async function* none() {
      yield await Promise.resolve([]);
    }
    server.will('create the same index again', 'task: create index failed, exists');
    await expect(search.rebuild(none())).rejects.toThrow('Index `listings` already exists.');
  });

  it('tries again what the server could not take for the moment, and not what it refuses', async () => {
    const busy = { status: 503, body: { message: 'busy', code: 'too_many_search_requests', type: 'system', link: '' } };
    server.will(busy, 'delete a batch', 'task: delete batch succeeded');
    await search.remove(['x']);
    expect(requests()).toEqual([
      ...Array<string>(2).fill(`POST /indexes/${uid}/documents/delete-batch`),
      'GET /tasks/8',
    ]);
    server.will('wrong key');
    await expect(search.remove(['x'])).rejects.toThrow('The provided API key is invalid.');
    expect(server.seen).toHaveLength(1);
  });

  it('says how it is', async () => {
    server.will('stats of an index');
    expect(await search.status()).toEqual({ adapter: 'meilisearch', documents: 0, healthy: true });
    server.will('no key');
    expect(await search.status()).toMatchObject({
      documents: 0,
      healthy: false,
      trouble: expect.stringContaining('Authorization'),
    });
  });
});
