/**
 * The closed code tables (码表) of the catalogue: a code and its label in both languages. The codes are what the database,
 * the API and files carry; the labels are what people read. Open tables (regions, industries, IPC, chains) are reference data.
 * Sources: the public action plan 2024–2026, the technology-contract and achievement registration forms, EEN profile codes.
 */
type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const table = <T extends Labels>(labels: T): T => labels;

export const LISTING_KINDS = table({
  ACHIEVEMENT: { zh: '成果', en: 'Achievement' },
  PATENT: { zh: '专利', en: 'Patent' },
  PRODUCT: { zh: '产品', en: 'Product' },
  TEAM: { zh: '团队', en: 'Team' },
  SCENARIO: { zh: '场景', en: 'Scenario' },
  FINANCE: { zh: '金融产品', en: 'Finance product' },
  DEMAND: { zh: '需求', en: 'Demand' },
});
export type ListingKind = keyof typeof LISTING_KINDS;

export const LISTING_STATES = table({
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待审核', en: 'Submitted' },
  RETURNED: { zh: '退回修改', en: 'Returned' },
  PUBLISHED: { zh: '已发布', en: 'Published' },
  SUSPENDED: { zh: '已下架', en: 'Suspended' },
  CONCLUDED: { zh: '已达成', en: 'Concluded' },
  EXPIRED: { zh: '已过期', en: 'Expired' },
  ARCHIVED: { zh: '已归档', en: 'Archived' },
});
export type ListingState = keyof typeof LISTING_STATES;

export const ORGANISATION_TYPES = table({
  UNIVERSITY: { zh: '高校', en: 'University' },
  INSTITUTE: { zh: '科研院所', en: 'Research institute' },
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  INCUBATOR: { zh: '孵化载体', en: 'Incubator or park' },
  INVESTOR: { zh: '投资机构', en: 'Investor' },
  FINANCE_PROVIDER: { zh: '金融机构', en: 'Finance provider' },
  BROKERAGE: { zh: '技术转移机构', en: 'Technology broker' },
  GOVERNMENT: { zh: '政府部门', en: 'Government' },
});
export type OrganisationType = keyof typeof ORGANISATION_TYPES;

/** 合作方式: 1 to 3 a listing. */
export const COOPERATION_MODES = table({
  TRANSFER: { zh: '技术转让', en: 'Transfer' },
  LICENCE: { zh: '普通许可', en: 'Non-exclusive licence' },
  SOLE_LICENCE: { zh: '排他许可', en: 'Sole licence' },
  EXCLUSIVE_LICENCE: { zh: '独占许可', en: 'Exclusive licence' },
  OPEN_LICENCE: { zh: '开放许可', en: 'Open licence' },
  EQUITY: { zh: '作价入股', en: 'Equity contribution' },
  DEVELOPMENT: { zh: '技术开发', en: 'Joint or commissioned development' },
  SERVICE: { zh: '技术服务', en: 'Technical service' },
  CONSULTING: { zh: '技术咨询', en: 'Consulting' },
  PAY_LATER: { zh: '先使用后付费', en: 'Use first, pay later' },
  TRUSTEESHIP: { zh: '技术托管', en: 'Technology trusteeship' },
  PILOT: { zh: '中试/概念验证合作', en: 'Pilot or proof of concept' },
});
export type CooperationMode = keyof typeof COOPERATION_MODES;

export const PRICE_MODES = table({
  NEGOTIABLE: { zh: '面议', en: 'Negotiable' },
  FIXED: { zh: '固定价', en: 'Fixed' },
  RANGE: { zh: '区间价', en: 'Range' },
  LISTED: { zh: '挂牌', en: 'Listed' },
  AUCTION: { zh: '拍卖', en: 'Auction' },
  BIDDING: { zh: '竞价', en: 'Competitive bidding' },
  TENDER: { zh: '招标', en: 'Tender' },
  ENTRY_PLUS_ROYALTY: { zh: '入门费+提成', en: 'Entry fee plus royalty' },
  SALES_ROYALTY: { zh: '销售额提成', en: 'Royalty on sales' },
  PROFIT_ROYALTY: { zh: '利润提成', en: 'Royalty on profit' },
  FREE: { zh: '免费', en: 'Free' },
  EQUITY: { zh: '作价入股', en: 'For equity' },
});
export type PriceMode = keyof typeof PRICE_MODES;

