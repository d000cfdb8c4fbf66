import { Entity, ForeignKey, Index } from 'typeorm';
import { Codes, CreatedAt, Key, OptionalText, Text, Uuid } from '../core/columns.js';
import { OrganisationRow } from './organisation.row.js';

/** 人员: presenter, juror, investor, broker or contact. */
@Entity('person')
export class PersonRow {
  @Key() id!: string;
  @Index('person_organisation')
  @ForeignKey(() => OrganisationRow)
  @Uuid()
  organisationId!: string;
  @Text() nameZh!: string;
  @OptionalText() nameEn!: string | null;
  @OptionalText() title!: string | null;
  @OptionalText() orcid!: string | null;
  @Codes() expertise!: string[];
  @OptionalText() brokerLevel!: string | null;
  /** Organisations that this person declared a conflict of interest with. */
  @Codes() declaredConflicts!: string[];
  @CreatedAt() createdAt!: Date;
}
