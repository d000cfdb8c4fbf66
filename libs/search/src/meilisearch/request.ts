import type { MultiSearchQuery } from 'meilisearch';
import type { Stage } from '../query/parse-query.js';
import { IN_KEYWORD, IN_TITLE, type Term } from '../query/terms.js';
import type { FacetName, SearchQuery } from '../search-port.js';
import { wordOfTerm } from './documents.js';
import { clausesFilter, filterConditions, not } from './filters.js';
import { FACET_FIELDS, SORT_FIELDS } from './settings.js';

/** What a stage asks of the server: exact conditions, and words that it may find misspelt. */
export interface Asked {
  readonly text: readonly string[];
  /** Titles that answer first, then keywords, then the rest: each tier leaves out the ones before it. */
  readonly tiers: readonly (readonly string[])[];
  readonly misspelt: string;
}

const TEXTS = ['id', 'titleZh', 'titleEn', 'summaryZh', 'summaryEn', 'body', 'keywords'];

/** The conditions of a stage; those clauses that `misspelt` names are left to the server's own tolerance. */
export function askedOf(stage: Stage, exact: Term, misspelt = ''): Asked {
  const clauses = misspelt === '' ? stage.must : stage.must.filter(({ words }) => words.length === 0);
  const text = [
    ...(clauses.length > 0 ? [clausesFilter(clauses)] : []),
    ...stage.mustNot.map((clause) => not(clausesFilter([clause]))),
  ];
  if (clauses.length === 0 || misspelt !== '') return { text, tiers: [[]], misspelt };
  const better = [`terms = ${wordOfTerm(exact)}`, clausesFilter(clauses, IN_TITLE), clausesFilter(clauses, IN_KEYWORD)];
  const tiers = [...better, null].map((own, i) => [...(own === null ? [] : [own]), ...better.slice(0, i).map(not)]);
  return { text, tiers, misspelt };
}

interface Part {
  readonly uid: string;
  readonly asked: Asked;
  readonly filter: readonly string[];
}

const base = ({ uid, asked, filter }: Part): MultiSearchQuery => ({
  indexUid: uid,
  q: asked.misspelt,
  filter: [...asked.text, ...filter],
  matchingStrategy: 'all',
});

/** Counts exactly and shows nothing. */
const counting = (part: Part): MultiSearchQuery => ({ ...base(part), page: 1, hitsPerPage: 0 });

/**
 * The counts of a query, one request: all hits with the facets that no own filter narrows, each other facet without its own filter, the
 * text alone (whether anything says it at all), and each tier.
 */
export function countQueries(
  uid: string,
  asked: Asked,
  query: Pick<SearchQuery, 'filter' | 'facets'>,
): readonly MultiSearchQuery[] {
  const conditions = filterConditions(query.filter);
  const filter = conditions.map(([, condition]) => condition);
  const narrowed = narrowedFacets(query);
  const open = query.facets.filter((name) => !narrowed.includes(name));
  return [
    { ...counting({ uid, asked, filter }), facets: open.map((name) => FACET_FIELDS[name]) },
    ...narrowed.map((name) => ({
      ...counting({ uid, asked, filter: conditions.filter(([own]) => own !== name).map(([, condition]) => condition) }),
      facets: [FACET_FIELDS[name]],
    })),
    counting({ uid, asked, filter: [] }),
    ...asked.tiers.map((tier) => counting({ uid, asked, filter: [...filter, ...tier] })),
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
  const tiers = query.sort === 'RELEVANCE' ? asked.tiers : [[]];
  const totals = query.sort === 'RELEVANCE' ? tierTotals : [Infinity];
  let before = 0;
  return tiers.flatMap((tier, i) => {
    const total = totals[i] ?? 0;
    const from = Math.max(0, offset - before);
    const to = Math.min(total, offset + limit - before);
    before += total;
    if (to <= from) return [];
    return [
      {
        ...base({ uid, asked, filter: [...filter, ...tier] }),
        sort: [`${SORT_FIELDS[query.sort]}:desc`, 'id:desc'],
        offset: from,
        limit: to - from,
        attributesToRetrieve: TEXTS,
      },
    ];
  });
}
