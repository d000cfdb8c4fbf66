import {
  codesOf,
  LEGAL_STATUSES,
  PATENT_TYPES,
  type Inventor,
  type LegalStatus,
  type PatentType,
  type Share,
  type ValueGrade,
} from '@luyan/catalogue';
import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Day, OneOf, OptionalFlag, OptionalText, Rows } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** 专利; dates are calendar days. One application number is listed once. */
@Entity('patent')
@OneOf('patent_type_known', 'patent_type', codesOf(PATENT_TYPES))
@OneOf('patent_legal_status_known', 'legal_status', codesOf(LEGAL_STATUSES))
@Check('patent_dates_order', 'filing_date <= publication_date AND filing_date <= grant_date')
@Index('patent_application_once', ['applicationNo'], { unique: true, where: 'application_no IS NOT NULL' })
@Index('patent_publication_once', ['publicationNo'], { unique: true, where: 'publication_no IS NOT NULL' })
export class PatentRow {
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listingId!: string;
  /** Normalised: digits, a dot, the check digit. */
  @OptionalText() applicationNo!: string | null;
  @OptionalText() publicationNo!: string | null;
  @OptionalText() grantNo!: string | null;
  @OptionalText() country!: string | null;
  @OptionalText() patentType!: PatentType | null;
  @Day() filingDate!: string | null;
  @Day() publicationDate!: string | null;
  @Day() grantDate!: string | null;
  @Day() expiryDate!: string | null;
  @OptionalText() legalStatus!: LegalStatus | null;
  @Rows() applicants!: Share[];
  @Rows() holders!: Share[];
  @Rows() inventors!: Inventor[];
  @Day() annualFeePaidTo!: string | null;
  @OptionalFlag() pledged!: boolean | null;
  @OptionalText() valueGrade!: ValueGrade | null;
}
