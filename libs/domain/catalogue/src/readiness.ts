import type { FieldSpec } from './fields/field-spec.js';
import { FIELDS, pathOf } from './fields/fields.js';
import type { AnyDraft, ListingDraft } from './listing-draft.js';
import { isBlank, isOverLimit, labelParams } from './read-value.js';
import { issue, type ReadinessFacts, type ReadinessIssue, type Severity } from './readiness-issue.js';
import { commonQuality, KIND_QUALITY } from './rules/quality.js';
import type { ListingKind } from './vocabulary.js';

/** The value of a field in a draft. */
export function valueOf(draft: AnyDraft, spec: FieldSpec): unknown {
  const from = spec.part === 'detail' ? draft.detail : draft;
  return (from as Readonly<Record<string, unknown>>)[spec.key];
}

const gapsOf = (kind: ListingKind, draft: AnyDraft): readonly ReadinessIssue[] =>
  FIELDS[kind].flatMap((spec) => {
    const value = valueOf(draft, spec);
    if (isBlank(value))
      return spec.required ? [issue('BLOCKER', 'FIELD_MISSING', pathOf(spec), labelParams(spec))] : [];
    if (spec.draftLimit === undefined || !spec.limit || typeof value !== 'string') return [];
    if (!isOverLimit(value, spec.limit)) return [];
    const params = { ...labelParams(spec), length: value.length, ...spec.limit };
    return [issue('BLOCKER', 'TEXT_OVER_LIMIT', pathOf(spec), params)];
  });

const ORDER: readonly Severity[] = ['BLOCKER', 'MAJOR', 'MINOR'];

/** Everything between a valid draft and a good listing (完整性检查), gravest first. */
export function readiness<K extends ListingKind>(
  kind: K,
  draft: ListingDraft<K>,
  facts: ReadinessFacts,
): readonly ReadinessIssue[] {
  const quality = [...commonQuality(draft, facts), ...KIND_QUALITY[kind](draft, facts)].filter(
    (found) => found !== false,
  );
  return [...gapsOf(kind, draft), ...quality].toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

export const hasBlockers = (issues: readonly ReadinessIssue[]): boolean => issues.some((i) => i.severity === 'BLOCKER');

/** What one issue leaves of the score. */
const KEEPS: Readonly<Record<Severity, number>> = { BLOCKER: 0.85, MAJOR: 0.93, MINOR: 0.98 };
/** 0 to 100: 100 without issues, lower with each, so that mending any one of many still shows. */
export const readinessScore = (issues: readonly ReadinessIssue[]): number =>
  Math.round(100 * issues.reduce((score, { severity }) => score * KEEPS[severity], 1));
