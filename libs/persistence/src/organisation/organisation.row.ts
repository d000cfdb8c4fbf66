import { codesOf, ORGANISATION_TYPES, type OrganisationType } from '@luyan/catalogue';
import { Entity, Index } from 'typeorm';
import { Codes, CreatedAt, Key, OneOf, OptionalText, Text, Whole } from '../core/columns.js';

/** 机构: a university, institute, enterprise, incubator, investor, finance provider, broker or authority. */
@Entity('organisation')
@OneOf('organisation_type_known', 'type', codesOf(ORGANISATION_TYPES))
@Index('organisation_uscc_once', ['uscc'], { unique: true, where: 'uscc IS NOT NULL' })
export class OrganisationRow {
  @Key() id!: string;
  @Text() nameZh!: string;
  @OptionalText() nameEn!: string | null;
  /** 统一社会信用代码 */
  @OptionalText() uscc!: string | null;
  @Text() type!: OrganisationType;
  @Text() regionCode!: string;
  @OptionalText() size!: string | null;
  @Codes() certifications!: string[];
  @Whole({ default: 0 }) verifiedLevel!: number;
  @OptionalText() website!: string | null;
  @CreatedAt() createdAt!: Date;
}
