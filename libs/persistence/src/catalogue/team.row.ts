import { codesOf, TEAM_TYPES, type IndustryCase, type TeamMember, type TeamType } from '@luyan/catalogue';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Codes, OneOf, OptionalText, Rows } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** 团队 */
@Entity('team')
@OneOf('team_type_known', 'team_type', codesOf(TEAM_TYPES))
@Index('team_leader', ['leader'])
@Check('team_capacity_sign', 'capacity_person_months >= 0')
export class TeamRow {
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listingId!: string;
  @OptionalText() leader!: string | null;
  @OptionalText() teamType!: TeamType | null;
  @Rows() members!: TeamMember[];
  @Codes() directions!: string[];
  @Codes() equipment!: string[];
  @Rows() industryCases!: IndustryCase[];
  @Column('double precision', { nullable: true }) capacityPersonMonths!: number | null;
}
