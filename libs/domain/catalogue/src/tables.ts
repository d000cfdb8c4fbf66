import {
  COMPANY_STAGES,
  COMPARISONS,
  ELIGIBILITY_FIELDS,
  GUARANTEES,
  REPAYMENTS,
  VALUE_GRADES,
} from './detail-vocabulary.js';
import * as v from './vocabulary.js';

/** The closed code tables that a field may name. */
export const TABLES = {
  cooperationModes: v.COOPERATION_MODES,
  priceModes: v.PRICE_MODES,
  disclosureTiers: v.DISCLOSURE_TIERS,
  trlSchemes: v.TRL_SCHEMES,
  iprStatuses: v.IPR_STATUSES,
  innovationSources: v.INNOVATION_SOURCES,
  secrecyLevels: v.SECRECY_LEVELS,
  patentTypes: v.PATENT_TYPES,
  legalStatuses: v.LEGAL_STATUSES,
  stages: v.STAGES,
  teamTypes: v.TEAM_TYPES,
  scenarioKinds: v.SCENARIO_KINDS,
  procurementModes: v.PROCUREMENT_MODES,
  financeCategories: v.FINANCE_CATEGORIES,
  demandKinds: v.DEMAND_KINDS,
  ipOwnerships: v.IP_OWNERSHIPS,
  guarantees: GUARANTEES,
  repayments: REPAYMENTS,
  companyStages: COMPANY_STAGES,
  eligibilityFields: ELIGIBILITY_FIELDS,
  comparisons: COMPARISONS,
  valueGrades: VALUE_GRADES,
} as const;
export type TableName = keyof typeof TABLES;

type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export const labelsOf = (table: TableName): Labels => TABLES[table];

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

/** The code that a cell means: the code itself or its label in either language, whatever the case, width and spaces. */
export const codeOf = (table: TableName, text: string): string | undefined => {
  const wanted = fold(text);
  return Object.entries(labelsOf(table)).find(([code, { zh, en }]) =>
    [code, zh, en].some((t) => fold(t) === wanted),
  )?.[0];
};
