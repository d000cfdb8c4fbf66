import { err, ok, type Problem, type Result } from '@luyan/kernel';
import { fault, refuse } from './faults.js';
import type { FieldSpec } from './fields/field-spec.js';
import { FIELDS, pathOf } from './fields/fields.js';
import type { ListingDraft } from './listing-draft.js';
import { isRecord, readValue } from './read-value.js';
import { commonRules, KIND_RULES } from './rules/rules.js';
import type { ListingKind } from './vocabulary.js';

type Part = FieldSpec['part'];
type Parts = Readonly<Record<Part, ReadonlyMap<string, { readonly spec: FieldSpec; readonly path: string }>>>;

function partsOf(kind: ListingKind): Parts {
  const of = (part: Part) =>
    new Map(FIELDS[kind].filter((f) => f.part === part).map((f) => [f.key, { spec: f, path: pathOf(f) }]));
  return { common: of('common'), detail: of('detail') };
}
/** The fields of a kind by part, each with its path, sorted out once: an import reads them for every row. */
const PARTS: Readonly<Record<ListingKind, Parts>> = {
  ACHIEVEMENT: partsOf('ACHIEVEMENT'),
  PATENT: partsOf('PATENT'),
  PRODUCT: partsOf('PRODUCT'),
  TEAM: partsOf('TEAM'),
  SCENARIO: partsOf('SCENARIO'),
  FINANCE: partsOf('FINANCE'),
  DEMAND: partsOf('DEMAND'),
};

type Raw = Readonly<Record<string, unknown>>;
/** What stands beside the common facts of a draft. */
const FRAME = ['kind', 'detail'];

function readPart(kind: ListingKind, part: Part, from: Raw, faults: Problem[]): Raw {
  const fields = PARTS[kind][part];
  for (const key of Object.keys(from)) {
    const isKnown = fields.has(key) || (part === 'common' && FRAME.includes(key));
    if (!isKnown) faults.push(fault('FIELD_UNKNOWN', part === 'detail' ? `detail.${key}` : key, { key }));
  }
  const read: Record<string, unknown> = {};
  for (const [key, { spec, path }] of fields) read[key] = readValue(spec, from[key], path, faults);
  return read;
}

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
  // FIELDS is complete by type for every kind, so what was read has the draft's shape.
  const value = {
    kind,
    ...readPart(kind, 'common', draft, faults),
    detail: readPart(kind, 'detail', detail, faults),
  } as unknown as ListingDraft<K>;

  if (faults.length === 0) faults.push(...commonRules(value), ...KIND_RULES[kind](value));
  return faults.length > 0 ? err(faults) : ok(value);
}
