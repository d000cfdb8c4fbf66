import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CONTRACT_DOCUMENTS, CONTRACT_QUERIES } from './contract.documents.js';
import {
  FACET_NAMES,
  type ListingDocument,
  type SearchPort,
  type SearchQuery,
  type SearchResult,
} from './search-port.js';

export interface Subject {
  readonly port: SearchPort;
  readonly close: () => Promise<void>;
}

const names = new Map(Object.entries(CONTRACT_DOCUMENTS).map(([name, { id }]) => [id, name]));
const documents = Object.values(CONTRACT_DOCUMENTS);
const documentOf = (name: string): ListingDocument => {
  const found = CONTRACT_DOCUMENTS[name];
  if (!found) throw new Error(`No document ${name}.`);
  return found;
};
const ask = (query: Partial<SearchQuery>): SearchQuery => ({
  filter: {},
  sort: 'RELEVANCE',
  first: 50,
  facets: [],
  ...query,
});
const namesOf = (result: SearchResult): string[] => result.hits.map(({ id }) => names.get(id) ?? id);
async function* pages(...all: (readonly ListingDocument[])[]): AsyncGenerator<readonly ListingDocument[]> {
  for (const page of all) yield await Promise.resolve(page);
}
const bucketsOf = (result: SearchResult, name: string): Record<string, number> =>
  Object.fromEntries(
    (result.facets.find((facet) => facet.name === name)?.buckets ?? []).map(({ code, count }) => [code, count]),
  );

function finds(port: () => SearchPort): void {
  it.each(CONTRACT_QUERIES.map(([what, query, found]) => ({ what, query, found })))(
    '$what: $query',
    async ({ query, found }) => {
      const result = await port().search(ask({ text: query }));
      expect(namesOf(result).sort()).toEqual([...found].sort());
      expect(result.totalCount).toBe(found.length);
    },
  );

  it('orders a title above a keyword, a keyword above a body', async () => {
    const result = await port().search(ask({ text: '处理' }));
    expect(namesOf(result)).toEqual(['manager', 'processor', 'waste']); // a keyword that repeats the title lifts nothing
    expect(namesOf(await port().search(ask({ text: '能耗' })))).toEqual(['manager']);
    expect(namesOf(await port().search(ask({ text: '农业' })))).toEqual(['bank', 'smart']);
  });

  it.each([
    '',
    '   ',
    '-',
    '"',
    '""',
    '!!!',
    '的',
    "'; DROP TABLE x --",
    '\\',
    '&|!:*',
    '\u0000',
    '\ud800',
    '氢'.repeat(20_000),
    'a '.repeat(9_000),
  ])('answers whatever was typed (%#)', async (text) => {
    const result = await port().search(ask({ text, facets: FACET_NAMES, highlight: true, first: 5 }));
    expect(result.hits.length).toBeLessThanOrEqual(5);
  });

  it('treats a query of signs as none', async () => {
    expect((await port().search(ask({ text: ' !!! ' }))).totalCount).toBe(documents.length);
  });

  it('marks where a listing answers', async () => {
    const [hit] = (await port().search(ask({ text: '氫能', highlight: true }))).hits;
    expect(hit?.highlights).toEqual([
      { field: 'titleZh', text: '氢能储能系统集成技术', ranges: [[0, 2]] },
      { field: 'titleEn', text: 'Hydrogen energy storage integration', ranges: [[0, 15]] },
    ]);
    const [stacks] = (await port().search(ask({ text: 'fuelcell', highlight: true }))).hits;
    expect(stacks?.highlights.map(({ text, ranges }) => ranges.map(([a, b]) => text.slice(a, b)))).toEqual([
      ['fuel-cell'],
    ]);
    const [body] = (await port().search(ask({ text: '机器学习', highlight: true }))).hits;
    expect(
      body?.highlights.map(({ field, text, ranges }) => [field, ranges.map(([a, b]) => text.slice(a, b))]),
    ).toEqual([['summaryEn', ['Machine-learning']]]);
  });
}

