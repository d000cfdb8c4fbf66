import {
  codesOf,
  DEMAND_KINDS,
  IP_OWNERSHIPS,
  type DemandKind,
  type IpOwnership,
  type Milestone,
  type Requirement,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Codes, Day, Money, OneOf, OptionalFlag, OptionalText, OptionalWhole, Rows } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** 技术需求 */
@Entity('demand')
@OneOf('demand_kind_known', 'demand_kind', codesOf(DEMAND_KINDS))
@OneOf('demand_ip_known', 'ip_ownership', codesOf(IP_OWNERSHIPS))
@Check('demand_trl_order', 'min_trl BETWEEN 1 AND 9 AND max_trl BETWEEN 1 AND 9 AND min_trl <= max_trl')
@Check('demand_solver_share', 'to_solver <= budget')
@Check('demand_calls_order', 'eoi_deadline <= call_deadline')
export class DemandRow {
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listingId!: string;
  @OptionalText() demandKind!: DemandKind | null;
  @Rows() techSpec!: Requirement[];
  @OptionalText() currentState!: string | null;
  @OptionalText() triedSolutions!: string | null;
  @OptionalText() constraints!: string | null;
  @OptionalWhole() minTrl!: number | null;
  @OptionalWhole() maxTrl!: number | null;
  @Money() budgetFen!: Fen | null;
  @Money() toSolverFen!: Fen | null;
  @OptionalText() ipOwnership!: IpOwnership | null;
  @Day() deadline!: string | null;
  @Day() eoiDeadline!: string | null;
  @Day() callDeadline!: string | null;
  @OptionalText() solverConditions!: string | null;
  @Rows() milestones!: Milestone[];
  /** 匿名: hides the owner everywhere, in snippets and indexes too. */
  @OptionalFlag() anonymous!: boolean | null;
  @Codes() targetRegions!: string[];
}
