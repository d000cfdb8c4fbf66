import { messages } from './message.js';

/** Identifiers and codes that do not check out. */
export const IDENTIFIER_PROBLEMS = messages({
  USCC_FORMAT: {
    zh: '“{value}”不是 18 位统一社会信用代码（共 {length} 位，不含 I、O、Z、S、V）。',
    en: '“{value}” is no unified social credit code: 18 characters without I, O, Z, S, V (found {length}).',
    remedyZh: '请按营业执照或法人证书填写。',
    remedyEn: 'Copy it from the business licence.',
  },
  USCC_CHECK_DIGIT: {
    zh: '统一社会信用代码“{value}”的校验位应为 {expected}，实为 {found}。',
    en: 'The check character of {value} should be {expected}, not {found}.',
    remedyZh: '请核对是否有输错的字符。',
    remedyEn: 'Look for a mistyped character.',
  },
  ORGANISATION_CODE_CHECK_DIGIT: {
    zh: '“{value}”中组织机构代码（第 9–17 位）的校验位应为 {expected}，实为 {found}。',
    en: 'In {value} the organisation code (positions 9 to 17) should end in {expected}, not {found}.',
    remedyZh: '请核对第 9 至 17 位。',
    remedyEn: 'Check positions 9 to 17.',
  },
  PATENT_APPLICATION_FORMAT: {
    zh: '“{value}”不是专利申请号。',
    en: '“{value}” is no patent application number.',
    remedyZh: '请填 12 位（2003 年前 8 位）数字加校验位，如 201710601862.3；国外号码请加国别字母。',
    remedyEn:
      'Give 12 digits (8 before 2003) and the check digit, such as 201710601862.3; put the country letters before a foreign number.',
  },
  PATENT_APPLICATION_TYPE_DIGIT: {
    zh: '专利申请号“{value}”的类型位 {found} 不存在。',
    en: 'The type digit {found} of {value} does not exist.',
    remedyZh: '类型位应为 1 发明、2 实用新型、3 外观、8 或 9 PCT。',
    remedyEn: 'It is 1 invention, 2 utility model, 3 design, 8 or 9 PCT.',
  },
  PATENT_APPLICATION_CHECK_DIGIT: {
    zh: '专利申请号“{value}”的校验位应为 {expected}，实为 {found}。',
    en: 'The check digit of {value} should be {expected}, not {found}.',
    remedyZh: '请按受理通知书核对。',
    remedyEn: 'Compare it with the notice of acceptance.',
  },
  PATENT_PUBLICATION_FORMAT: {
    zh: '“{value}”不是专利公开（公告）号。',
    en: '“{value}” is no publication number.',
    remedyZh: '请按 CN114081026A 的形式填写。',
    remedyEn: 'Write it as CN114081026A.',
  },
  PATENT_PUBLICATION_KIND: {
    zh: '公开号“{value}”的种类字母 {kind} 与号码类型不符。',
    en: 'The kind letter {kind} of {value} does not fit its number.',
    remedyZh: '该号码可用的字母：{allowed}。',
    remedyEn: 'Letters for this number: {allowed}.',
  },
  ORCID_FORMAT: {
    zh: '“{value}”不是 ORCID。',
    en: '“{value}” is no ORCID iD.',
    remedyZh: '请按 0000-0002-1825-0097 的形式填写 16 位。',
    remedyEn: 'Give its 16 characters, as in 0000-0002-1825-0097.',
  },
  ORCID_CHECK_DIGIT: {
    zh: 'ORCID“{value}”的校验位应为 {expected}，实为 {found}。',
    en: 'The check digit of {value} should be {expected}, not {found}.',
    remedyZh: '请从 orcid.org 复制。',
    remedyEn: 'Copy it from orcid.org.',
  },
  IPC_FORMAT: {
    zh: '“{value}”不是 IPC 分类号。',
    en: '“{value}” is no IPC symbol.',
    remedyZh: '请按 H01M 10/0525 或 H01M 填写；外观用洛迦诺分类 14-02。',
    remedyEn: 'Write it as H01M 10/0525 or H01M; a design has a Locarno class such as 14-02.',
  },
  CONTRACT_REGISTRY_FORMAT: {
    zh: '“{value}”不是技术合同登记编号（{length} 位）。',
    en: '“{value}” is no contract registry number ({length} characters).',
    remedyZh: '请填 16 位数字，旧编号 14 位。',
    remedyEn: 'Give 16 digits, or 14 of an older number.',
  },
  ACHIEVEMENT_REGISTRY_FORMAT: {
    zh: '“{value}”不是成果登记号。',
    en: '“{value}” is no achievement registry number.',
    remedyZh: '请按 9612026Y0042 的形式填写 12 位。',
    remedyEn: 'Give its 12 characters, as in 9612026Y0042.',
  },
  INDUSTRY_FORMAT: {
    zh: '“{value}”不是国民经济行业代码。',
    en: '“{value}” is no GB/T 4754 code.',
    remedyZh: '请填门类字母加 0–4 位数字，如 C、C39、C3976。',
    remedyEn: 'Give the section letter and up to four digits, such as C, C39 or C3976.',
  },
  EMERGING_FORMAT: {
    zh: '“{value}”不是战略性新兴产业代码。',
    en: '“{value}” is no strategic-industry code.',
    remedyZh: '请填 1–9 或其细分，如 3.1。',
    remedyEn: 'Give 1 to 9 or a subdivision such as 3.1.',
  },
  REGION_FORMAT: {
    zh: '“{value}”不是六位行政区划代码。',
    en: '“{value}” is no six-digit region code.',
    remedyZh: '请填六位代码，如 610100（西安市）。',
    remedyEn: 'Give six digits, such as 610100 (Xi’an).',
  },
  REGION_PROVINCE_UNKNOWN: {
    zh: '行政区划代码“{value}”的省级前缀不存在。',
    en: 'No province has the first two digits of {value}.',
    remedyZh: '请核对前两位，陕西为 61。',
    remedyEn: 'Check the first two digits; Shaanxi is 61.',
  },
  DISCIPLINE_FORMAT: {
    zh: '“{value}”不是学科代码。',
    en: '“{value}” is no GB/T 13745 code.',
    remedyZh: '请填 3、5 或 7 位数字，如 51040。',
    remedyEn: 'Give 3, 5 or 7 digits, such as 51040.',
  },
  DOI_FORMAT: {
    zh: '“{value}”不是 DOI。',
    en: '“{value}” is no DOI.',
    remedyZh: '请按 10.1000/abc 的形式填写。',
    remedyEn: 'Write it as 10.1000/abc.',
  },
  CHAIN_FORMAT: {
    zh: '“{value}”不是产业链代码。',
    en: '“{value}” is no industry-chain code.',
    remedyZh: '请从产业链代码表选择，如 photonics。',
    remedyEn: 'Choose from the table of chains, such as photonics.',
  },
  URL_FORMAT: {
    zh: '“{value}”不是网址。',
    en: '“{value}” is no web address.',
    remedyZh: '请以 http:// 或 https:// 开头。',
    remedyEn: 'Begin with http:// or https://.',
  },
  COUNTRY_FORMAT: {
    zh: '“{value}”不是国别代码。',
    en: '“{value}” is no country code.',
    remedyZh: '请填两位字母，如 CN。',
    remedyEn: 'Give two letters, such as CN.',
  },
});
