import {
  codesOf,
  INNOVATION_SOURCES,
  IPR_STATUSES,
  SECRECY_LEVELS,
  TRL_SCHEMES,
  type Advantage,
  type InnovationSource,
  type Inventor,
  type IprStatus,
  type SecrecyLevel,
  type Share,
  type TrlScheme,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Codes, Money, OneOf, OptionalFlag, OptionalText, Rows } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** 成果 */
@Entity('achievement')
@OneOf('achievement_trl_scheme_known', 'trl_scheme', codesOf(TRL_SCHEMES))
@OneOf('achievement_ipr_known', 'ipr_status', codesOf(IPR_STATUSES))
@OneOf('achievement_source_known', 'innovation_source', codesOf(INNOVATION_SOURCES))
@OneOf('achievement_secrecy_known', 'secrecy', codesOf(SECRECY_LEVELS))
export class AchievementRow {
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listingId!: string;
  @OptionalText() problemZh!: string | null;
  @Rows() advantages!: Advantage[];
  @Codes() applications!: string[];
  @OptionalText() trlScheme!: TrlScheme | null;
  @OptionalText() trlEvidence!: string | null;
  @OptionalText() iprStatus!: IprStatus | null;
  @OptionalText() innovationSource!: InnovationSource | null;
  @OptionalText() secrecy!: SecrecyLevel | null;
  @Rows() ownership!: Share[];
  @Rows() inventors!: Inventor[];
  @OptionalText() partnerSought!: string | null;
  @Codes() targetRegions!: string[];
  /** 职务科技成果 */
  @OptionalFlag() dutyAchievement!: boolean | null;
  /** 单列管理 */
  @OptionalFlag() separateManagement!: boolean | null;
  @Money() investmentNeedFen!: Fen | null;
}
