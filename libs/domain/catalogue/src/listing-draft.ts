import type { Fen } from '@luyan/kernel';
import type {
  CompanyStage,
  Comparison,
  EligibilityField,
  Guarantee,
  Repayment,
  ValueGrade,
} from './detail-vocabulary.js';
import type * as v from './vocabulary.js';

/**
 * A listing as its author writes it: facts common to every kind, and the kind's own `detail`. What is unknown is null, an
 * absent list is empty; dates are `YYYY-MM-DD`, money is fen, shares and rates are percentages.
 */
export interface CommonDraft {
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  readonly descriptionZh: string | null;
  readonly descriptionEn: string | null;
  readonly regionCode: string | null;
  readonly chains: readonly string[];
  readonly industries: readonly string[];
  readonly emerging: readonly string[];
  readonly ipc: readonly string[];
  readonly keywords: readonly string[];
  readonly trl: number | null;
  readonly cooperationModes: readonly v.CooperationMode[];
  readonly priceMode: v.PriceMode | null;
  readonly priceFromFen: Fen | null;
  readonly priceToFen: Fen | null;
  readonly disclosure: v.DisclosureTier | null;
}

/** 创新点与优势: one row of the comparison with what is in use today. */
export interface Advantage {
  readonly metric: string;
  readonly ours: string;
  readonly incumbent: string | null;
  readonly unit: string | null;
  readonly testMethod: string | null;
}
export interface Share {
  readonly organisation: string;
  readonly uscc: string | null;
  readonly share: number | null;
}
export interface Inventor {
  readonly name: string;
  readonly orcid: string | null;
  readonly organisation: string | null;
}
export interface Target {
  readonly metric: string;
  readonly target: string;
  readonly unit: string | null;
}

export interface AchievementDetail {
  readonly problemZh: string | null;
  readonly advantages: readonly Advantage[];
  readonly applications: readonly string[];
  readonly trlScheme: v.TrlScheme | null;
  readonly trlEvidence: string | null;
  readonly iprStatus: v.IprStatus | null;
  readonly innovationSource: v.InnovationSource | null;
  readonly secrecy: v.SecrecyLevel | null;
  readonly ownership: readonly Share[];
  readonly inventors: readonly Inventor[];
  readonly partnerSought: string | null;
  readonly targetRegions: readonly string[];
  readonly dutyAchievement: boolean | null;
  readonly separateManagement: boolean | null;
  readonly investmentNeedFen: Fen | null;
}

export interface PatentDetail {
  readonly applicationNo: string | null;
  readonly publicationNo: string | null;
  readonly grantNo: string | null;
  readonly country: string | null;
  readonly patentType: v.PatentType | null;
  readonly filingDate: string | null;
  readonly publicationDate: string | null;
  readonly grantDate: string | null;
  readonly expiryDate: string | null;
  readonly legalStatus: v.LegalStatus | null;
  readonly applicants: readonly Share[];
  readonly holders: readonly Share[];
  readonly inventors: readonly Inventor[];
  readonly annualFeePaidTo: string | null;
  readonly pledged: boolean | null;
  readonly valueGrade: ValueGrade | null;
}

export interface ProductDetail {
  readonly model: string | null;
  readonly maturity: v.Stage | null;
  readonly certifications: readonly string[];
  readonly unitPriceFen: Fen | null;
  readonly annualCapacity: string | null;
  readonly customers: readonly string[];
  readonly advantages: readonly Advantage[];
}

export interface TeamMember {
  readonly name: string;
  readonly orcid: string | null;
  readonly role: string | null;
  readonly title: string | null;
}
export interface IndustryCase {
  readonly client: string;
  readonly year: number | null;
  readonly result: string | null;
}
export interface TeamDetail {
  readonly leader: string | null;
  readonly teamType: v.TeamType | null;
  readonly members: readonly TeamMember[];
  readonly directions: readonly string[];
  readonly equipment: readonly string[];
  readonly industryCases: readonly IndustryCase[];
  readonly capacityPersonMonths: number | null;
}

export interface ScenarioDetail {
  readonly scenarioKind: v.ScenarioKind | null;
  readonly problemZh: string | null;
  readonly location: string | null;
  readonly environment: string | null;
  readonly scale: string | null;
  readonly budgetFromFen: Fen | null;
  readonly budgetToFen: Fen | null;
  readonly procurementMode: v.ProcurementMode | null;
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly kpis: readonly Target[];
  readonly minTrl: number | null;
  readonly testPeriodDays: number | null;
}

export interface Eligibility {
  readonly field: EligibilityField;
  readonly op: Comparison;
  readonly value: string;
}
export interface FinanceDetail {
  readonly category: v.FinanceCategory | null;
  readonly amountMinFen: Fen | null;
  readonly amountMaxFen: Fen | null;
  readonly rateFrom: number | null;
  readonly rateTo: number | null;
  readonly termMonths: number | null;
  readonly guarantees: readonly Guarantee[];
  readonly repayment: Repayment | null;
  readonly eligibility: readonly Eligibility[];
  readonly regions: readonly string[];
  readonly stages: readonly CompanyStage[];
  readonly approvalDays: number | null;
  readonly sourceUrl: string | null;
}

export interface Requirement extends Target {
  readonly tolerance: string | null;
  readonly method: string | null;
  readonly must: boolean | null;
}
export interface Milestone {
  readonly title: string;
  readonly share: number;
  readonly dueDate: string | null;
}
export interface DemandDetail {
  readonly demandKind: v.DemandKind | null;
  readonly techSpec: readonly Requirement[];
  readonly currentState: string | null;
  readonly triedSolutions: string | null;
  readonly constraints: string | null;
  readonly minTrl: number | null;
  readonly maxTrl: number | null;
  readonly budgetFen: Fen | null;
  readonly toSolverFen: Fen | null;
  readonly ipOwnership: v.IpOwnership | null;
  readonly deadline: string | null;
  readonly eoiDeadline: string | null;
  readonly callDeadline: string | null;
  readonly solverConditions: string | null;
  readonly milestones: readonly Milestone[];
  readonly anonymous: boolean | null;
  readonly targetRegions: readonly string[];
}

export interface ListingDetails {
  readonly ACHIEVEMENT: AchievementDetail;
  readonly PATENT: PatentDetail;
  readonly PRODUCT: ProductDetail;
  readonly TEAM: TeamDetail;
  readonly SCENARIO: ScenarioDetail;
  readonly FINANCE: FinanceDetail;
  readonly DEMAND: DemandDetail;
}

/** Distributes over the kinds: `ListingDraft` alone is a union that `kind` discriminates. */
export type ListingDraft<K extends v.ListingKind = v.ListingKind> = {
  readonly [P in K]: CommonDraft & { readonly kind: P; readonly detail: ListingDetails[P] };
}[K];

/** Any draft, for what concerns every kind alike; a generic `ListingDraft<K>` is one too. */
export interface AnyDraft extends CommonDraft {
  readonly kind: v.ListingKind;
  readonly detail: object;
}