export const TRL_SCHEMES = table({
  ISO_16290: { zh: 'ISO 16290', en: 'ISO 16290' },
  GBT_22900: { zh: 'GB/T 22900', en: 'GB/T 22900' },
});
export type TrlScheme = keyof typeof TRL_SCHEMES;

/** 成果所处阶段, derived from TRL: 1–4 early, 5–7 pilot, 8–9 mature. */
export const STAGES = table({
  EARLY: { zh: '初期(实验室/小试)', en: 'Early (laboratory)' },
  PILOT: { zh: '中期(中试)', en: 'Pilot' },
  MATURE: { zh: '成熟应用', en: 'Mature' },
});
export type Stage = keyof typeof STAGES;

export const IPR_STATUSES = table({
  NONE: { zh: '无知识产权', en: 'No IPR' },
  SECRET: { zh: '技术秘密', en: 'Secret know-how' },
  APPLIED: { zh: '已申请未授权', en: 'Applied, not granted' },
  GRANTED: { zh: '已授权', en: 'Granted' },
});
export type IprStatus = keyof typeof IPR_STATUSES;

/** 成果属性 */
export const INNOVATION_SOURCES = table({
  ORIGINAL: { zh: '原始性创新', en: 'Original innovation' },
  ABSORBED: { zh: '国外引进消化吸收再创新', en: 'Re-innovation of imported technology' },
  DOMESTIC: { zh: '国内技术二次开发', en: 'Further development of domestic technology' },
});
export type InnovationSource = keyof typeof INNOVATION_SOURCES;

export const SECRECY_LEVELS = table({
  PUBLIC: { zh: '公开', en: 'Public' },
  INTERNAL: { zh: '内部', en: 'Internal' },
  SECRET: { zh: '秘密', en: 'Secret' },
});
export type SecrecyLevel = keyof typeof SECRECY_LEVELS;

/** 披露层级: who may read a listing's confidential detail. */
export const DISCLOSURE_TIERS = table({
  PUBLIC: { zh: '公开', en: 'Public' },
  REGISTERED: { zh: '注册可见', en: 'Registered users' },
  VERIFIED: { zh: '认证机构可见', en: 'Verified organisations' },
  NDA: { zh: '签署保密协议后可见', en: 'Under NDA' },
});
export type DisclosureTier = keyof typeof DISCLOSURE_TIERS;

/** 核验等级; the index is the number kept in the database. */
export const VERIFICATION_LEVELS = table({
  SELF: { zh: '自评', en: 'Self-declared' },
  ORGANISATION: { zh: '单位核验', en: 'Checked by the organisation' },
  THIRD_PARTY: { zh: '第三方检测/查新', en: 'Third-party tested' },
  PLATFORM: { zh: '平台核验', en: 'Checked by the platform' },
});
export type VerificationLevel = keyof typeof VERIFICATION_LEVELS;

export const PATENT_TYPES = table({
  INVENTION: { zh: '发明', en: 'Invention' },
  UTILITY_MODEL: { zh: '实用新型', en: 'Utility model' },
  DESIGN: { zh: '外观设计', en: 'Design' },
  PCT: { zh: 'PCT', en: 'PCT' },
  PLANT_VARIETY: { zh: '植物新品种', en: 'Plant variety' },
});
export type PatentType = keyof typeof PATENT_TYPES;

export const LEGAL_STATUSES = table({
  FILED: { zh: '申请', en: 'Filed' },
  EXAMINATION: { zh: '实质审查', en: 'Under examination' },
  GRANTED: { zh: '授权', en: 'Granted' },
  REJECTED: { zh: '驳回', en: 'Rejected' },
  WITHDRAWN: { zh: '撤回', en: 'Withdrawn' },
  LAPSED: { zh: '失效', en: 'Lapsed' },
  TERMINATED: { zh: '终止', en: 'Terminated' },
  TRANSFERRED: { zh: '转让', en: 'Transferred' },
  PLEDGED: { zh: '质押', en: 'Pledged' },
  LICENSED: { zh: '许可备案', en: 'Licence recorded' },
});
export type LegalStatus = keyof typeof LEGAL_STATUSES;

