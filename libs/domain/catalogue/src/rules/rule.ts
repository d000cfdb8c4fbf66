import type { Problem } from '@luyan/kernel';
import { fault } from '../faults.js';
import { FIELDS, pathOf } from '../fields/fields.js';
import type { ListingDraft, Share } from '../listing-draft.js';
import type { ListingKind } from '../vocabulary.js';

export type Rule<K extends ListingKind> = (draft: ListingDraft<K>) => readonly Problem[];

const specOf = (kind: ListingKind, key: string) => {
  const spec = FIELDS[kind].find((f) => f.key === key);
  if (!spec) throw new RangeError(`${kind} has no field ${key}.`);
  return spec;
};
type Comparable = number | string | null;

/** The later or greater of two fields is named when both are known and stand the wrong way round; dates compare as text. */
export function inOrder(
  kind: ListingKind,
  [lowKey, low]: readonly [string, Comparable],
  [highKey, high]: readonly [string, Comparable],
  strict = false,
): readonly Problem[] {
  if (low === null || high === null || low < high || (!strict && low === high)) return [];
  const [a, b] = [specOf(kind, lowKey), specOf(kind, highKey)];
  const params = { lowZh: a.label.zh, lowEn: a.label.en, highZh: b.label.zh, highEn: b.label.en };
  return [fault('ORDER_WRONG', pathOf(b), { ...params, lowValue: low, highValue: high })];
}

/** Shares, once one is given, add up to 100 %, to the hundredth. */
export function addUpTo100(path: string, rows: readonly Pick<Share, 'share'>[]): readonly Problem[] {
  if (rows.every((r) => r.share === null)) return [];
  const hundredths = rows.reduce((sum, r) => sum + Math.round((r.share ?? 0) * 100), 0);
  return hundredths === 10_000 ? [] : [fault('SHARES_NOT_100', path, { sum: hundredths / 100 })];
}

/** One fault for each item whose key came before. */
export function noneTwice(path: string, keys: readonly string[]): readonly Problem[] {
  return keys.flatMap((key, i) => (keys.indexOf(key) < i ? [fault('ITEM_TWICE', `${path}.${i}`, { value: key })] : []));
}
