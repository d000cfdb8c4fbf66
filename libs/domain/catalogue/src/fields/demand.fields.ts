import type {
  DemandDetail,
  Eligibility,
  FinanceDetail,
  Milestone,
  Requirement,
  ScenarioDetail,
} from '../listing-draft.js';
import { LONG_TEXT, NAME, regions, targetColumns, trl } from './common.fields.js';
import { chars, columnsOf, label, percent, type FieldBody, type FieldsOf } from './field-spec.js';

const money = (zh: string, en: string): FieldBody => ({ label: label(zh, en), type: 'money', min: 0 });
const date = (zh: string, en: string): FieldBody => ({ label: label(zh, en), type: 'date' });
const longText = (zh: string, en: string): FieldBody => ({ label: label(zh, en), type: 'text', limit: LONG_TEXT });

export const scenarioFields: FieldsOf<ScenarioDetail> = {
  scenarioKind: {
    label: label('场景类型', 'Kind of scenario'),
    type: 'code',
    table: 'scenarioKinds',
    required: 'submit',
  },
  problemZh: { ...longText('待解决的问题', 'Problem to solve'), required: 'submit' },
  location: { label: label('地点', 'Location'), type: 'text', limit: NAME },
  environment: { label: label('现场环境', 'Environment'), type: 'text', limit: chars(500) },
  scale: { label: label('规模', 'Scale'), type: 'text', limit: NAME },
  budgetFromFen: money('预算下限', 'Budget from'),
  budgetToFen: money('预算上限', 'Budget to'),
  procurementMode: { label: label('采购方式', 'Procurement mode'), type: 'code', table: 'procurementModes' },
  windowFrom: { ...date('开放开始', 'Open from'), required: 'submit' },
  windowTo: { ...date('开放结束', 'Open to'), required: 'submit' },
  kpis: {
    label: label('预期指标', 'Expected figures'),
    type: 'rows',
    required: 'submit',
    maxItems: 20,
    columns: columnsOf(targetColumns),
  },
  minTrl: trl('最低成熟度', 'Least TRL'),
  testPeriodDays: { label: label('试用期', 'Test period'), type: 'integer', min: 1, max: 1095, unit: '天' },
};

const rate = (zh: string, en: string): FieldBody => ({
  label: label(zh, en),
  type: 'decimal',
  min: 0,
  max: 36,
  unit: '%',
});
export const financeFields: FieldsOf<FinanceDetail> = {
  category: { label: label('产品类别', 'Category'), type: 'code', table: 'financeCategories', required: 'submit' },
  amountMinFen: money('额度下限', 'Least amount'),
  amountMaxFen: money('额度上限', 'Greatest amount'),
  rateFrom: rate('年化利率下限', 'Annual rate from'),
  rateTo: rate('年化利率上限', 'Annual rate to'),
  termMonths: { label: label('期限', 'Term'), type: 'integer', min: 1, max: 360, unit: '月' },
  guarantees: { label: label('担保方式', 'Guarantees'), type: 'codes', table: 'guarantees', maxItems: 4 },
  repayment: { label: label('还款方式', 'Repayment'), type: 'code', table: 'repayments' },
  eligibility: {
    label: label('准入条件', 'Eligibility'),
    type: 'rows',
    maxItems: 20,
    columns: columnsOf<Eligibility>({
      field: { label: label('条件', 'Fact'), type: 'code', table: 'eligibilityFields', required: 'save' },
      op: { label: label('比较', 'Comparison'), type: 'code', table: 'comparisons', required: 'save' },
      value: { label: label('值', 'Value'), type: 'text', required: 'save', limit: NAME },
    }),
  },
  regions: regions('适用地区', 'Regions'),
  stages: { label: label('适用企业阶段', 'Company stages'), type: 'codes', table: 'companyStages', maxItems: 4 },
  approvalDays: { label: label('审批时限', 'Approval time'), type: 'integer', min: 0, max: 365, unit: '天' },
  sourceUrl: { label: label('来源网址', 'Source'), type: 'text', format: 'url', limit: chars(500) },
};

export const demandFields: FieldsOf<DemandDetail> = {
  demandKind: { label: label('需求类型', 'Kind of demand'), type: 'code', table: 'demandKinds', required: 'submit' },
  techSpec: {
    label: label('技术指标', 'Technical requirements'),
    type: 'rows',
    required: 'submit',
    maxItems: 30,
    limit: LONG_TEXT,
    columns: columnsOf<Requirement>({
      ...targetColumns,
      tolerance: { label: label('允差', 'Tolerance'), type: 'text', limit: NAME },
      method: { label: label('测试方法', 'Test method'), type: 'text', limit: NAME },
      must: { label: label('必须满足', 'Must'), type: 'boolean' },
    }),
  },
  currentState: longText('现状', 'Current state'),
  triedSolutions: longText('已尝试方案', 'Solutions tried'),
  constraints: longText('约束条件', 'Constraints'),
  minTrl: trl('最低成熟度', 'Least TRL'),
  maxTrl: trl('最高成熟度', 'Greatest TRL'),
  budgetFen: money('投入总额', 'Total budget'),
  toSolverFen: money('支付揭榜方', 'Paid to the solver'),
  ipOwnership: { label: label('产权归属', 'IP ownership'), type: 'code', table: 'ipOwnerships' },
  deadline: date('完成时限', 'To be done by'),
  eoiDeadline: date('意向截止', 'Expressions of interest by'),
  callDeadline: date('揭榜截止', 'Applications by'),
  solverConditions: longText('揭榜方条件', 'Conditions for solvers'),
  milestones: {
    label: label('付款里程碑', 'Payment milestones'),
    type: 'rows',
    maxItems: 20,
    columns: columnsOf<Milestone>({
      title: { label: label('里程碑', 'Milestone'), type: 'text', required: 'save', limit: NAME },
      share: { label: label('付款比例', 'Share'), type: 'decimal', required: 'save', ...percent },
      dueDate: date('时间', 'Due'),
    }),
  },
  anonymous: { label: label('匿名发布', 'Anonymous'), type: 'boolean' },
  targetRegions: regions('意向地区', 'Target regions'),
};