export const DEMAND_KINDS = table({
  ORDINARY: { zh: '一般需求', en: 'Ordinary demand' },
  BOUNTY: { zh: '揭榜挂帅', en: 'Open bounty' },
  RACE: { zh: '赛马制', en: 'Race' },
  SCENARIO_CALL: { zh: '场景招募', en: 'Scenario call' },
  PATENT_WANTED: { zh: '专利受让', en: 'Patent wanted' },
  FUNDING: { zh: '投融资', en: 'Funding' },
});
export type DemandKind = keyof typeof DEMAND_KINDS;

/** 产权归属 */
export const IP_OWNERSHIPS = table({
  SEEKER: { zh: '归需方', en: 'Seeker' },
  SUPPLIER: { zh: '归供方', en: 'Supplier' },
  SHARED: { zh: '共有', en: 'Shared' },
  NEGOTIABLE: { zh: '协商', en: 'To be agreed' },
});
export type IpOwnership = keyof typeof IP_OWNERSHIPS;

export const TEAM_TYPES = table({
  UNIVERSITY: { zh: '高校团队', en: 'University team' },
  INSTITUTE: { zh: '院所团队', en: 'Institute team' },
  ENTERPRISE: { zh: '企业团队', en: 'Enterprise team' },
  NEW_RD: { zh: '新型研发机构团队', en: 'New-type R&D institution team' },
});
export type TeamType = keyof typeof TEAM_TYPES;

export const SCENARIO_KINDS = table({
  OPPORTUNITY: { zh: '机会清单', en: 'Opportunity' },
  CAPABILITY: { zh: '能力清单', en: 'Capability' },
});
export type ScenarioKind = keyof typeof SCENARIO_KINDS;

export const PROCUREMENT_MODES = table({
  TRIAL: { zh: '试用', en: 'Trial' },
  JOINT_RD: { zh: '联合研发', en: 'Joint R&D' },
  PURCHASE: { zh: '采购', en: 'Purchase' },
  BOUNTY: { zh: '揭榜', en: 'Bounty' },
});
export type ProcurementMode = keyof typeof PROCUREMENT_MODES;

export const FINANCE_CATEGORIES = table({
  CREDIT_LOAN: { zh: '信用贷', en: 'Credit loan' },
  IP_PLEDGE: { zh: '知识产权质押', en: 'IP-backed loan' },
  LOAN_WITH_INVESTMENT: { zh: '投贷联动', en: 'Loan with investment' },
  GUARANTEE: { zh: '担保', en: 'Guarantee' },
  INSURANCE: { zh: '保险', en: 'Insurance' },
  LEASING: { zh: '租赁', en: 'Leasing' },
  VENTURE: { zh: '天使/VC', en: 'Angel or venture capital' },
  INVEST_THEN_EQUITY: { zh: '先投后股', en: 'Invest first, equity later' },
  RISK_COMPENSATION: { zh: '风险补偿', en: 'Risk compensation' },
});
export type FinanceCategory = keyof typeof FINANCE_CATEGORIES;

/** 不合适的原因: the eight typed answers of a declined match. */
export const DECLINE_REASONS = table({
  TOO_EARLY: { zh: '阶段过早', en: 'Too early' },
  ADVANTAGE_UNCLEAR: { zh: '相对优势不清', en: 'Advantage unclear' },
  ROUTE_UNCLEAR: { zh: '商业路径不清', en: 'Commercial route unclear' },
  DESCRIPTION_UNCLEAR: { zh: '描述或应用不清', en: 'Description or use unclear' },
  SCIENCE_DOUBTED: { zh: '科学性意见', en: 'Scientific objection' },
  OFF_STRATEGY: { zh: '不符合战略方向', en: 'Off strategy' },
  ALREADY_HAVE: { zh: '已有同类', en: 'Already have one' },
  OTHER: { zh: '其他', en: 'Other' },
});
export type DeclineReason = keyof typeof DECLINE_REASONS;

export const codesOf = <T extends Labels>(labels: T): readonly (keyof T & string)[] => Object.keys(labels);
