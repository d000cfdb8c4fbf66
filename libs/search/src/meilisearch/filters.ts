import type { Clause, Match } from '../query/clauses.js';
import { waysOf } from '../query/ways.js';
import type { FacetName, SearchFilter } from '../search-port.js';
import { wordOfTerm } from './documents.js';

/** A value in a filter expression: nothing in it can end the quotes. */
export const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** One of several values; null when none is given, which does not filter. */
function among(field: string, values: readonly string[] | undefined): string | null {
  if (!values || values.length === 0) return null;
  return values.length === 1
    ? `${field} = ${quoted(values[0] ?? '')}`
    : `${field} IN [${values.map(quoted).join(', ')}]`;
}

/** The conditions of a filter, each under the facet that it is the own one of, or OTHER. */
export function filterConditions(filter: SearchFilter): readonly (readonly [FacetName | 'OTHER', string])[] {
  const { trlFrom = 1, trlTo = 9, verifiedFrom = 0, publishedAfter } = filter;
  const regions = filter.regions?.map((code) => code.replace(/(?:00){1,2}$/u, ''));
  const conditions: readonly (readonly [FacetName | 'OTHER', string | null])[] = [
    ['KIND', among('kind', filter.kinds)],
    ['REGION', among('regions', regions)],
    ['CHAIN', among('chains', filter.chains)],
    ['INDUSTRY', among('industryPaths', filter.industries)],
    ['EMERGING', among('emergingPaths', filter.emerging)],
    ['COOPERATION_MODE', among('cooperationModes', filter.cooperationModes)],
    ['PRICE_MODE', among('priceMode', filter.priceModes)],
    ['TRL', trlFrom > 1 || trlTo < 9 ? `trl ${trlFrom} TO ${trlTo}` : null],
    ['VERIFICATION', verifiedFrom > 0 ? `verificationLevel >= ${verifiedFrom}` : null],
    ['OTHER', among('ownerOrgId', filter.ownerOrgId === undefined ? undefined : [filter.ownerOrgId])],
    ['OTHER', among('id', filter.listingIds)],
    ['OTHER', publishedAfter === undefined ? null : `publishedAt >= ${publishedAfter}`],
  ];
  return conditions.flatMap(([name, condition]) => (condition === null ? [] : [[name, condition] as const]));
}

const all = (match: Match): string => `(${match.map((term) => `terms = ${wordOfTerm(term)}`).join(' AND ')})`;

/** Any of the ways to answer some clauses; `field` is put in front of every term. */
export const clausesFilter = (clauses: readonly Clause[], field = ''): string =>
  `(${waysOf(clauses, field).map(all).join(' OR ')})`;

export const not = (condition: string): string => `NOT ${condition}`;
