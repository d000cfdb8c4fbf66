import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createList, hashToken, publishList, type Runtime } from '@luyan/application';
import { SYSTEM } from '@luyan/access';
import { ok } from '@luyan/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createTestRuntime, givenAccount, givenListing, givenOrganisation } from '@luyan/testing';
import request from 'supertest';
import { v7 as uuid } from 'uuid';
import { COOKIE } from '../core/request-context.js';
import { createApi } from '../server.js';
import { gapsIn, vocabularyFaults } from './schema-org.js';
import { elementsNamed, faultsOf, parseXml, type Grammar } from './xml-grammar.js';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
const now = new Date('2026-06-15T12:00:00Z');
let runtime: Runtime;
let app: NestExpressApplication;
let owner: string;
let token: string;
const ids: Record<string, string> = {};

async function givenSession(state: string): Promise<string> {
  const [venueId, id] = [uuid(), uuid()];
  await runtime.uow.run(async (tx) => {
    await tx.roadshow.insertVenues(
      [
        {
          id: venueId,
          operatorOrgId: owner,
          nameZh: '创新港路演厅',
          nameEn: 'Harbour Hall',
          regionCode: '610100',
          address: '西安市西咸新区',
          latitude: 34.25,
          longitude: 108.66,
          capacity: 100,
          equipment: [],
          setupMin: 0,
          teardownMin: 0,
          hours: [],
          priceHalfDayFen: null,
          maxAdvanceDays: null,
          online: false,
        },
      ],
      [],
    );
    return ok(undefined);
  });
  await runtime.database.query(
    `INSERT INTO session (id, code, title_zh, title_en, type, mode, host_org_id, venue_id, starts_at, ends_at, occupied_from, occupied_until, capacity, state)
     VALUES ($1, $2, '光子专场', 'Photonics', 'THEME', 'OFFLINE', $3, $4, '2026-07-01T01:00Z', '2026-07-01T04:00Z', '2026-07-01T01:00Z', '2026-07-01T04:00Z', 100, $5)`,
    [id, id.slice(-8), owner, venueId, state],
  );
  return id;
}

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  app = await createApi(runtime);
  await app.init();
  owner = (await givenOrganisation(runtime, { nameZh: '公开的大学', nameEn: 'Open University' })).id;
  token = (await givenAccount(runtime, 'SUPPLIER', owner, hashToken)).token;
  await runtime.reads.reference.upsert(
    [{ table: 'chain', code: 'photonics', parent: null, labelZh: '光子', labelEn: 'Photonics', position: 0 }],
    [],
  );
  const hidden = (await givenOrganisation(runtime, { nameZh: '不愿透露的企业' })).id;
  const given = async (name: string, listing: Parameters<typeof givenListing>[2], org = owner) => {
    ids[name] = await givenListing(runtime, org, { state: 'PUBLISHED', ...listing });
  };
  await given('open', {
    titleZh: '硅光芯片',
    titleEn: 'Silicon photonics',
    chains: ['photonics'],
    keywords: ['硅光'],
    descriptionZh: '公开的描述',
  });
  await given('hostile', { kind: 'PRODUCT', titleZh: HOSTILE, summaryZh: HOSTILE, keywords: [HOSTILE] });
  await given('secret', {
    kind: 'PATENT',
    disclosure: 'NDA',
    descriptionZh: '保密的描述',
    detail: { publicationNo: 'CN114081026A' },
  });
  await given('anonymous', { kind: 'DEMAND', detail: { anonymous: true } }, hidden);
  await given('withdrawn', { kind: 'TEAM', state: 'SUSPENDED', titleZh: '撤下的标题' });
  await given('draft', { state: 'DRAFT', titleZh: '草稿的标题' });
  for (const kind of ['TEAM', 'SCENARIO', 'FINANCE'] as const) await given(kind, { kind });
  const list = await createList(runtime, SYSTEM, {
    kind: 'ACHIEVEMENT',
    ownerOrgId: owner,
    titleZh: '重大成果清单',
    listingIds: [ids['open'] ?? ''],
  });
  ids['list'] = list.ok ? list.value : '';
  await publishList(runtime, SYSTEM, ids['list']);
  ids['session'] = await givenSession('RELEASED');
  ids['cancelled'] = await givenSession('CANCELLED');
  ids['planned'] = await givenSession('DRAFT');
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  request(app.getHttpServer())
    .get(path)
    .set({ accept: 'text/html', 'accept-language': 'zh-CN', ...headers });
const jsonLd = (html: string): Record<string, unknown>[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
    ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
  );
const HIDDEN = ['保密的描述', 'CN114081026A', '不愿透露的企业', '撤下的标题', '草稿的标题'];