function suggests(port: () => SearchPort): void {
  it('suggests keywords and titles', async () => {
    const suggestions = await port().suggest('氢', 3);
    expect(suggestions[0]).toEqual({ text: '氢能', type: 'KEYWORD', listingId: null });
    expect(suggestions[1]).toMatchObject({ text: '氢能储能系统集成技术', listingId: documentOf('hydrogen').id });
    for (const typed of ['qingn', 'qn']) expect((await port().suggest(typed, 3))[0]?.text).toBe('氢能');
    expect(await port().suggest('  ', 3)).toEqual([]);
    for (const typed of ['秦岭', 'qinling nong'])
      expect((await port().suggest(typed, 3))[0]?.text).toBe('秦岭农林大学');
    expect((await port().suggest('Ｑｉｎｌｉｎｇ', 9)).map(({ text }) => text)).toContain(
      'Qinling University of Agriculture',
    );
    expect((await port().suggest('gas s', 3))[0]?.text).toBe('Gas sensors for mines');
  });
}

function filters(port: () => SearchPort): void {
  it.each<[string, SearchQuery['filter'], string[]]>([
    ['kinds', { kinds: ['TEAM', 'DEMAND'] }, ['inspection', 'waste']],
    ['a province', { regions: ['610000'], kinds: ['FINANCE', 'PATENT'] }, ['bank', 'bracket']],
    ['a city', { regions: ['610300'] }, ['bracket']],
    ['a county', { regions: ['610402'] }, ['investment']],
    ['chains', { chains: ['photonics'] }, ['inspection', 'lamp']],
    ['an industry section', { industries: ['C'] }, ['bracket', 'hydrogen', 'processor']],
    ['an industry division', { industries: ['C38'] }, ['bracket', 'hydrogen']],
    ['an emerging industry', { emerging: ['6'] }, ['hydrogen']],
    ['cooperation modes', { cooperationModes: ['EQUITY', 'TRANSFER'] }, ['bracket', 'hydrogen']],
    ['price modes', { priceModes: ['FREE'] }, ['company']],
    ['TRL', { trlFrom: 7, trlTo: 8 }, ['bracket', 'diode']],
    ['verification', { verifiedFrom: 1 }, ['bracket', 'hydrogen']],
    ['owner', { ownerOrgId: documentOf('bracket').ownerOrgId ?? '' }, ['bracket']],
    ['listings', { listingIds: [documentOf('lamp').id, documentOf('waste').id, 'no-such'] }, ['lamp', 'waste']],
    ['published after', { publishedAfter: documentOf('sensor').publishedAt }, ['sensor', 'smart']],
    ['a value with quotes', { chains: ['x" OR kind = "TEAM'] }, []],
  ])('filters by %s', async (_, filter, found) => {
    const result = await port().search(ask({ filter }));
    expect(namesOf(result).sort()).toEqual(found);
    expect(result.totalCount).toBe(found.length);
  });

  it('counts facets of the hits, regions by city and industries by section and division', async () => {
    const result = await port().search(
      ask({ facets: FACET_NAMES, filter: { listingIds: [documentOf('hydrogen').id, documentOf('bracket').id] } }),
    );
    expect(result.facets.map(({ name }) => name)).toEqual([...FACET_NAMES]);
    expect(bucketsOf(result, 'KIND')).toEqual({ ACHIEVEMENT: 1, PATENT: 1 });
    expect(bucketsOf(result, 'REGION')).toEqual({ '610100': 1, '610300': 1 });
    expect(bucketsOf(result, 'INDUSTRY')).toEqual({ C: 2, C38: 2, D: 1, D44: 1 });
    expect(bucketsOf(result, 'EMERGING')).toEqual({ '6': 1 });
    expect(bucketsOf(result, 'COOPERATION_MODE')).toEqual({ EQUITY: 1, LICENCE: 1, TRANSFER: 1 });
    expect(bucketsOf(result, 'TRL')).toEqual({ '6': 1, '8': 1 });
    expect(bucketsOf(result, 'VERIFICATION')).toEqual({ '1': 1, '2': 1 });
  });

  it('lets a facet ignore its own filter and no other', async () => {
    const result = await port().search(
      ask({ text: '处理', facets: ['KIND', 'TRL'], filter: { kinds: ['DEMAND'], trlTo: 3 } }),
    );
    expect(result.totalCount).toBe(0);
    expect(bucketsOf(result, 'KIND')).toEqual({ ACHIEVEMENT: 1 });
    expect(bucketsOf(result, 'TRL')).toEqual({});
  });
}

