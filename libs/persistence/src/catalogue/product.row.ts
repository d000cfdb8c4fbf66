import { codesOf, STAGES, type Advantage, type Stage } from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Codes, Money, OneOf, OptionalText, Rows } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** 产品 */
@Entity('product')
@OneOf('product_maturity_known', 'maturity', codesOf(STAGES))
export class ProductRow {
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listingId!: string;
  @OptionalText() model!: string | null;
  @OptionalText() maturity!: Stage | null;
  @Codes() certifications!: string[];
  @Money() unitPriceFen!: Fen | null;
  @OptionalText() annualCapacity!: string | null;
  @Codes() customers!: string[];
  @Rows() advantages!: Advantage[];
}
