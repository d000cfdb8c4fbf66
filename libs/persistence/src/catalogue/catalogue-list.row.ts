import { codesOf, LIST_STATES, type ListState } from '@luyan/catalogue';
import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, Key, OneOf, OptionalInstant, OptionalText, Text, Uuid, Whole } from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';
import { ListingRow } from './listing.row.js';

/** 清单: a versioned, published collection of listings, the demand list first. */
@Entity('catalogue_list')
@OneOf('catalogue_list_state_known', 'state', codesOf(LIST_STATES))
@Index('catalogue_list_by_state', ['state', 'publishedAt', 'id'])
export class CatalogueListRow {
  @Key() id!: string;
  @Text() kind!: string;
  @Text() titleZh!: string;
  @OptionalText() titleEn!: string | null;
  @OptionalText() summaryZh!: string | null;
  @ForeignKey(() => OrganisationRow) @Uuid() ownerOrgId!: string;
  @Text({ default: 'DRAFT' }) state!: ListState;
  /** The version that is published, or being prepared while a draft. */
  @Whole({ default: 1 }) version!: number;
  @OptionalInstant() publishedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

@Entity('catalogue_list_item')
@Check('catalogue_list_position', 'position >= 0')
export class CatalogueListItemRow {
  @ForeignKey(() => CatalogueListRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listId!: string;
  @PrimaryColumn('integer') version!: number;
  @Index('catalogue_list_item_listing')
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listingId!: string;
  @Whole() position!: number;
}
