import type {
  AchievementDetail,
  IndustryCase,
  PatentDetail,
  ProductDetail,
  TeamDetail,
  TeamMember,
} from '../listing-draft.js';
import { advantages, inventors, LONG_TEXT, NAME, regions, SHORT, shares } from './common.fields.js';
import { chars, columnsOf, label, type FieldsOf } from './field-spec.js';

export const achievementFields: FieldsOf<AchievementDetail> = {
  problemZh: { label: label('解决的问题', 'Problem solved'), type: 'text', required: 'submit', limit: LONG_TEXT },
  advantages: { ...advantages, required: 'submit' },
  applications: {
    label: label('应用领域', 'Applications'),
    type: 'list',
    required: 'submit',
    limit: NAME,
    maxItems: 10,
  },
  trlScheme: { label: label('成熟度标准', 'TRL scheme'), type: 'code', table: 'trlSchemes' },
  trlEvidence: { label: label('成熟度证据', 'TRL evidence'), type: 'text', limit: LONG_TEXT },
  iprStatus: { label: label('知识产权状态', 'IPR status'), type: 'code', table: 'iprStatuses', required: 'submit' },
  innovationSource: {
    label: label('成果属性', 'Source of innovation'),
    type: 'code',
    table: 'innovationSources',
    required: 'submit',
  },
  secrecy: { label: label('密级', 'Secrecy'), type: 'code', table: 'secrecyLevels', required: 'submit' },
  ownership: shares('权属', 'Ownership'),
  inventors: inventors('完成人', 'Authors'),
  partnerSought: {
    label: label('拟寻合作伙伴', 'Partner sought'),
    type: 'text',
    required: 'submit',
    limit: chars(4000),
  },
  targetRegions: regions('意向地区', 'Target regions'),
  dutyAchievement: { label: label('职务科技成果', 'Made in service'), type: 'boolean' },
  separateManagement: { label: label('单列管理', 'Managed apart from state assets'), type: 'boolean' },
  investmentNeedFen: { label: label('资金需求', 'Investment needed'), type: 'money', min: 0 },
};

const date = (zh: string, en: string) => ({ label: label(zh, en), type: 'date' }) as const;
export const patentFields: FieldsOf<PatentDetail> = {
  applicationNo: {
    label: label('申请号', 'Application number'),
    type: 'text',
    required: 'submit',
    format: 'patentApplication',
  },
  publicationNo: { label: label('公开号', 'Publication number'), type: 'text', format: 'patentPublication' },
  grantNo: { label: label('授权公告号', 'Grant number'), type: 'text', format: 'patentPublication' },
  country: { label: label('国别', 'Country'), type: 'text', format: 'country' },
  patentType: { label: label('专利类型', 'Patent type'), type: 'code', table: 'patentTypes', required: 'submit' },
  filingDate: { ...date('申请日', 'Filing date'), required: 'submit' },
  publicationDate: date('公开日', 'Publication date'),
  grantDate: date('授权日', 'Grant date'),
  expiryDate: date('届满日', 'Expiry date'),
  legalStatus: { label: label('法律状态', 'Legal status'), type: 'code', table: 'legalStatuses', required: 'submit' },
  applicants: shares('申请人', 'Applicants'),
  holders: { ...shares('专利权人', 'Holders'), required: 'submit' },
  inventors: inventors('发明人', 'Inventors'),
  annualFeePaidTo: date('年费缴至', 'Annual fee paid to'),
  pledged: { label: label('已质押', 'Pledged'), type: 'boolean' },
  valueGrade: { label: label('价值等级', 'Value grade'), type: 'code', table: 'valueGrades' },
};

export const productFields: FieldsOf<ProductDetail> = {
  model: { label: label('型号', 'Model'), type: 'text', limit: NAME },
  maturity: { label: label('所处阶段', 'Maturity'), type: 'code', table: 'stages', required: 'submit' },
  certifications: { label: label('资质认证', 'Certifications'), type: 'list', limit: NAME, maxItems: 20 },
  unitPriceFen: { label: label('单价', 'Unit price'), type: 'money', min: 0 },
  annualCapacity: { label: label('年产能', 'Annual capacity'), type: 'text', limit: NAME },
  customers: { label: label('典型客户', 'Customers'), type: 'list', limit: NAME, maxItems: 20 },
  advantages,
};

export const teamFields: FieldsOf<TeamDetail> = {
  leader: { label: label('负责人', 'Leader'), type: 'text', required: 'submit', limit: SHORT },
  teamType: { label: label('团队类型', 'Team type'), type: 'code', table: 'teamTypes', required: 'submit' },
  members: {
    label: label('成员', 'Members'),
    type: 'rows',
    maxItems: 50,
    columns: columnsOf<TeamMember>({
      name: { label: label('姓名', 'Name'), type: 'text', required: 'save', limit: SHORT },
      orcid: { label: label('ORCID', 'ORCID'), type: 'text', format: 'orcid' },
      role: { label: label('分工', 'Role'), type: 'text', limit: NAME },
      title: { label: label('职称', 'Title'), type: 'text', limit: SHORT },
    }),
  },
  directions: { label: label('研究方向', 'Directions'), type: 'list', required: 'submit', limit: NAME, maxItems: 10 },
  equipment: { label: label('主要设备', 'Equipment'), type: 'list', limit: NAME, maxItems: 30 },
  industryCases: {
    label: label('产业案例', 'Industry cases'),
    type: 'rows',
    maxItems: 20,
    columns: columnsOf<IndustryCase>({
      client: { label: label('合作单位', 'Client'), type: 'text', required: 'save', limit: NAME },
      year: { label: label('年份', 'Year'), type: 'integer', min: 1949, max: 2100 },
      result: { label: label('成效', 'Result'), type: 'text', limit: LONG_TEXT },
    }),
  },
  capacityPersonMonths: { label: label('可投入人月', 'Capacity'), type: 'decimal', min: 0, max: 10_000, unit: '人月' },
};
