import { fenFromYuan, yuanFromFen, type Fen } from '@luyan/kernel';
import { Check, Column, DefaultNamingStrategy, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** Column decorators in the project's own terms, so that a row reads like its definition. All are NOT NULL unless `nullable`. */
export const Uuid = (options: ColumnOptions = {}) => Column('uuid', options);
export const Key = () => PrimaryColumn('uuid');
export const Text = (options: ColumnOptions = {}) => Column('text', options);
export const OptionalText = () => Column('text', { nullable: true });
export const Codes = () => Column('text', { array: true, default: () => "'{}'" });
export const Flag = (value = false) => Column('boolean', { default: value });
export const OptionalFlag = () => Column('boolean', { nullable: true });
export const Whole = (options: ColumnOptions = {}) => Column('integer', options);
export const OptionalWhole = () => Column('integer', { nullable: true });
export const Day = () => Column('date', { nullable: true });
/** Milliseconds, as a Date holds them: a cursor made from one finds its row again. */
const milliseconds = { precision: 3 } as const;
export const Instant = (options: ColumnOptions = {}) => Column('timestamptz', { ...milliseconds, ...options });
export const OptionalInstant = () => Column('timestamptz', { ...milliseconds, nullable: true });
export const CreatedAt = () => Column('timestamptz', { ...milliseconds, default: () => 'now()' });
export const Json = () => Column('jsonb', { nullable: true });
export const Rows = () => Column('jsonb', { default: () => "'[]'" });
export const Uuids = () => Column('uuid', { array: true, default: () => "'{}'" });

/** `numeric(16,2)` yuan in the database, integer fen in code. */
export const Money = () =>
  Column('numeric', {
    precision: 16,
    scale: 2,
    nullable: true,
    transformer: {
      to: (fen: Fen | null | undefined) => (fen === null || fen === undefined ? fen : yuanFromFen(fen)),
      from: (yuan: string | null) => (yuan === null ? null : (fenFromYuan(yuan) ?? null)),
    },
  });

/** A closed code table as a CHECK: the database refuses what the vocabulary does not know. */
export const OneOf = (name: string, column: string, codes: readonly string[]) =>
  Check(name, `${column} IN (${codes.map((code) => `'${code}'`).join(', ')})`);

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** snake_case columns and constraint names that say what they are. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? snake(property.replace(/Fen$/, '')); // the database keeps yuan
  }
}
