import {
  codesOf,
  PROCUREMENT_MODES,
  SCENARIO_KINDS,
  type ProcurementMode,
  type ScenarioKind,
  type Target,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';
import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Day, Money, OneOf, OptionalText, OptionalWhole, Rows } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** 应用场景 */
@Entity('scenario')
@OneOf('scenario_kind_known', 'scenario_kind', codesOf(SCENARIO_KINDS))
@OneOf('scenario_procurement_known', 'procurement_mode', codesOf(PROCUREMENT_MODES))
@Check('scenario_window_order', 'window_from < window_to')
@Check('scenario_budget_order', 'budget_from <= budget_to')
@Check('scenario_trl_range', 'min_trl BETWEEN 1 AND 9')
export class ScenarioRow {
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') listingId!: string;
  @OptionalText() scenarioKind!: ScenarioKind | null;
  @OptionalText() problemZh!: string | null;
  @OptionalText() location!: string | null;
  @OptionalText() environment!: string | null;
  @OptionalText() scale!: string | null;
  @Money() budgetFromFen!: Fen | null;
  @Money() budgetToFen!: Fen | null;
  @OptionalText() procurementMode!: ProcurementMode | null;
  @Day() windowFrom!: string | null;
  @Day() windowTo!: string | null;
  @Rows() kpis!: Target[];
  @OptionalWhole() minTrl!: number | null;
  @OptionalWhole() testPeriodDays!: number | null;
}
