import type { Format } from '../identifiers/formats.js';
import type { TableName } from '../tables.js';

export type FieldType =
  'text' | 'integer' | 'decimal' | 'money' | 'date' | 'boolean' | 'code' | 'codes' | 'list' | 'rows';

/** Greatest length in characters, of text in Latin letters and of text in 汉字; mixed text is charged by shares of both. */
export interface TextLimit {
  readonly latin: number;
  readonly han: number;
}

/**
 * What is known of one field: validation, forms, import templates and readiness all read it. `code(s)` draw on a closed
 * `table`; `text` and `list` may name a `format`, whose normalised form is what is kept. Money counts in fen.
 */
export interface FieldBody {
  readonly label: { readonly zh: string; readonly en: string };
  readonly type: FieldType;
  /** `save`: even a draft needs it; `submit`: its absence blocks publication alone. */
  readonly required?: 'save' | 'submit';
  readonly table?: TableName;
  readonly format?: Format;
  readonly limit?: TextLimit;
  /** Over `limit` up to this length a text is kept in a draft, but blocks publication. */
  readonly draftLimit?: number;
  readonly min?: number;
  readonly max?: number;
  /** Most items of `codes`, `list` and `rows`. */
  readonly maxItems?: number;
  readonly columns?: readonly ColumnSpec[];
  /** Unit shown beside the input. */
  readonly unit?: string;
}
export interface ColumnSpec extends FieldBody {
  readonly key: string;
}
export interface FieldSpec extends FieldBody {
  readonly key: string;
  /** Where the fact lives in a `ListingDraft`. */
  readonly part: 'common' | 'detail';
}

/** Complete by type: a fact without a field, or a field without a fact, does not compile. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: FieldBody };
/** The columns of a row type, complete like `FieldsOf`. */
export const columnsOf = <T>(columns: FieldsOf<T>): readonly ColumnSpec[] =>
  Object.entries<FieldBody>(columns).map(([key, body]) => ({ key, ...body }));

export const chars = (latin: number, han = latin): TextLimit => ({ latin, han });
export const label = (zh: string, en: string) => ({ zh, en });
export const percent = { min: 0, max: 100, unit: '%' } as const;
