import type * as c from '@luyan/catalogue';
import type { Fen as FenAmount } from '@luyan/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import * as e from '../core/enums.js';
import { Day, Fen, Json } from '../core/scalars.js';
import { ListingView } from './listing.view.js';

/** Fields of a kind come from its own table through the details loader: see `detail.resolver.ts`. */
const implementsListing = { implements: () => [ListingView] };
const optional = { nullable: true } as const;

@ObjectType('Advantage', { description: '创新点与优势: ours against the incumbent.' })
export class AdvantageView {
  @Field() metric!: string;
  @Field() ours!: string;
  @Field(() => String, optional) incumbent!: string | null;
  @Field(() => String, optional) unit!: string | null;
  @Field(() => String, optional) testMethod!: string | null;
}

@ObjectType('Share', { description: '权属 or 专利权人, in per cent.' })
export class ShareView {
  @Field() organisation!: string;
  @Field(() => String, optional) uscc!: string | null;
  @Field(() => Float, optional) share!: number | null;
}

@ObjectType('Inventor')
export class InventorView {
  @Field() name!: string;
  @Field(() => String, optional) orcid!: string | null;
  @Field(() => String, optional) organisation!: string | null;
}

@ObjectType('Target', { description: '指标: a metric, its target value and unit.' })
export class TargetView {
  @Field() metric!: string;
  @Field() target!: string;
  @Field(() => String, optional) unit!: string | null;
}

@ObjectType('Requirement', { description: '技术指标' })
export class RequirementView extends TargetView {
  @Field(() => String, optional) tolerance!: string | null;
  @Field(() => String, optional) method!: string | null;
  @Field(() => Boolean, optional) must!: boolean | null;
}

@ObjectType('Achievement', implementsListing)
export class AchievementView extends ListingView {}

@ObjectType('AchievementDetail')
export class AchievementDetailView {
  @Field(() => String, optional) problemZh!: string | null;
  @Field(() => [AdvantageView]) advantages!: AdvantageView[];
  @Field(() => [String]) applications!: string[];
  @Field(() => String, optional) trlEvidence!: string | null;
  @Field(() => e.IprStatusEnum, optional) iprStatus!: c.IprStatus | null;
  @Field(() => e.InnovationSourceEnum, optional) innovationSource!: c.InnovationSource | null;
  @Field(() => [ShareView]) ownership!: ShareView[];
  @Field(() => [InventorView]) inventors!: InventorView[];
  @Field(() => String, optional) partnerSought!: string | null;
  @Field(() => [String]) targetRegions!: string[];
  @Field(() => Boolean, optional) dutyAchievement!: boolean | null;
  @Field(() => Boolean, optional) separateManagement!: boolean | null;
  @Field(() => Fen, optional) investmentNeedFen!: FenAmount | null;
}

@ObjectType('Patent', implementsListing)
export class PatentView extends ListingView {}

@ObjectType('PatentDetail')
export class PatentDetailView {
  @Field(() => String, optional) applicationNo!: string | null;
  @Field(() => String, optional) publicationNo!: string | null;
  @Field(() => String, optional) grantNo!: string | null;
  @Field(() => String, optional) country!: string | null;
  @Field(() => e.PatentTypeEnum, optional) patentType!: c.PatentType | null;
  @Field(() => Day, optional) filingDate!: string | null;
  @Field(() => Day, optional) publicationDate!: string | null;
  @Field(() => Day, optional) grantDate!: string | null;
  @Field(() => Day, optional) expiryDate!: string | null;
  @Field(() => e.LegalStatusEnum, optional) legalStatus!: c.LegalStatus | null;
  @Field(() => [ShareView]) applicants!: ShareView[];
  @Field(() => [ShareView]) holders!: ShareView[];
  @Field(() => [InventorView]) inventors!: InventorView[];
  @Field(() => Day, optional) annualFeePaidTo!: string | null;
  @Field(() => Boolean, optional) pledged!: boolean | null;
  @Field(() => String, optional) valueGrade!: string | null;
}

@ObjectType('Product', implementsListing)
export class ProductView extends ListingView {}

@ObjectType('ProductDetail')
export class ProductDetailView {
  @Field(() => String, optional) model!: string | null;
  @Field(() => e.StageEnum, optional) maturity!: c.Stage | null;
  @Field(() => [String]) certifications!: string[];
  @Field(() => Fen, optional) unitPriceFen!: FenAmount | null;
  @Field(() => String, optional) annualCapacity!: string | null;
  @Field(() => [String]) customers!: string[];
  @Field(() => [AdvantageView]) advantages!: AdvantageView[];
}

@ObjectType('Team', implementsListing)
export class TeamView extends ListingView {}

