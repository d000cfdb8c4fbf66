import { COOPERATION_MODES, LISTING_KINDS, PRICE_MODES } from '@luyan/catalogue';
import type { VariablesOf } from '../../graphql.js';
import type { CatalogueQuery } from './catalogue-query.js';

type Filter = NonNullable<VariablesOf<typeof CatalogueQuery>['filter']>;
type Sort = NonNullable<VariablesOf<typeof CatalogueQuery>['sort']>;

export const SORTS = ['RELEVANCE', 'NEWEST', 'CONFIRMED', 'TRL', 'READINESS'] as const satisfies readonly Sort[];

/** The lists that the address may carry, as `name=a,b`. */
export const LIST_PARAMS = ['kind', 'chain', 'region', 'industry', 'coop', 'price'] as const;
export type ListParam = (typeof LIST_PARAMS)[number];

/** What the catalogue shows; all of it stands in the address. */
export interface CatalogueState {
  readonly text: string;
  readonly lists: Readonly<Record<ListParam, readonly string[]>>;
  readonly trlFrom: number | null;
  readonly trlTo: number | null;
  readonly verifiedFrom: number | null;
  readonly owner: string | null;
  readonly sort: Sort;
  readonly pages: number;
}

const MOST_PAGES = 25;
const wholeNumber = (value: string | null, from: number, to: number): number | null => {
  const number = value !== null && /^\d+$/.test(value) ? Number(value) : NaN;
  return number >= from && number <= to ? number : null;
};

/** Reads an address; what it does not understand is as if it were not there. */
export function readState(params: URLSearchParams): CatalogueState {
  const list = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean);
  const sort = SORTS.find((known) => known === params.get('sort'));
  return {
    text: params.get('text') ?? '',
    lists: {
      kind: list('kind').filter((code) => Object.hasOwn(LISTING_KINDS, code)),
      chain: list('chain'),
      region: list('region'),
      industry: list('industry'),
      coop: list('coop').filter((code) => Object.hasOwn(COOPERATION_MODES, code)),
      price: list('price').filter((code) => Object.hasOwn(PRICE_MODES, code)),
    },
    trlFrom: wholeNumber(params.get('trlFrom'), 1, 9),
    trlTo: wholeNumber(params.get('trlTo'), 1, 9),
    verifiedFrom: wholeNumber(params.get('verified'), 1, 3),
    owner: params.get('owner'),
    sort: sort ?? 'RELEVANCE',
    pages: wholeNumber(params.get('pages'), 1, MOST_PAGES) ?? 1,
  };
}

/** The address of a state, without what is as usual. */
export function writeState(state: CatalogueState): URLSearchParams {
  const entries: readonly (readonly [string, string | number | null])[] = [
    ['text', state.text],
    ...LIST_PARAMS.map((name) => [name, state.lists[name].join(',')] as const),
    ['trlFrom', state.trlFrom],
    ['trlTo', state.trlTo],
    ['verified', state.verifiedFrom],
    ['owner', state.owner],
    ['sort', state.sort === 'RELEVANCE' ? '' : state.sort],
    ['pages', state.pages === 1 ? '' : state.pages],
  ];
  return new URLSearchParams(
    entries.flatMap(([name, value]) => (value === null || value === '' ? [] : [[name, String(value)]])),
  );
}

/** Changes a state; any change but of the pages begins again at the first. */
export const withChange = (state: CatalogueState, change: Partial<CatalogueState>): CatalogueState => ({
  ...state,
  pages: 1,
  ...change,
});

export const withToggled = (state: CatalogueState, name: ListParam, code: string): CatalogueState => {
  const had = state.lists[name];
  const has = had.includes(code) ? had.filter((other) => other !== code) : [...had, code];
  return withChange(state, { lists: { ...state.lists, [name]: has } });
};

/** How many conditions a state sets beside the text. */
export const conditionCount = ({ lists, trlFrom, trlTo, verifiedFrom, owner }: CatalogueState): number =>
  Object.values(lists).reduce((sum, codes) => sum + codes.length, 0) +
  [trlFrom ?? trlTo, verifiedFrom, owner].filter((condition) => condition !== null).length;

/** The state that a stored filter stands for: the opposite of `filterOf`. What it does not understand is as if it were not there. */
export function stateOf(text: string | null, filter: unknown): CatalogueState {
  const { kinds, chains, regions, industries, cooperationModes, priceModes, trlFrom, trlTo, verifiedFrom, ownerOrgId } =
    filter as Readonly<Partial<Record<keyof Filter, unknown>>>;
  const entries = {
    text,
    kind: kinds,
    chain: chains,
    region: regions,
    industry: industries,
    coop: cooperationModes,
    price: priceModes,
    trlFrom,
    trlTo,
    verified: verifiedFrom,
    owner: ownerOrgId,
  };
  const written = (value: unknown) => (Array.isArray(value) ? value.join(',') : value);
  return readState(
    new URLSearchParams(
      Object.entries(entries).flatMap(([name, value]) => {
        const plain = written(value);
        return typeof plain === 'string' || typeof plain === 'number' ? [[name, String(plain)]] : [];
      }),
    ),
  );
}

/** The state as the API's filter; an empty list is left out. */
export function filterOf({ lists, trlFrom, trlTo, verifiedFrom, owner }: CatalogueState): Filter {
  const some = <T>(codes: readonly T[]): T[] | null => (codes.length > 0 ? [...codes] : null);
  return {
    kinds: some(lists.kind) as NonNullable<Filter['kinds']> | null,
    chains: some(lists.chain),
    regions: some(lists.region),
    industries: some(lists.industry),
    cooperationModes: some(lists.coop) as NonNullable<Filter['cooperationModes']> | null,
    priceModes: some(lists.price) as NonNullable<Filter['priceModes']> | null,
    trlFrom,
    trlTo,
    verifiedFrom,
    ownerOrgId: owner,
  };
}

/** Each word or phrase of a text of a few, and the text without it: what to try when nothing has them all. */
export function withoutEach(text: string): readonly { readonly word: string; readonly rest: string }[] {
  const words = text.match(/-?"[^"]*"|[^\s"]+/gu) ?? [];
  if (words.length < 2 || words.length > 5) return [];
  return words.map((word, i) => ({ word, rest: words.filter((_, other) => other !== i).join(' ') }));
}
