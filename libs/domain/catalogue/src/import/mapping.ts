import { err, ok, type Problem, type Result } from '@luyan/kernel';
import { fault } from '../faults.js';
import type { FieldSpec } from '../fields/field-spec.js';
import { FIELDS } from '../fields/fields.js';
import type { ListingKind } from '../vocabulary.js';

/** One column of a file and the field it fills. */
export interface ColumnMapping {
  readonly target: string;
  readonly source: string;
}

/** Names of bilingual fields that leave the language to the cell's text, and what people call a field otherwise. */
const ALIASES: Readonly<Record<string, readonly [string, string]>> = {
  title: ['titleZh', 'titleEn'],
  name: ['titleZh', 'titleEn'],
  summary: ['summaryZh', 'summaryEn'],
  description: ['descriptionZh', 'descriptionEn'],
  body: ['descriptionZh', 'descriptionEn'],
};

/** What sheets put before a field's name: 成果名称, 技术需求摘要. */
const KIND_PREFIX = /^(?:科技|技术|应用)?(?:成果|专利|金融产品|产品|团队|场景|需求)(?=.)/;

/** The fields that a target means: one, or the Chinese and the English one of a pair. Labels in either language count as names. */
export function targetsOf(kind: ListingKind, target: string): readonly FieldSpec[] {
  const fields = FIELDS[kind];
  const byKey = (key: string) => fields.filter((f) => f.key === key);
  const exact = byKey(target);
  if (exact.length > 0) return exact;
  if (Object.hasOwn(ALIASES, target)) return (ALIASES[target] ?? []).flatMap(byKey);
  const labelled = (label: string) => fields.filter((f) => f.label.zh === label || f.label.en === label).slice(0, 1);
  const named = labelled(target);
  return named.length > 0 ? named : labelled(target.replace(KIND_PREFIX, ''));
}

/**
 * Checks a mapping for a kind, before any row is read. Problems: `MAPPING_TARGET_UNKNOWN` (with the fields there are),
 * `MAPPING_TARGET_TWICE`.
 */
export function checkMapping(kind: ListingKind, mapping: readonly ColumnMapping[]): readonly Problem[] {
  const allowed = [...Object.keys(ALIASES), ...FIELDS[kind].map((f) => f.key)].join(', ');
  return mapping.flatMap(({ target }, i) => {
    const path = `mapping.${i}`;
    if (targetsOf(kind, target).length === 0) return [fault('MAPPING_TARGET_UNKNOWN', path, { kind, target, allowed })];
    const isRepeated = mapping.findIndex((m) => m.target === target) < i;
    return isRepeated ? [fault('MAPPING_TARGET_TWICE', path, { target })] : [];
  });
}

/** Reads `title=成果名称,body=摘要`; a comma inside a column's name is written `\,`. Problem: `MAPPING_SYNTAX`, and those of `checkMapping`. */
export function parseMapping(kind: ListingKind, text: string): Result<readonly ColumnMapping[]> {
  const parts = text.split(/(?<!\\)[,，]/).map((part) => part.replaceAll('\\,', ',').trim());
  const mapping = parts.filter(Boolean).map((part) => {
    const at = part.indexOf('=');
    return { part, target: part.slice(0, Math.max(at, 0)).trim(), source: part.slice(at + 1).trim() };
  });
  const malformed = mapping.filter((m) => m.target === '' || m.source === '');
  const problems = [
    ...(mapping.length === 0 ? [fault('MAPPING_SYNTAX', 'mapping', { value: text })] : []),
    ...malformed.map((m) => fault('MAPPING_SYNTAX', 'mapping', { value: m.part })),
  ];
  const columns = mapping.map(({ target, source }) => ({ target, source }));
  const all = problems.length > 0 ? problems : checkMapping(kind, columns);
  return all.length > 0 ? err(all) : ok(columns);
}

/** The mapping that a file's own column names suggest: those that are a key, an alias or a label of a field. */
export const suggestMapping = (kind: ListingKind, columns: readonly string[]): readonly ColumnMapping[] =>
  columns.flatMap((source) => {
    const [first] = targetsOf(kind, source.trim());
    if (!first) return [];
    const target = Object.hasOwn(ALIASES, source.trim()) ? source.trim() : first.key;
    return [{ target, source }];
  });