@ObjectType('TeamMember')
export class TeamMemberView {
  @Field() name!: string;
  @Field(() => String, optional) role!: string | null;
  @Field(() => String, optional) title!: string | null;
  @Field(() => String, optional) orcid!: string | null;
}

@ObjectType('IndustryCase')
export class IndustryCaseView {
  @Field() client!: string;
  @Field(() => Int, optional) year!: number | null;
  @Field(() => String, optional) result!: string | null;
}

@ObjectType('TeamDetail')
export class TeamDetailView {
  @Field(() => String, optional) leader!: string | null;
  @Field(() => e.TeamTypeEnum, optional) teamType!: c.TeamType | null;
  @Field(() => [TeamMemberView]) members!: TeamMemberView[];
  @Field(() => [String]) directions!: string[];
  @Field(() => [String]) equipment!: string[];
  @Field(() => [IndustryCaseView]) industryCases!: IndustryCaseView[];
  @Field(() => Int, optional) capacityPersonMonths!: number | null;
}

@ObjectType('Scenario', implementsListing)
export class ScenarioView extends ListingView {}

@ObjectType('ScenarioDetail')
export class ScenarioDetailView {
  @Field(() => e.ScenarioKindEnum, optional) scenarioKind!: c.ScenarioKind | null;
  @Field(() => String, optional) problemZh!: string | null;
  @Field(() => String, optional) location!: string | null;
  @Field(() => String, optional) environment!: string | null;
  @Field(() => String, optional) scale!: string | null;
  @Field(() => Fen, optional) budgetFromFen!: FenAmount | null;
  @Field(() => Fen, optional) budgetToFen!: FenAmount | null;
  @Field(() => e.ProcurementModeEnum, optional) procurementMode!: c.ProcurementMode | null;
  @Field(() => Day, optional) windowFrom!: string | null;
  @Field(() => Day, optional) windowTo!: string | null;
  @Field(() => [TargetView]) kpis!: TargetView[];
  @Field(() => Int, optional) minTrl!: number | null;
  @Field(() => Int, optional) testPeriodDays!: number | null;
}

@ObjectType('Finance', implementsListing)
export class FinanceView extends ListingView {}

@ObjectType('FinanceDetail')
export class FinanceDetailView {
  @Field(() => e.FinanceCategoryEnum, optional) category!: c.FinanceCategory | null;
  @Field(() => Fen, optional) amountMinFen!: FenAmount | null;
  @Field(() => Fen, optional) amountMaxFen!: FenAmount | null;
  @Field(() => Float, { nullable: true, description: '% a year' }) rateFrom!: number | null;
  @Field(() => Float, optional) rateTo!: number | null;
  @Field(() => Int, optional) termMonths!: number | null;
  @Field(() => [String]) guarantees!: string[];
  @Field(() => String, optional) repayment!: string | null;
  @Field(() => Json) eligibility!: unknown;
  @Field(() => [String]) regions!: string[];
  @Field(() => [String]) stages!: string[];
  @Field(() => Int, optional) approvalDays!: number | null;
  @Field(() => String, optional) sourceUrl!: string | null;
}

@ObjectType('Demand', implementsListing)
export class DemandView extends ListingView {}

@ObjectType('Milestone')
export class MilestoneView {
  @Field() title!: string;
  @Field(() => Float, { description: '%' }) share!: number;
  @Field(() => Day, optional) dueDate!: string | null;
}

@ObjectType('DemandDetail')
export class DemandDetailView {
  @Field(() => e.DemandKindEnum, optional) demandKind!: c.DemandKind | null;
  @Field(() => [RequirementView]) techSpec!: RequirementView[];
  @Field(() => String, optional) currentState!: string | null;
  @Field(() => String, optional) triedSolutions!: string | null;
  @Field(() => String, optional) constraints!: string | null;
  @Field(() => Int, optional) minTrl!: number | null;
  @Field(() => Int, optional) maxTrl!: number | null;
  @Field(() => Fen, optional) budgetFen!: FenAmount | null;
  @Field(() => Fen, optional) toSolverFen!: FenAmount | null;
  @Field(() => e.IpOwnershipEnum, optional) ipOwnership!: c.IpOwnership | null;
  @Field(() => Day, optional) deadline!: string | null;
  @Field(() => Day, optional) eoiDeadline!: string | null;
  @Field(() => Day, optional) callDeadline!: string | null;
  @Field(() => String, optional) solverConditions!: string | null;
  @Field(() => [MilestoneView]) milestones!: MilestoneView[];
  @Field(() => Boolean, optional) anonymous!: boolean | null;
  @Field(() => [String]) targetRegions!: string[];
}
