import type { Rng } from '@luyan/kernel';

export interface FuzzRequest {
  readonly path: string;
  /** null: GET. */
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  /** Whether the one account there is asks it: a text then enters its history. */
  readonly signedIn: boolean;
}

const FACETS = [
  ...['KIND', 'REGION', 'CHAIN', 'INDUSTRY', 'EMERGING', 'COOPERATION_MODE', 'PRICE_MODE', 'TRL', 'VERIFICATION'],
];
const CATALOGUE = `query Catalogue($text: String, $filter: CatalogueFilter, $sort: CatalogueSort!, $first: Int!, $after: String, $facets: [FacetName!]!) {
  catalogue(text: $text, filter: $filter, sort: $sort, first: $first, after: $after, facets: $facets) {
    totalCount pageInfo { hasNextPage endCursor } facets { name buckets { code count } }
    edges { score highlights { field text ranges } node { id titleZh owner { nameZh } } }
  }
}`;
const SUGGEST =
  'query Suggest($prefix: String!, $limit: Int!) { suggest(prefix: $prefix, limit: $limit) { text type listingId } }';
const INJECTIONS = [
  ...['" OR kind = "TEAM', "'; DROP TABLE listing; --", "' OR '1'='1", '") OR 1=1', 'terms = x', '*', 'NULL', '../..'],
  ...[
    '\\',
    '\\"',
    '$1',
    '${x}',
    '{}',
    '{"$gt": ""}',
    '%',
    '_',
    '\0',
    '"]',
    ']',
    ':',
    'KIND:PATENT',
    '\n',
    '<script>',
    '\ud800',
  ],
];
const PAGES = ['/catalogue', '/oai', '/feeds/listings.rss', '/sitemap.xml', '/listing', '/lists'];
const ARGUMENTS = [
  'text',
  'kinds',
  'after',
  'lang',
  'verb',
  'metadataPrefix',
  'resumptionToken',
  'identifier',
  'set',
  'from',
];
const LONG = 10_240;

const bytesOf = (rng: Rng, length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, () => rng.int(256));

const textOfBytes = (rng: Rng, length: number): string =>
  Buffer.from(bytesOf(rng, length)).toString(rng.pick(['utf8', 'utf16le', 'latin1'] as const));

const percent = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').replace(/../gu, '%$&');

/** Texts as nobody types them: bytes, signs of every script, and real titles spoilt, cut up or repeated up to 10 kB. */
function textOf(rng: Rng, titles: readonly string[]): string {
  const title = rng.pick(titles);
  const ways: readonly (() => string)[] = [
    () => textOfBytes(rng, 1 + rng.int(80)),
    () => textOfBytes(rng, LONG),
    () => String.fromCodePoint(...Array.from({ length: 1 + rng.int(40) }, () => rng.int(0x110000))),
    () => title.repeat(1 + rng.int(1000)).slice(0, LONG),
    () =>
      Array.from({ length: 300 }, () => rng.pick(titles))
        .join(rng.pick([' ', ' -', '" "', '']))
        .slice(0, LONG),
    () => rng.pick(INJECTIONS) + title,
    () => rng.shuffle([...`"${title}" -${title}`]).join(''),
    () => Array.from({ length: 1 + rng.int(60) }, () => textOfBytes(rng, 2 + rng.int(6))).join(' '),
    () => rng.pick(['a', '1', '的', '"', '-', ' ', '\u0301', '\u202e', '�']).repeat(1 + rng.int(LONG)),
    () => title,
  ];
  return rng.pick(ways)();
}

/** A value for a place that takes a code, a number or a word. */
const strange = (rng: Rng): unknown =>
  rng.pick([
    () => rng.pick(INJECTIONS),
    () => textOfBytes(rng, 8),
    () => rng.int(2 ** 32) - 2 ** 31,
    () => rng.pick([null, true, -1, 1.5, 1e308, '', [], {}, ['']]),
    () => Array.from({ length: rng.int(220) }, () => rng.pick(['610000', 'C', ...INJECTIONS])),
  ])();

