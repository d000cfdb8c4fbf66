import type { Problem } from '@luyan/kernel';
import type { FieldSpec } from '../fields/field-spec.js';
import { pathOf } from '../fields/fields.js';
import { isBlank } from '../read-value.js';
import type { ListingKind } from '../vocabulary.js';
import { targetsOf, type ColumnMapping } from './mapping.js';
import { at, readCell } from './read-cell.js';

/** An unvalidated draft: only what the row says. */
export interface MappedRow {
  readonly draft: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

const isChinese = (value: unknown): boolean => typeof value === 'string' && /\p{Script=Han}/u.test(value);

/** Of a Chinese and an English field the one that the text's language calls for; text without any 汉字 is English. */
function fieldFor(fields: readonly FieldSpec[], value: unknown): FieldSpec | undefined {
  const [zh, en] = fields;
  return en === undefined || isChinese(value) ? zh : en;
}

/**
 * One row of a file as a draft of the kind, by the mapping; columns that are not mapped are ignored. List cells split at
 * `;；,，、|`, codes may be written as labels, dates and money in the usual Chinese ways. Nothing is invented: what the row
 * lacks stays absent. One visible fallback: without a Chinese title the English one stands in for it, which readiness
 * reports. Formula cells and unreadable ones come back as problems at the field's path, and the field stays absent.
 */
export function mapRow(
  kind: ListingKind,
  row: Readonly<Record<string, unknown>>,
  mapping: readonly ColumnMapping[],
): MappedRow {
  const common: Record<string, unknown> = { kind };
  const detail: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const { target, source } of mapping) {
    const fields = targetsOf(kind, target);
    const [first] = fields;
    if (!first) continue;
    const cell = readCell(first, Object.hasOwn(row, source) ? row[source] : undefined);
    if (!cell.ok) problems.push(at(pathOf(first), cell.error));
    else if (!isBlank(cell.value)) {
      const field = fieldFor(fields, cell.value) ?? first;
      (field.part === 'detail' ? detail : common)[field.key] = cell.value;
    }
  }
  if (isBlank(common['titleZh']) && !isBlank(common['titleEn'])) common['titleZh'] = common['titleEn'];
  return { draft: { ...common, detail }, problems };
}