function pagesThrough(port: () => SearchPort): void {
  it('pages without gap or overlap', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const page: SearchResult = await port().search(ask({ sort: 'NEWEST', first: 4, after }));
      seen.push(...namesOf(page));
      after = page.hits.at(-1)?.cursor ?? null;
      more = page.hasNextPage;
    }
    expect(seen).toEqual([...names.values()].reverse());
  });

  it('pages through relevance too', async () => {
    const whole = namesOf(await port().search(ask({ text: '处理' })));
    const first = await port().search(ask({ text: '处理', first: 2 }));
    const second = await port().search(ask({ text: '处理', first: 2, after: first.hits[1]?.cursor ?? null }));
    expect([...namesOf(first), ...namesOf(second)]).toEqual(whole);
    expect([first.hasNextPage, second.hasNextPage]).toEqual([true, false]);
  });

  it('sorts', async () => {
    const top = async (sort: SearchQuery['sort']) => namesOf(await port().search(ask({ sort, first: 1 })))[0];
    expect(await top('NEWEST')).toBe('smart');
    expect(await top('CONFIRMED')).toBe('smart');
    expect(['lamp', 'company']).toContain(await top('TRL'));
  });

  it('refuses what it cannot answer', async () => {
    await expect(port().search(ask({ after: 'nonsense' }))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    await expect(port().search(ask({ first: 101 }))).rejects.toMatchObject({ code: 'PAGE_SIZE_INVALID' });
    const deep = Buffer.from('o:999999').toString('base64url');
    await expect(port().search(ask({ after: deep }))).rejects.toMatchObject({ code: 'PAGE_TOO_DEEP' });
  });
}

function writes(port: () => SearchPort): void {
  const changed = { ...documentOf('youth'), titleZh: '钙钛矿电池', version: 3 };

  it('takes a newer version and no older one', async () => {
    await port().upsert([changed, { ...changed, titleZh: '旧的', version: 2 }]);
    await port().upsert([documentOf('youth')]);
    expect(namesOf(await port().search(ask({ text: '钙钛矿' })))).toEqual(['youth']);
    expect(namesOf(await port().search(ask({ text: '青年' })))).toEqual([]);
    expect(await port().versions(null, 6)).toContainEqual({ id: changed.id, version: 3 });
  });

  it('forgets what was removed', async () => {
    await port().remove([changed.id, 'no-such']);
    expect((await port().search(ask({ text: '钙钛矿' }))).totalCount).toBe(0);
    expect((await port().search(ask({}))).totalCount).toBe(documents.length - 1);
  });

  it('rebuilds from pages, keeping what was written meanwhile', async () => {
    const progress: number[] = [];
    async function* slow(): AsyncGenerator<readonly ListingDocument[]> {
      yield documents.slice(0, 7);
      await port().upsert([{ ...documentOf('lamp'), titleZh: '紫外消毒灯', version: 9 }]);
      await port().remove([documentOf('company').id]);
      yield documents.slice(7);
    }
    const { documents: count } = await port().rebuild(slow(), (done) => progress.push(done));
    expect([count, progress]).toEqual([documents.length, [7, documents.length]]);
    expect(namesOf(await port().search(ask({ text: '消毒' })))).toEqual(['lamp']);
    expect(namesOf(await port().search(ask({ text: '公司注册' })))).toEqual([]);
    expect(namesOf(await port().search(ask({ text: '青年' })))).toEqual(['youth']);
    expect((await port().status()).documents).toBe(documents.length - 1);
  });

  it('lists versions in order of id, page by page', async () => {
    await port().rebuild(pages(documents));
    const first = await port().versions(null, 5);
    const rest = await port().versions(first.at(-1)?.id ?? null, 100);
    expect([...first, ...rest]).toEqual(documents.map(({ id, version }) => ({ id, version })));
  });
}

/** What every adapter of the search port must do. Each group begins with the documents of the contract. */
export function searchContract(open: () => Promise<Subject>): void {
  let subject: Subject;
  const port = (): SearchPort => subject.port;
  beforeAll(async () => {
    subject = await open();
    await port().rebuild(pages(documents.slice(0, 5), documents.slice(5)));
  }, 60_000);
  afterAll(() => subject.close());

  describe('finds', () => {
    finds(port);
    suggests(port);
  });
  describe('filters and counts', () => {
    filters(port);
  });
  describe('pages and sorts', () => {
    pagesThrough(port);
  });
  describe('writes', () => {
    writes(port);
  });
}