/** Mostly valid in type and strange in value; now and then of a wrong type. */
function filterOf(rng: Rng): Readonly<Record<string, unknown>> {
  const text = (): string => (rng.next() < 0.5 ? rng.pick(INJECTIONS) : textOfBytes(rng, 6));
  const texts = (): unknown => Array.from({ length: 1 + rng.int(4) }, text);
  const whole = (): number => rng.int(2 ** 32) - 2 ** 31;
  const values: readonly (readonly [name: string, share: number, make: () => unknown])[] = [
    ...['regions', 'chains', 'industries', 'emerging'].map((name) => [name, 0.25, texts] as const),
    ['ownerOrgId', 0.1, text],
    ...['trlFrom', 'trlTo', 'verifiedFrom'].map((name) => [name, 0.1, whole] as const),
    ...['kinds', 'cooperationModes', 'priceModes', 'regions', 'trlFrom', 'noSuch'].map(
      (name) => [name, 0.02, () => strange(rng)] as const,
    ),
  ];
  const chosen = values.filter(([, share]) => rng.next() < share);
  return Object.fromEntries(chosen.map(([name, , make]) => [name, make()]));
}

function cursorOf(rng: Rng): string | null {
  if (rng.next() < 0.6) return null;
  const place = rng.pick([rng.int(200), rng.int(20_000), rng.int(2 ** 31), -1, 1e21, NaN]);
  return rng.next() < 0.2 ? textOfBytes(rng, 12) : Buffer.from(`o:${place}`).toString('base64url');
}

const variablesOf = (rng: Rng, titles: readonly string[]) => ({
  text: rng.next() < 0.05 ? strange(rng) : textOf(rng, titles),
  filter: rng.next() < 0.4 ? filterOf(rng) : null,
  sort: rng.pick(['RELEVANCE', 'NEWEST', 'CONFIRMED', 'READINESS', 'TRL', ...(rng.next() < 0.1 ? ['id'] : [])]),
  first: rng.next() < 0.1 ? rng.pick([-1, 0, 100, 101, 2 ** 31]) : rng.int(40),
  after: cursorOf(rng),
  facets: rng.next() < 0.2 ? Array.from({ length: 50 }, () => rng.pick(FACETS)) : FACETS,
});

/** A real query with a handful of its characters replaced. */
function spoilt(rng: Rng, text: string): string {
  const chars = [...text];
  for (let times = 1 + rng.int(8); times > 0; times--) chars[rng.int(chars.length)] = textOfBytes(rng, 2);
  return chars.join('');
}

/** A request that nobody means: nine of ten are valid GraphQL with strange values, the rest is broken JSON, bytes, and public pages. */
export function fuzzRequest(rng: Rng, titles: readonly string[]): FuzzRequest {
  const signedIn = rng.next() < 0.3;
  const path = '/graphql';
  const share = rng.int(100);
  if (share < 75)
    return { path, signedIn, body: JSON.stringify({ variables: variablesOf(rng, titles), query: CATALOGUE }) };
  if (share < 90) {
    const variables = { prefix: textOf(rng, titles), limit: rng.next() < 0.9 ? 8 : rng.int(2 ** 31) };
    return { path, signedIn, body: JSON.stringify({ variables, query: SUGGEST }) };
  }
  if (share < 93)
    return {
      path,
      signedIn,
      body: JSON.stringify({ variables: variablesOf(rng, titles), query: spoilt(rng, CATALOGUE) }),
    };
  if (share < 95) return { path, signedIn, body: bytesOf(rng, 1 + rng.int(200)) };
  const named = ARGUMENTS.filter(() => rng.next() < 0.3).map((name) => `${name}=${percent(bytesOf(rng, rng.int(40)))}`);
  return { path: `${rng.pick(PAGES)}${rng.next() < 0.2 ? '/%ff%00' : ''}?${named.join('&')}`, signedIn, body: null };
}
