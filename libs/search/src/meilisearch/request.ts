import type { MultiSearchQuery } from 'meilisearch';
import type { Stage } from '../query/parse-query.js';
import { IN_KEYWORD, IN_TITLE, type Term } from '../query/terms.js';
import type { Facet, FacetName, SearchQuery } from '../search-port.js';
import { wordOfTerm } from './documents.js';
import { clausesFilter, filterConditions, not } from './filters.js';
import { FACET_FIELDS, SORT_FIELDS } from './settings.js';

/** What a stage asks of the server: exact conditions, and words that it may find misspelt. */
export interface Asked {
  readonly text: readonly string[];
  /** Whole conditions: the title itself, titles that say it as it was typed, other titles, keywords, the rest. Each tier leaves out those before it, all make up the text. */
  readonly tiers: readonly (readonly string[])[];
  readonly misspelt: string;
}

const TEXTS = ['id', 'titleZh', 'titleEn', 'summaryZh', 'summaryEn', 'body', 'keywords', 'ownerName'];

/** The conditions of a stage; those clauses that `misspelt` names are left to the server's own tolerance. */
export function askedOf(stage: Stage, exact: Term, misspelt = ''): Asked {
  const clauses = misspelt === '' ? stage.must : stage.must.filter(({ words }) => words.length === 0);
  const excluded = stage.mustNot.map((clause) => not(clausesFilter([clause])));
  const text = [...(clauses.length > 0 ? [clausesFilter(clauses)] : []), ...excluded];
  if (clauses.length === 0 || misspelt !== '') return { text, tiers: [text], misspelt };
  const title = clausesFilter(clauses, IN_TITLE);
  const keyword = clausesFilter(clauses, IN_KEYWORD);
  const same = `terms = ${wordOfTerm(exact)}`;
  // what stands in a title or keyword stands in the text, so only the first and last name it
  const typed = clauses.map((clause) => (clause.literal ? { ...clause, anyOf: [clause.literal] } : clause));
  const asTyped = clauses.some(({ literal }) => literal !== undefined) ? [clausesFilter(typed, IN_TITLE)] : [];
  const tiers = [
    [...text, same],
    ...asTyped.map((one) => [one, ...excluded, not(same)]),
    [title, ...excluded, not(same), ...asTyped.map(not)],
    [keyword, ...excluded, not(same), not(title)],
    [...text, not(same), not(title), not(keyword)],
  ];
  return { text, tiers, misspelt };
}

type Counting = Pick<SearchQuery, 'filter' | 'facets' | 'sort'>;

interface Part {
  readonly uid: string;
  readonly misspelt: string;
  readonly filter: readonly string[];
}

const base = ({ uid, misspelt, filter }: Part): MultiSearchQuery => ({
  indexUid: uid,
  q: misspelt,
  filter: [...filter],
  matchingStrategy: 'all',
});

const shown = ({ sort }: Pick<SearchQuery, 'sort'>) => ({
  sort: [`${SORT_FIELDS[sort]}:desc`, 'id:desc'],
  attributesToRetrieve: TEXTS,
});

/** Counts exactly and shows nothing. */
const counting = (part: Part): MultiSearchQuery => ({ ...base(part), page: 1, hitsPerPage: 0 });

/** The tiers that a sort shows one after the other. */
const tiersOf = ({ tiers, text }: Asked, { sort }: Pick<SearchQuery, 'sort'>): Asked['tiers'] =>
  sort === 'RELEVANCE' ? tiers : [text];

/** Whether each of several stages says its text of any listing at all. */
export const probeQueries = (uid: string, stages: readonly Asked[]): readonly MultiSearchQuery[] =>
  stages.map(({ text, misspelt }) => counting({ uid, misspelt, filter: text }));

/**
 * The counts of a query, one request: all hits with the facets that no own filter narrows, each other facet without its own filter, and each
 * tier but the last, which is what the others leave. The hits of the page come along where it is known which they are: the page of an answer
 * in one tier, the first page of the others.
 */
export function countQueries(
  uid: string,
  asked: Asked,
  query: Counting,
  { offset, limit }: Pick<Window, 'offset' | 'limit'>,
): readonly MultiSearchQuery[] {
  const { misspelt, text } = asked;
  const conditions = filterConditions(query.filter);
  const filter = conditions.map(([, condition]) => condition);
  const narrowed = narrowedFacets(query);
  const open = query.facets.filter((name) => !narrowed.includes(name));
  const tiers = tiersOf(asked, query);
  const page = { ...shown(query), page: offset / limit + 1, hitsPerPage: limit };
  const isKnown = limit > 0 && (tiers.length === 1 ? offset % limit === 0 : offset === 0);
  return [
    {
      ...counting({ uid, misspelt, filter: [...text, ...filter] }),
      facets: open.map((name) => FACET_FIELDS[name]),
      ...(isKnown && tiers.length === 1 && page),
    },
    ...narrowed.map((name) => ({
      ...counting({
        uid,
        misspelt,
        filter: [...text, ...conditions.filter(([own]) => own !== name).map(([, condition]) => condition)],
      }),
      facets: [FACET_FIELDS[name]],
    })),
    ...tiers.slice(0, -1).map((tier) => ({
      ...counting({ uid, misspelt, filter: [...tier, ...filter] }),
      ...(isKnown && page),
    })),
  ];
}

/** Facets asked for that a filter of their own narrows. */
export const narrowedFacets = ({ filter, facets }: Pick<SearchQuery, 'filter' | 'facets'>): readonly FacetName[] =>
  facets.filter((name) => filterConditions(filter).some(([own]) => own === name));

/** A part of the hits, and how many hits each tier has. */
export interface Window {
  readonly offset: number;
  readonly limit: number;
  readonly tierTotals: readonly number[];
}

/** The hits of a window over all tiers in order, given how many each tier has. */
export function windowQueries(
  uid: string,
  asked: Asked,
  query: Pick<SearchQuery, 'filter' | 'sort'>,
  window: Window,
): readonly MultiSearchQuery[] {
  const filter = filterConditions(query.filter).map(([, condition]) => condition);
  const { offset, limit, tierTotals } = window;
  let before = 0;
  return tiersOf(asked, query).flatMap((tier, i) => {
    const total = tierTotals[i] ?? 0;
    const from = Math.max(0, offset - before);
    const to = Math.min(total, offset + limit - before);
    before += total;
    if (to <= from) return [];
    return [
      {
        ...base({ uid, misspelt: asked.misspelt, filter: [...tier, ...filter] }),
        ...shown(query),
        offset: from,
        limit: to - from,
      },
    ];
  });
}

/** A facet as the server counts it, the most frequent first. */
export function bucketsFrom(
  name: FacetName,
  distribution: Record<string, Record<string, number>> | undefined,
): Facet['buckets'] {
  return Object.entries(distribution?.[FACET_FIELDS[name]] ?? {})
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}
