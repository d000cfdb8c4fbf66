import { err, ok, type Problem, type Result } from '@luyan/kernel';
import { fault, refuse } from './faults.js';
import { FIELDS, pathOf } from './fields/fields.js';
import type { ListingDraft } from './listing-draft.js';
import { isRecord, readValue } from './read-value.js';
import { commonRules, KIND_RULES } from './rules/rules.js';
import type { ListingKind } from './vocabulary.js';

const unknownKeys = (raw: Readonly<Record<string, unknown>>, known: readonly string[], prefix: string) =>
  Object.keys(raw)
    .filter((key) => !known.includes(key))
    .map((key) => fault('FIELD_UNKNOWN', prefix + key, { key }));

/**
 * Structural validation: types, limits, code tables, ranges and contradictions between fields. Answers the draft in normal
 * form (null or an empty list where a fact is absent, identifiers normalised), or every problem at once. A gap is no
 * problem here, the title excepted: `readiness` names the gaps that keep a draft from publication.
 */
export function validateDraft<K extends ListingKind>(kind: K, draft: unknown): Result<ListingDraft<K>> {
  if (!isRecord(draft)) return refuse('DRAFT_NOT_AN_OBJECT');
  if (draft['kind'] !== undefined && draft['kind'] !== kind) return refuse('KIND_DIFFERS', 'kind', { kind });
  const detail = draft['detail'] ?? {};
  if (!isRecord(detail)) return refuse('DRAFT_NOT_AN_OBJECT', 'detail');

  const faults: Problem[] = [];
  const read = (part: 'common' | 'detail', from: Readonly<Record<string, unknown>>) => {
    const specs = FIELDS[kind].filter((spec) => spec.part === part);
    const known = [...specs.map((spec) => spec.key), ...(part === 'common' ? ['kind', 'detail'] : [])];
    faults.push(...unknownKeys(from, known, part === 'detail' ? 'detail.' : ''));
    return Object.fromEntries(
      specs.map((spec) => [spec.key, readValue(spec, from[spec.key], pathOf(spec), faults)] as const),
    );
  };
  // FIELDS is complete by type for every kind, so what was read has the draft's shape.
  const value = { kind, ...read('common', draft), detail: read('detail', detail) } as unknown as ListingDraft<K>;

  if (faults.length === 0) faults.push(...commonRules(value), ...KIND_RULES[kind](value));
  return faults.length > 0 ? err(faults) : ok(value);
}
