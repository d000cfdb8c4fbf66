import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { CONTRACT_DOCUMENTS } from '../contract.documents.js';
import { FACET_NAMES, type ListingDocument, type SearchQuery } from '../search-port.js';
import { PostgresSearch } from './postgres.search-index.js';

const COUNT = 100_000;
const WORDS =
  '氢能 储能 光伏 激光 传感 芯片 材料 催化 电池 废水 合金 涂层 光纤 雷达 机床 铸造 灌溉 育种 疫苗 影像 煤炭 电网 物流 数据'.split(
    ' ',
  );

let database: TestDatabase;
let search: PostgresSearch;
const ask = (text: string): SearchQuery => ({
  text,
  filter: {},
  sort: 'RELEVANCE',
  first: 20,
  facets: FACET_NAMES,
  highlight: true,
});

async function* pages(): AsyncGenerator<readonly ListingDocument[]> {
  const rng = createRng(7);
  const word = (): string => rng.pick(WORDS);
  const blank = CONTRACT_DOCUMENTS['company']!;
  for (let page = 0; page < COUNT; page += 1_000) {
    yield await Promise.resolve(
      Array.from({ length: 1_000 }, (_, i) => ({
        ...blank,
        id: `019b0000-0000-7000-8000-${String(page + i).padStart(12, '0')}`,
        titleZh: `${word()}${word()}技术`,
        identifiers: [`CN${114_000_000 + page + i}A`],
      })),
    );
  }
}

/** Sequential scans of the documents so far, as the server counts them. */
async function sequentialScans(): Promise<number> {
  await database.query('SELECT pg_stat_force_next_flush()');
  const [row] = await database.query<{ scans: number }>(
    "SELECT seq_scan::int AS scans FROM pg_stat_user_tables WHERE relname = 'search_document'",
  );
  return row?.scans ?? -1;
}

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 1 });
  search = new PostgresSearch(database);
  await search.rebuild(pages());
  await search.warm();
}, 120_000);
afterAll(() => database.close());

describe('plans at 100,000 documents', () => {
  it.each(['技术', '氢能', '氢能 储能', '合金技术', 'CN114000123A', 'qingneng', '氢能 -储能', '量子'])(
    'reads no table from end to end for %s',
    async (text) => {
      const before = await sequentialScans();
      const found = await search.search(ask(text));
      expect(await sequentialScans()).toBe(before);
      expect(found.totalCount > 0).toBe(text !== '量子');
    },
  );

  it('finds, filters and counts in one statement and shows the page in a second', async () => {
    const statements: string[] = [];
    const counted = new PostgresSearch({
      query: (sql, parameters) => {
        statements.push(sql);
        return database.query(sql, parameters);
      },
    });
    await counted.warm();
    statements.length = 0;
    await counted.search(ask('激光'));
    expect(statements).toHaveLength(2);
    await counted.search({ ...ask('激光'), filter: { kinds: ['PRODUCT'] } });
    expect(statements).toHaveLength(3);
  });

  it('answers from memory only what is still true', async () => {
    const before = await search.search(ask('铸造'));
    await search.remove([before.hits[0]?.id ?? '']);
    const after = await search.search(ask('铸造'));
    expect(after.totalCount).toBe(before.totalCount - 1);
    expect(after.hits[0]?.id).not.toBe(before.hits[0]?.id);
  });
});