describe('pages for those who run no scripts', () => {
  it('show a listing in its head and body, in either language', async () => {
    const path = `/listings/${ids['open'] ?? ''}`;
    const { status, text, headers } = await get(path);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="zh-CN">');
    expect(text.match(/<title>.*?<\/title>/g)).toEqual(['<title>硅光芯片 · 路演</title>']);
    expect(text.match(/<meta name="description"/g)).toHaveLength(1);
    expect(text).toContain(`<link rel="canonical" href="http://localhost:3000${path}">`);
    expect([...text.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => [lang, href])).toEqual([
      ['zh-CN', `http://localhost:3000${path}?lang=zh`],
      ['en', `http://localhost:3000${path}?lang=en`],
      ['x-default', `http://localhost:3000${path}`],
    ]);
    expect(text).toMatch(/<div id="root">.*公开的描述.*公开的大学.*<\/div>/s);
    expect(text).toMatch(/<script type="module"/);
    expect(headers['content-security-policy']).toMatch(/default-src 'self'/);

    const english = (await get(`${path}?lang=en`)).text;
    expect(english).toContain('<title>Silicon photonics · Luyan</title>');
    expect(english).toContain(`<link rel="canonical" href="http://localhost:3000${path}?lang=en">`);
    expect((await get(path, { 'accept-language': 'en' })).text).toContain('<html lang="en">');
  });

  it('let no title run as a script', async () => {
    const { text } = await get(`/listings/${ids['hostile'] ?? ''}`);
    expect(text).not.toContain('<script>alert');
    expect(text).not.toContain('<img src=x');
    expect(jsonLd(text).map(({ name }) => name)).toEqual([HOSTILE, undefined]);
    for (const path of ['/', '/catalogue', '/catalogue?kind=PRODUCT', `/catalogue?text=${encodeURIComponent(HOSTILE)}`])
      expect((await get(path)).text).not.toContain('<script>alert');
  });

  it('tell nothing that a guest may not read', async () => {
    const paths = ['/', '/catalogue', '/catalogue?kind=PATENT', '/catalogue?kind=DEMAND', '/lists', '/calendar'];
    const listings = ['secret', 'anonymous', 'withdrawn', 'draft'].map((name) => `/listings/${ids[name] ?? ''}`);
    for (const path of [...paths, ...listings]) {
      const { text } = await get(path, { cookie: `${COOKIE}=${token}` });
      for (const hidden of HIDDEN) expect(text).not.toContain(hidden);
    }
  });

  it.each([
    ['/', 200],
    ['/catalogue', 200],
    ['/catalogue?kind=PATENT', 200],
    ['/catalogue?chain=photonics', 200],
    ['/lists', 200],
    ['/calendar', 200],
    ['/my', 200],
    ['/nothing/here', 404],
    ['/listings/no-id', 404],
    ['/listings/00000000-0000-7000-8000-000000000000', 404],
    ['/lists/00000000-0000-7000-8000-000000000000', 404],
  ])('answer %s with %i', async (path, expected) => {
    const { status, text } = await get(path);
    expect(status).toBe(expected);
    expect(text).toContain('<script type="module"');
    if (expected !== 200 || path === '/my') expect(text).toContain('<meta name="robots" content="noindex">');
    else expect(text).not.toContain('noindex');
  });

  it('answer 410 for what was withdrawn, 404 for what never was public, and leave both to the portal for who is signed in', async () => {
    const statuses = async (headers = {}) =>
      Promise.all(
        ['listings/withdrawn', 'listings/draft', 'sessions/cancelled', 'sessions/planned'].map(async (path) => {
          const [section = '', name = ''] = path.split('/');
          return (await get(`/${section}/${ids[name] ?? ''}`, headers)).status;
        }),
      );
    expect(await statuses()).toEqual([410, 404, 410, 404]);
    expect(await statuses({ cookie: `${COOKIE}=${token}` })).toEqual([200, 200, 200, 200]);
  });

  it('answer 304 to who has the page', async () => {
    const path = `/listings/${ids['open'] ?? ''}`;
    const { headers } = await get(path);
    expect((await get(path, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(304);
    expect((await get(path, { 'if-modified-since': headers['last-modified'] ?? '' })).status).toBe(304);
    await runtime.database.query("UPDATE listing SET summary_zh = '改过的摘要' WHERE id = $1", [ids['open']]);
    expect((await get(path, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(200);
  });

  it('describe every kind of thing in terms of schema.org', async () => {
    const types: Record<string, unknown[]> = {};
    const said: unknown[] = [];
    const pages = ['open', 'hostile', 'secret', 'anonymous', 'TEAM', 'SCENARIO', 'FINANCE'].map(
      (name) => `/listings/${ids[name] ?? ''}`,
    );
    pages.push(
      '/',
      '/catalogue',
      '/lists',
      '/calendar',
      `/lists/${ids['list'] ?? ''}`,
      `/sessions/${ids['session'] ?? ''}`,
    );
    for (const path of pages) {
      const blocks = jsonLd((await get(path)).text);
      expect(gapsIn(blocks)).toEqual([]);
      said.push(...blocks);
      types[path] = blocks.map((block) => block['@type']);
    }
    expect(Object.values(types)).toEqual([
      ['CreativeWork', 'BreadcrumbList'],
      ['Product', 'BreadcrumbList'],
      ['CreativeWork', 'BreadcrumbList'],
      ['Demand', 'BreadcrumbList'],
      ['Organization', 'BreadcrumbList'],
      ['Demand', 'BreadcrumbList'],
      ['FinancialProduct', 'BreadcrumbList'],
      ['WebSite'],
      ['CollectionPage', 'BreadcrumbList'],
      ['CollectionPage'],
      ['CollectionPage'],
      ['Dataset', 'BreadcrumbList'],
      ['Event', 'BreadcrumbList'],
    ]);
    expect(vocabularyFaults(said)).toEqual([]);
    expect(vocabularyFaults([{ '@context': 'https://schema.org', '@type': 'Product', provider: 'x' }])).toHaveLength(1);
  }, 60_000);

  it('say when and where a session is', async () => {
    const [event] = jsonLd((await get(`/sessions/${ids['session'] ?? ''}?lang=en`)).text);
    expect(event).toMatchObject({
      name: 'Photonics',
      startDate: '2026-07-01T01:00:00.000Z',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: [{ name: 'Harbour Hall', geo: { latitude: 34.25, longitude: 108.66 } }],
      organizer: { name: 'Open University' },
    });
  });
});

const SITEMAP = '{http://www.sitemaps.org/schemas/sitemap/0.9}';
const url = { text: /^(?=.{12,2048}$)https?:\/\/\S+$/ };
const lastmod = { text: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ };
/** sitemap.xsd and siteindex.xsd of sitemaps.org, and Google's alternates */
const SITEMAP_GRAMMAR: Grammar = {
  [`${SITEMAP}sitemapindex`]: { children: /^(<sitemap>)+$/ },
  [`${SITEMAP}sitemap`]: { children: /^<loc>(<lastmod>)?$/ },
  [`${SITEMAP}urlset`]: { children: /^(<url>)+$/ },
  [`${SITEMAP}url`]: { children: /^<loc>(<lastmod>)?(<changefreq>)?(<priority>)?(<link>)*$/ },
  [`${SITEMAP}loc`]: url,
  [`${SITEMAP}lastmod`]: lastmod,
  '{http://www.w3.org/1999/xhtml}link': {
    attributes: { rel: /^alternate$/, hreflang: /^(zh-CN|en|x-default)$/, href: url.text },
    needs: ['rel', 'hreflang', 'href'],
  },
};
const ATOM = '{http://www.w3.org/2005/Atom}';
const any = { text: /\S/ };
const rfc3339 = lastmod;
const rfc822 = { text: /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/ };
const linked = {
  attributes: { rel: /^(self|alternate)$/, type: /^(application|text)\/\S+$/, href: url.text },
  needs: ['href'],
};
/** RSS 2.0 and Atom (RFC 4287), as far as these feeds use them */
const FEED_GRAMMAR: Grammar = {
  '{}rss': { children: /^<channel>$/, attributes: { version: /^2\.0$/ }, needs: ['version'] },
  '{}channel': { children: /^<title><link><description><language><lastBuildDate><link>(<item>)*$/ },
  '{}title': any,
  '{}link': url,
  '{}description': any,
  '{}language': any,
  '{}lastBuildDate': rfc822,
  '{}item': { children: /^<title><link><guid>(<description>)?(<creator>)?(<category>)*<pubDate>$/ },
  '{}guid': { ...url, attributes: { isPermaLink: /^true$/ } },
  '{}category': any,
  '{}pubDate': rfc822,
  [`${ATOM}link`]: linked,
  [`${ATOM}feed`]: {
    children: /^<id><title><subtitle><updated><link><link><author>(<entry>)*$/,
    attributes: { 'xml:lang': /^(zh-CN|en)$/ },
  },
  [`${ATOM}entry`]: { children: /^<id><title><link><published><updated>(<author>)?(<category>)*(<summary>)?$/ },
  [`${ATOM}author`]: { children: /^<name>$/ },
  [`${ATOM}category`]: { attributes: { term: any.text }, needs: ['term'] },
  ...Object.fromEntries(['name', 'title', 'subtitle', 'summary'].map((name) => [ATOM + name, any])),
  ...Object.fromEntries(['updated', 'published'].map((name) => [ATOM + name, rfc3339])),
  [`${ATOM}id`]: url,
};

describe('the site map', () => {
  const read = async (path: string) => {
    const { status, text } = await get(new URL(path, 'http://localhost').pathname);
    expect(status).toBe(200);
    const root = parseXml(text);
    expect(faultsOf(root, SITEMAP_GRAMMAR)).toEqual([]);
    return elementsNamed(root, 'loc').map((loc) => loc.text);
  };

  it('leads to every public page and to no other', async () => {
    const parts = await read('/sitemap.xml');
    expect(parts.map((part) => part.replace(/^.*\//, ''))).toEqual([
      'pages.xml',
      'listings-1.xml',
      'sessions-1.xml',
      'lists-1.xml',
    ]);
    const pages = (await Promise.all(parts.map(read)))
      .flat()
      .map((address) => address.replace('http://localhost:3000', ''));
    const shown = ['open', 'hostile', 'secret', 'anonymous', 'TEAM', 'SCENARIO', 'FINANCE'];
    expect(pages.filter((path) => /^\/(listings|sessions|lists)\/./.test(path)).sort()).toEqual(
      [
        ...shown.map((name) => `/listings/${ids[name] ?? ''}`),
        `/sessions/${ids['session'] ?? ''}`,
        `/lists/${ids['list'] ?? ''}`,
      ].sort(),
    );
    for (const path of pages) expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
  });

  it('has no part that it does not name', async () => {
    for (const name of ['listings-0.xml', 'listings-2.xml', 'nothing-1.xml', 'listings-1.json'])
      expect((await get(`/sitemaps/${name}`)).status).toBe(404);
  });

  it('is named to robots', async () => {
    const { text } = await get('/robots.txt');
    expect(text).toContain('Sitemap: http://localhost:3000/sitemap.xml');
    for (const section of ['operator', 'juries', 'graphql']) expect(text).toContain(`Disallow: /${section}\n`);
    expect(text).not.toContain('/catalogue');
  });
});

describe('the calendar of sessions', () => {
  it('holds the released sessions to come, each under an identity of its own', async () => {
    const { status, text, headers } = await get('/calendars/sessions.ics');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text.match(/^UID:.*/gm)).toEqual([`UID:${ids['session'] ?? ''}@luyan`]);
    for (const hidden of HIDDEN) expect(text).not.toContain(hidden);
  });

  it('gives a released session alone, and no other', async () => {
    const { text, headers } = await get(`/calendars/sessions/${ids['session'] ?? ''}`);
    expect(headers['content-disposition']).toContain('.ics');
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    for (const name of ['cancelled', 'planned'])
      expect((await get(`/calendars/sessions/${ids[name] ?? ''}`)).status).toBe(404);
  });
});

describe('feeds', () => {
  const FEEDS = ['listings', 'kinds/PATENT', 'kinds/DEMAND', 'chains/photonics', 'sessions'];
  const all = () => [...FEEDS, `lists/${ids['list'] ?? ''}`].flatMap((name) => [`${name}.rss`, `${name}.atom`]);

  it('are valid, say what is public and nothing else', async () => {
    for (const name of all()) {
      const { status, text, headers } = await get(`/feeds/${name}?lang=en`);
      expect({ name, status }).toEqual({ name, status: 200 });
      expect(headers['content-type']).toMatch(/^application\/(rss|atom)\+xml/);
      expect(faultsOf(parseXml(text), FEED_GRAMMAR)).toEqual([]);
      for (const hidden of HIDDEN) expect(text).not.toContain(hidden);
    }
    const titles = async (name: string) =>
      elementsNamed(parseXml((await get(`/feeds/${name}`)).text), 'item').map(
        (item) => elementsNamed(item, 'title')[0]?.text,
      );
    expect(await titles('chains/photonics.rss')).toEqual(['硅光芯片']);
    expect(await titles(`lists/${ids['list'] ?? ''}.rss`)).toEqual(['硅光芯片']);
    expect(await titles('kinds/product.rss')).toEqual([HOSTILE]);
  });

  it('answer 304 to who has them', async () => {
    for (const name of all()) {
      const { headers } = await get(`/feeds/${name}`);
      expect((await get(`/feeds/${name}`, { 'if-none-match': headers['etag'] ?? '' })).status).toBe(304);
      expect((await get(`/feeds/${name}`, { 'if-modified-since': headers['last-modified'] ?? '' })).status).toBe(304);
    }
  });

  it('are only those that there are', async () => {
    for (const name of ['listings.xml', 'nothing.rss', 'kinds/NOTHING.rss', 'chains/nothing.atom', 'lists/no-id.rss'])
      expect((await get(`/feeds/${name}`)).status).toBe(404);
  });
});
