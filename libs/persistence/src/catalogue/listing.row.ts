import {
  codesOf,
  DISCLOSURE_TIERS,
  LISTING_KINDS,
  LISTING_STATES,
  PRICE_MODES,
  type CooperationMode,
  type DisclosureTier,
  type ListingKind,
  type ListingState,
  type PriceMode,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  Codes,
  CreatedAt,
  Instant,
  Key,
  Money,
  OneOf,
  OptionalInstant,
  OptionalText,
  OptionalWhole,
  Text,
  Uuid,
  Whole,
} from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';

/** 条目: the facts that every kind of listing shares; what is particular to a kind has a table of its own. */
@Entity('listing')
@OneOf('listing_kind_known', 'kind', codesOf(LISTING_KINDS))
@OneOf('listing_state_known', 'state', codesOf(LISTING_STATES))
@OneOf('listing_price_mode_known', 'price_mode', codesOf(PRICE_MODES))
@OneOf('listing_disclosure_known', 'disclosure', codesOf(DISCLOSURE_TIERS))
@Check('listing_trl_range', 'trl BETWEEN 1 AND 9')
@Check('listing_verification_range', 'verification_level BETWEEN 0 AND 3')
@Check('listing_price_order', 'price_from <= price_to')
@Check('listing_price_sign', 'price_from >= 0 AND price_to >= 0')
@Check('listing_title_length', 'char_length(title_zh) BETWEEN 1 AND 256')
@Check('listing_modes_count', 'cardinality(cooperation_modes) <= 3')
@Check('listing_published_complete', "state <> 'PUBLISHED' OR (published_at IS NOT NULL AND valid_until IS NOT NULL)")
@Index('listing_source_once', ['ownerOrgId', 'kind', 'source', 'sourceId'], {
  unique: true,
  where: 'source_id IS NOT NULL',
})
@Index('listing_by_state', ['state', 'kind', 'publishedAt', 'id'])
@Index('listing_changed', ['updatedAt'])
@Index('listing_latest', ['publishedAt', 'id'], { where: 'published_at IS NOT NULL' })
@Index('listing_harvest', ['updatedAt', 'id'], { where: 'published_at IS NOT NULL' })
@Index('listing_expiring', ['validUntil'], { where: "state = 'PUBLISHED'" })
export class ListingRow {
  @Key() id!: string;
  @Text() kind!: ListingKind;
  @Text({ default: 'DRAFT' }) state!: ListingState;
  @Text() titleZh!: string;
  @OptionalText() titleEn!: string | null;
  @OptionalText() summaryZh!: string | null;
  @OptionalText() summaryEn!: string | null;
  @OptionalText() descriptionZh!: string | null;
  @OptionalText() descriptionEn!: string | null;
  @Index('listing_owner')
  @ForeignKey(() => OrganisationRow)
  @Uuid()
  ownerOrgId!: string;
  @OptionalText() regionCode!: string | null;
  @Codes() keywords!: string[];
  /** 产业链 codes of the plan */
  @Codes() chains!: string[];
  /** GB/T 4754 codes */
  @Codes() industries!: string[];
  /** 战略性新兴产业, 1 to 9 */
  @Codes() emerging!: string[];
  @Codes() ipc!: string[];
  @OptionalWhole() trl!: number | null;
  @Codes() cooperationModes!: CooperationMode[];
  @OptionalText() priceMode!: PriceMode | null;
  @Money() priceFromFen!: Fen | null;
  @Money() priceToFen!: Fen | null;
  @Text({ default: 'PUBLIC' }) disclosure!: DisclosureTier;
  @Whole({ default: 0 }) verificationLevel!: number;
  /** 0 to 100, as the readiness check found it at the last save. */
  @Whole({ default: 0 }) readiness!: number;
  @OptionalInstant() publishedAt!: Date | null;
  @OptionalInstant() lastConfirmedAt!: Date | null;
  @OptionalInstant() validUntil!: Date | null;
  @Whole({ default: 0 }) renewals!: number;
  @OptionalText() returnReason!: string | null;
  /** Where an imported listing came from, and its key there: the pair that makes a second import a no-op. */
  @OptionalText() source!: string | null;
  @OptionalText() sourceId!: string | null;
  @Index('listing_title_key')
  @Text()
  titleKey!: string;
  @Uuid({ nullable: true }) createdBy!: string | null;
  /** Rises with every change; the order of search updates. */
  @Whole({ default: 1 }) version!: number;
  @CreatedAt() createdAt!: Date;
  @Instant({ default: () => 'now()' }) updatedAt!: Date;
}
