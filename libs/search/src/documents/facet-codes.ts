import type { FacetName, ListingDocument } from '../search-port.js';

/** What a listing can be filtered by, as `NAME:code`; OWNER is no facet. */
export type CodeName = FacetName | 'OWNER';

/** A filterable code of a document; codes carry neither spaces nor colons. */
const codeOf = (name: CodeName, value: string | number): string => `${name}:${value}`;

/** The codes of a listing as the catalogue gave them. */
export function filterCodes(document: ListingDocument): readonly string[] {
  const some = (name: CodeName, values: readonly (string | number | null)[]): readonly string[] =>
    values.filter((value) => value !== null && value !== '').map((value) => codeOf(name, value ?? ''));
  return [
    ...new Set([
      ...some('KIND', [document.kind]),
      ...some('REGION', [document.regionCode]),
      ...some('CHAIN', document.chains),
      ...some('INDUSTRY', document.industries),
      ...some('EMERGING', document.emerging),
      ...some('COOPERATION_MODE', document.cooperationModes),
      ...some('PRICE_MODE', [document.priceMode]),
      ...some('TRL', [document.trl]),
      ...some('VERIFICATION', [document.verificationLevel]),
      ...some('OWNER', [document.ownerOrgId]),
    ]),
  ].map((code) => code.replace(/\s/gu, ''));
}

/** The bucket codes that a code counts for: a county counts for its city, a class for its section and division. Owners are not counted. */
export function bucketsOf(name: CodeName, value: string): readonly string[] {
  if (name === 'OWNER') return [];
  if (name === 'REGION') return [`${value.slice(0, 4)}00`];
  if (name === 'EMERGING') return [value.slice(0, 1)];
  if (name === 'INDUSTRY') return value.length > 1 ? [value.slice(0, 1), value.slice(0, 3)] : [value];
  return [value];
}

/** Whether a code lies within the one a filter names: regions and industries are trees. */
export function isWithin(name: CodeName, value: string, wanted: string): boolean {
  if (name === 'REGION') return value.startsWith(wanted.replace(/(?:00){1,2}$/u, ''));
  if (name === 'INDUSTRY' || name === 'EMERGING') return value.startsWith(wanted);
  return value === wanted;
}
