import type {
  DemandKind,
  FinanceCategory,
  InnovationSource,
  IpOwnership,
  IprStatus,
  LegalStatus,
  PatentType,
  ProcurementMode,
  ScenarioKind,
  SecrecyLevel,
  Stage,
  TeamType,
  TrlScheme,
} from '@luyan/catalogue';
import type { Fen } from '@luyan/kernel';

/** A calendar day, `YYYY-MM-DD`, in Asia/Shanghai. Instants are `Date`. */
export type Day = string;

/** 创新点与优势: ours against the incumbent, decimal numbers as text. */
export interface Advantage {
  readonly metric: string;
  readonly ours: string;
  readonly incumbent: string;
  readonly unit: string;
  readonly testMethod: string;
}
/** 权属: shares in percent, they sum to 100. */
export interface Share {
  readonly organisation: string;
  readonly uscc: string;
  readonly share: number;
}
/** A named person: 完成人, 发明人. */
export interface Named {
  readonly personId: string;
  readonly name: string;
  readonly orcid: string | null;
  readonly organisation: string;
}

export interface AchievementDetail {
  readonly problemZh: string;
  readonly advantages: readonly Advantage[];
  readonly applications: readonly string[];
  readonly trlScheme: TrlScheme;
  readonly trlEvidence: string;
  readonly iprStatus: IprStatus;
  readonly innovationSource: InnovationSource;
  readonly secrecy: SecrecyLevel;
  readonly ownership: readonly Share[];
  readonly inventors: readonly Named[];
  readonly partnerSought: string;
  readonly targetRegions: readonly string[];
  /** 职务科技成果 */
  readonly dutyAchievement: boolean;
  /** 单列管理 */
  readonly separateManagement: boolean;
  readonly investmentNeedFen: Fen | null;
}

export interface PatentDetail {
  /** With its check digit, `201710601862.3`: 12 digits, a point, the check digit. */
  readonly applicationNo: string;
  readonly publicationNo: string | null;
  /** 授权公告号 */
  readonly grantNo: string | null;
  /** WIPO ST.3 */
  readonly country: string;
  readonly patentType: PatentType;
  readonly filingDate: Day;
  readonly publicationDate: Day | null;
  readonly grantDate: Day | null;
  /** Filing + 20, 10 or 15 years. */
  readonly expiryDate: Day;
  readonly legalStatus: LegalStatus;
  readonly applicants: readonly Share[];
  readonly holders: readonly Share[];
  readonly inventors: readonly Named[];
  readonly annualFeePaidTo: Day | null;
  readonly pledged: boolean;
  readonly valueGrade: 'A' | 'B' | 'C' | 'D';
  readonly abstractZh: string;
}

export interface ProductDetail {
  readonly model: string;
  readonly maturity: Stage;
  readonly certifications: readonly string[];
  readonly unitPriceFen: Fen | null;
  readonly annualCapacity: string;
  readonly customers: readonly string[];
  readonly advantages: readonly Advantage[];
}

export interface TeamMember {
  readonly personId: string;
  readonly name: string;
  readonly orcid: string | null;
  readonly role: string;
  readonly title: string;
}
export interface TeamDetail {
  /** The leader's name; the leader is the first member. */
  readonly leader: string;
  readonly teamType: TeamType;
  readonly members: readonly TeamMember[];
  readonly directions: readonly string[];
  readonly equipment: readonly string[];
  readonly industryCases: readonly { readonly client: string; readonly year: number; readonly result: string }[];
  readonly capacityPersonMonths: number;
}

export interface Kpi {
  readonly metric: string;
  readonly target: string;
  readonly unit: string;
}
export interface ScenarioDetail {
  readonly scenarioKind: ScenarioKind;
  readonly problemZh: string;
  readonly location: string;
  readonly environment: string;
  readonly scale: string;
  readonly budgetFromFen: Fen;
  readonly budgetToFen: Fen;
  readonly procurementMode: ProcurementMode;
  readonly windowFrom: Day;
  /** After windowFrom. */
  readonly windowTo: Day;
  readonly kpis: readonly Kpi[];
  readonly minTrl: number;
  readonly testPeriodDays: number;
}

/** 准入条件, machine-checkable: `field op value`; ONE_OF values are joined by commas. */
export interface Eligibility {
  readonly field: 'AGE_YEARS' | 'HIGH_TECH' | 'SPECIALISED' | 'REVENUE' | 'PATENTS' | 'FUNDING_ROUND';
  readonly op: 'AT_LEAST' | 'AT_MOST' | 'IS' | 'ONE_OF';
  readonly value: string;
}
export interface FinanceDetail {
  readonly category: FinanceCategory;
  readonly amountMinFen: Fen;
  readonly amountMaxFen: Fen;
  /** Percent a year, 0 to 36; null where no interest is charged. */
  readonly rateFrom: number | null;
  readonly rateTo: number | null;
  readonly termMonths: number;
  readonly guarantees: readonly ('CREDIT' | 'PLEDGE' | 'SURETY' | 'RISK_COMPENSATION')[];
  readonly repayment: 'BULLET' | 'EQUAL_INSTALMENTS' | 'QUARTERLY_INTEREST' | null;
  readonly eligibility: readonly Eligibility[];
  readonly regions: readonly string[];
  readonly stages: readonly ('SEED' | 'START_UP' | 'GROWTH' | 'MATURE')[];
  readonly approvalDays: number;
  readonly sourceUrl: string;
}

/** 技术指标 */
export interface TechSpec {
  readonly metric: string;
  /** `≤ 12` or `≥ 95`: an operator and a decimal number. */
  readonly target: string;
  readonly unit: string;
  readonly tolerance: string;
  readonly method: string;
  readonly must: boolean;
}
/** 里程碑付款: shares in percent, they sum to 100. */
export interface Milestone {
  readonly title: string;
  readonly share: number;
  readonly dueDate: Day;
}
export interface DemandDetail {
  readonly demandKind: DemandKind;
  readonly techSpec: readonly TechSpec[];
  readonly currentState: string;
  readonly triedSolutions: string;
  readonly constraints: string;
  readonly minTrl: number;
  readonly maxTrl: number;
  readonly budgetFen: Fen | null;
  /** ≤ budgetFen */
  readonly toSolverFen: Fen | null;
  readonly ipOwnership: IpOwnership;
  readonly deadline: Day;
  /** At least 5 working days before callDeadline. */
  readonly eoiDeadline: Day | null;
  readonly callDeadline: Day | null;
  readonly solverConditions: string | null;
  readonly milestones: readonly Milestone[];
  readonly anonymous: boolean;
  readonly targetRegions: readonly string[];
}
