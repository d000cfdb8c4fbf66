import type { Rng } from '@luyan/kernel';
import type { DemoListing } from '@luyan/seeds';

/** The portal's catalogue page: a page of 20 with 8 facets, highlights and owners. */
const DOCUMENT = `query Catalogue($text: String, $filter: CatalogueFilter, $sort: CatalogueSort!, $after: String) {
  catalogue(text: $text, filter: $filter, sort: $sort, after: $after, first: 20,
    facets: [KIND, CHAIN, REGION, TRL, COOPERATION_MODE, PRICE_MODE, INDUSTRY, VERIFICATION]) {
    totalCount pageInfo { hasNextPage endCursor } facets { name buckets { code count } }
    edges {
      highlights { field text ranges }
      node {
        __typename id kind titleZh titleEn summaryZh summaryEn regionCode chains trl cooperationModes priceMode priceFromFen priceToFen
        verificationLevel publishedAt owner { id nameZh nameEn }
      }
    }
  }
}`;
/** A page of 20 with the relations of a card and the particulars of each kind. */
const LIST = `query List($filter: CatalogueFilter, $after: String) {
  catalogue(filter: $filter, sort: NEWEST, after: $after, first: 20) {
    totalCount pageInfo { hasNextPage endCursor }
    edges {
      node {
        __typename id kind titleZh titleEn summaryZh regionCode chains trl priceFromFen priceToFen publishedAt owner { id nameZh nameEn }
        ... on Achievement { detail { applications targetRegions ownership { organisation share } } }
        ... on Patent { detail { applicationNo grantNo legalStatus inventors { name } } }
        ... on Product { detail { model unitPriceFen customers } }
        ... on Team { detail { leader directions members { name role } } }
        ... on Demand { detail { demandKind budgetFen deadline techSpec { metric target } } }
        ... on Finance { detail { category amountMaxFen rateFrom } }
        ... on Scenario { detail { scenarioKind budgetToFen kpis { metric target } } }
      }
    }
  }
}`;

type Variables = Readonly<Record<string, unknown>>;
const cursor = (place: number): string => Buffer.from(`o:${place}`).toString('base64url');
const ABBREVIATIONS = [
  'LED',
  'AI',
  'UAV',
  'IGBT',
  '西安交大',
  '3D打印',
  'qingneng',
  'jiguang',
  'ranliao dianchi',
  'wrj',
];

function misspelt(rng: Rng, word: string): string {
  const at = 1 + rng.int(Math.max(1, word.length - 2));
  return word.slice(0, at) + word.slice(at + 1);
}

const wordsOf = (title: string | null): readonly string[] =>
  (title ?? '').split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);

/** A piece of two to eight characters out of a Chinese title, as people type what they remember. */
function pieceOf(rng: Rng, title: string): string {
  const runs = title.match(/\p{Script=Han}{2,}/gu) ?? [title];
  const run = rng.pick(runs);
  const length = 2 + rng.int(Math.min(7, run.length - 1));
  const at = rng.int(Math.max(1, run.length - length + 1));
  return run.slice(at, at + length);
}

/** Ways to ask, by the share of a hundred: what a listing is found by when somebody looks for such a thing. */
const ASKING: readonly (readonly [share: number, (rng: Rng, listing: DemoListing) => string])[] = [
  [26, (rng, { keywords, titleZh }) => (keywords.length > 0 ? rng.pick(keywords) : pieceOf(rng, titleZh))],
  [16, (rng, { titleZh }) => pieceOf(rng, titleZh)],
  [10, (rng, { keywords, titleZh }) => `${pieceOf(rng, titleZh)} ${keywords[0] ?? ''}`.trim()],
  [6, (_, { titleZh }) => titleZh],
  [
    9,
    (rng, { titleEn }) =>
      rng
        .shuffle([...wordsOf(titleEn)])
        .slice(0, 1 + rng.int(2))
        .join(' '),
  ],
  [3, (rng, { titleEn }) => misspelt(rng, rng.pick([...wordsOf(titleEn), 'hydrogen']))],
  [4, (rng) => rng.pick(ABBREVIATIONS)],
  [5, (_, { detail, titleZh }) => ('applicationNo' in detail && detail.applicationNo) || titleZh.slice(0, 4)],
  [3, (rng, { titleZh }) => `"${pieceOf(rng, titleZh)}"`],
  [3, (rng, { titleZh, keywords }) => `${pieceOf(rng, titleZh)} -${keywords.at(-1) ?? '系统'}`],
  [15, () => ''],
];

function textOf(rng: Rng, listing: DemoListing): string {
  let left = rng.int(100);
  for (const [share, ask] of ASKING) {
    left -= share;
    if (left < 0) return ask(rng, listing);
  }
  return '';
}

function filterOf(rng: Rng, { kind, regionCode, chains, industries, trl, cooperationModes }: DemoListing): Variables {
  const choices: Variables[] = [
    { kinds: [kind] },
    { kinds: [kind, 'PATENT'] },
    { regions: [rng.next() < 0.5 ? '610000' : `${regionCode.slice(0, 4)}00`] },
    { chains: chains.slice(0, 1) },
    { industries: [industries[0]?.slice(0, 3) ?? 'C'] },
    { trlFrom: Math.max(1, (trl ?? 5) - 1), trlTo: 9 },
    { cooperationModes: cooperationModes.slice(0, 2) },
    { verifiedFrom: 1 },
  ];
  return Object.assign({}, ...rng.shuffle(choices).slice(0, 1 + rng.int(3))) as Variables;
}

function variablesOf(rng: Rng, listing: DemoListing): Variables {
  const text = textOf(rng, listing);
  const isBrowsing = text === '';
  const sort = isBrowsing || rng.next() < 0.1 ? rng.pick(['NEWEST', 'READINESS', 'TRL', 'RELEVANCE']) : 'RELEVANCE';
  const page = rng.next() < 0.1 ? 1 + rng.int(isBrowsing ? 200 : 10) : 0;
  return {
    text: isBrowsing ? null : text,
    filter: isBrowsing || rng.next() < 0.35 ? filterOf(rng, listing) : null,
    sort,
    after: page === 0 ? null : cursor(20 * page - 1),
  };
}

const SHARE_REPEATED = 0.3;
const POPULAR = 50;

/** Request bodies as people search: seven of ten are asked for the first time, the rest are among the popular ones. */
export function searchBodies(rng: Rng, listings: readonly DemoListing[], count: number): readonly string[] {
  const body = () => JSON.stringify({ query: DOCUMENT, variables: variablesOf(rng, rng.pick(listings)) });
  const popular = Array.from({ length: POPULAR }, body);
  return Array.from({ length: count }, () => (rng.next() < SHARE_REPEATED ? rng.pick(popular) : body()));
}

/** Pages of lists as visitors leaf through them. */
export function listBodies(rng: Rng, listings: readonly DemoListing[], count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const { chains } = rng.pick(listings);
    const filter = rng.next() < 0.5 ? { chains: chains.slice(0, 1) } : null;
    return JSON.stringify({ query: LIST, variables: { filter, after: cursor(20 * rng.int(20) + 19) } });
  });
}
