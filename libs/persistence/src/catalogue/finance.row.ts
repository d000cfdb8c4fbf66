import {
  codesOf,
  FINANCE_CATEGORIES,
  type CompanyStage,
  type Eligibility,
  type FinanceCategory,
  type Guarantee,
  type Repayment,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Codes, Money, OneOf, OptionalText, OptionalWhole, Rows } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

const percent = {
  type: 'numeric',
  precision: 5,
  scale: 2,
  nullable: true,
  transformer: {
    to: (value: number | null) => value,
    from: (text: string | null) => (text === null ? null : Number(text)),
  },
} as const;

/** 科技金融产品: rates in % a year, terms in months. */
@Entity('finance')
@OneOf('finance_category_known', 'category', codesOf(FINANCE_CATEGORIES))
@Check('finance_amount_order', 'amount_min <= amount_max')
@Check('finance_rate_range', 'rate_from BETWEEN 0 AND 36 AND rate_to BETWEEN 0 AND 36 AND rate_from <= rate_to')
@Check('finance_term_sign', 'term_months >= 1')
export class FinanceRow {
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listingId!: string;
  @OptionalText() category!: FinanceCategory | null;
  @Money() amountMinFen!: Fen | null;
  @Money() amountMaxFen!: Fen | null;
  @Column(percent) rateFrom!: number | null;
  @Column(percent) rateTo!: number | null;
  @OptionalWhole() termMonths!: number | null;
  @Codes() guarantees!: Guarantee[];
  @OptionalText() repayment!: Repayment | null;
  @Rows() eligibility!: Eligibility[];
  @Codes() regions!: string[];
  @Codes() stages!: CompanyStage[];
  @OptionalWhole() approvalDays!: number | null;
  @OptionalText() sourceUrl!: string | null;
}
