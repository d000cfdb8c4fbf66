import {
  codesOf,
  INNOVATION_SOURCES,
  IPR_STATUSES,
  SECRECY_LEVELS,
  TRL_SCHEMES,
  type InnovationSource,
  type IprStatus,
  type SecrecyLevel,
  type TrlScheme,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Codes, Flag, Money, OneOf, OptionalText, Rows, Text } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** A measured advantage: the figure, ours against the incumbent's. */
export interface Advantage {
  readonly metric: string;
  readonly ours: string;
  readonly incumbent?: string | null;
  readonly unit?: string | null;
  readonly testMethod?: string | null;
}

/** 权属: shares sum to 100. */
export interface OwnershipShare {
  readonly organisation: string;
  readonly uscc?: string | null;
  readonly share: number;
}

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
  @Text({ default: 'ISO_16290' }) trlScheme!: TrlScheme;
  @OptionalText() trlEvidence!: string | null;
  @OptionalText() iprStatus!: IprStatus | null;
  @OptionalText() innovationSource!: InnovationSource | null;
  @Text({ default: 'PUBLIC' }) secrecy!: SecrecyLevel;
  @Rows() ownership!: OwnershipShare[];
  @Codes() inventors!: string[];
  @OptionalText() partnerSought!: string | null;
  @Codes() targetRegions!: string[];
  /** 职务科技成果 */
  @Flag() dutyAchievement!: boolean;
  /** 单列管理 */
  @Flag() separateManagement!: boolean;
  @Money() investmentNeedFen!: Fen | null;
}
