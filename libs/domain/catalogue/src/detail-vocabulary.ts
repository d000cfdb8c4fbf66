/** Code tables that only a kind's detail uses; kept apart from the shared ones in `vocabulary.ts`. */
type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const table = <T extends Labels>(labels: T): T => labels;

/** 担保方式 */
export const GUARANTEES = table({
  CREDIT: { zh: '信用', en: 'Unsecured' },
  PLEDGE: { zh: '质押', en: 'Pledge' },
  SURETY: { zh: '保证', en: 'Surety' },
  RISK_COMPENSATION: { zh: '风险补偿', en: 'Risk compensation' },
});
export type Guarantee = keyof typeof GUARANTEES;

/** 还款方式 */
export const REPAYMENTS = table({
  BULLET: { zh: '到期一次还本', en: 'Once at maturity' },
  EQUAL_INSTALMENTS: { zh: '等额本息', en: 'Equal instalments' },
  QUARTERLY_INTEREST: { zh: '按季付息', en: 'Interest quarterly' },
});
export type Repayment = keyof typeof REPAYMENTS;

/** 企业阶段 */
export const COMPANY_STAGES = table({
  SEED: { zh: '种子期', en: 'Seed' },
  START_UP: { zh: '初创期', en: 'Start-up' },
  GROWTH: { zh: '成长期', en: 'Growth' },
  MATURE: { zh: '成熟期', en: 'Mature' },
});
export type CompanyStage = keyof typeof COMPANY_STAGES;

/** 准入条件字段: what a company is asked, so that eligibility can be checked by machine. */
export const ELIGIBILITY_FIELDS = table({
  AGE_YEARS: { zh: '成立年限', en: 'Years since founding' },
  HIGH_TECH: { zh: '高新技术企业', en: 'High-tech enterprise' },
  SPECIALISED: { zh: '专精特新', en: 'Specialised and innovative SME' },
  REVENUE: { zh: '年营业收入(万元)', en: 'Annual revenue (10,000 yuan)' },
  PATENTS: { zh: '专利数', en: 'Number of patents' },
  FUNDING_ROUND: { zh: '融资轮次', en: 'Funding round' },
});
export type EligibilityField = keyof typeof ELIGIBILITY_FIELDS;

export const COMPARISONS = table({
  AT_LEAST: { zh: '不低于', en: 'at least' },
  AT_MOST: { zh: '不高于', en: 'at most' },
  IS: { zh: '等于', en: 'is' },
  ONE_OF: { zh: '属于', en: 'one of' },
});
export type Comparison = keyof typeof COMPARISONS;

/** 专利价值自评等级 */
export const VALUE_GRADES = table({
  A: { zh: 'A 高价值', en: 'A, high' },
  B: { zh: 'B 较高', en: 'B, fair' },
  C: { zh: 'C 一般', en: 'C, moderate' },
  D: { zh: 'D 较低', en: 'D, low' },
});
export type ValueGrade = keyof typeof VALUE_GRADES;
