import { codesOf, LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Json, Key, OneOf, OptionalInstant, OptionalText, Text, Uuid, Whole } from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';

/**
 * 导入: one file's way into the catalogue. `line` is the watermark, moved in the same transaction as the batch that it
 * covers, so that a killed import goes on where it was. The same file with the same mapping is the same import.
 */
@Entity('import')
@OneOf('import_kind_known', 'kind', codesOf(LISTING_KINDS))
@Index('import_once', ['fingerprint'], { unique: true })
@Check('import_counts_sign', 'line >= 0 AND accepted >= 0 AND rejected >= 0 AND duplicates >= 0')
export class ImportRow {
  @Key() id!: string;
  /** SHA-256 of file content, kind, owner, mapping and options. */
  @Text() fingerprint!: string;
  @Text() fileName!: string;
  @Text() kind!: ListingKind;
  @Json() mapping!: unknown;
  @ForeignKey(() => OrganisationRow) @Uuid() ownerOrgId!: string;
  @Text({ default: 'RUNNING' }) state!: 'RUNNING' | 'FINISHED' | 'FAILED';
  @Column('bigint', { transformer: { to: (n: number) => n, from: (s: string) => Number(s) } }) totalBytes!: number;
  @Column('bigint', { default: 0, transformer: { to: (n: number) => n, from: (s: string) => Number(s) } })
  readBytes!: number;
  @Whole({ default: 0 }) line!: number;
  @Whole({ default: 0 }) accepted!: number;
  @Whole({ default: 0 }) rejected!: number;
  @Whole({ default: 0 }) duplicates!: number;
  @OptionalText() failure!: string | null;
  @Uuid({ nullable: true }) createdBy!: string | null;
  @CreatedAt() startedAt!: Date;
  @OptionalInstant() finishedAt!: Date | null;
}

/** A row that stayed out: line, field, reason, and the row itself so that it can be mended and imported again. */
@Entity('import_problem')
@Index('import_problem_of', ['importId', 'line', 'id'])
export class ImportProblemRow {
  @Key() id!: string;
  @ForeignKey(() => ImportRow, { onDelete: 'CASCADE' }) @Uuid() importId!: string;
  @Whole() line!: number;
  @Text() path!: string;
  @Text() code!: string;
  @Json() params!: Record<string, string | number> | null;
  @Json() row!: unknown;
}
