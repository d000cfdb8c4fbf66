import type { Clause, Stage } from '../query/parse-query.js';
import type { Term } from '../query/terms.js';

const quote = (term: Term): string => `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
const either = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' | ')})`);

/** A clause as a `tsquery`; `field` is put in front of every term. */
export function clauseQuery(clause: Clause, field = ''): string {
  const ways = clause.anyOf
    .filter((match) => match.length > 0)
    .map((match) => `(${match.map((term) => quote(field + term)).join(' & ')})`);
  return either(
    clause.prefix === undefined
      ? ways
      : [...ways, `${quote(field + clause.prefix)}:*`, `${quote(`${field}~${clause.prefix}`)}:*`],
  );
}

/** A stage as a `tsquery`; null when it asks for nothing. */
export function stageQuery(stage: Stage): string | null {
  if (stage.must.length === 0) return null;
  return [
    ...stage.must.map((clause) => clauseQuery(clause)),
    ...stage.mustNot.map((clause) => `!${clauseQuery(clause)}`),
  ].join(' & ');
}

export const termQuery = quote;
