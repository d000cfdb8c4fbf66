import { describe, expect, it } from '@jest/globals';
import type { ReadinessFacts } from './readiness-issue.js';
import { hasBlockers, readiness, readinessScore } from './readiness.js';
import { validateDraft } from './validate-draft.js';
import type { ListingKind } from './vocabulary.js';

const facts: ReadinessFacts = { now: Date.UTC(2026, 5, 15), organisationVerified: true };
const issuesOf = (kind: ListingKind, draft: unknown, more: Partial<ReadinessFacts> = {}) => {
  const valid = validateDraft(kind, draft);
  if (!valid.ok) throw new Error(JSON.stringify(valid.error));
  return readiness(kind, valid.value, { ...facts, ...more });
};
const named = (kind: ListingKind, draft: unknown, more: Partial<ReadinessFacts> = {}) =>
  issuesOf(kind, draft, more).map((i) => `${i.severity} ${i.code} ${i.field}`);

const common = {
  titleZh: '低温固态电池制备技术',
  summaryZh: '面向储能的固态电池，寻求技术许可合作。',
  descriptionZh: '该成果采用复合电解质。',
  regionCode: '610100',
  industries: ['C38'],
  keywords: ['固态电池'],
  trl: 3,
  cooperationModes: ['LICENCE'],
  priceMode: 'NEGOTIABLE',
};
const achievementDetail = {
  problemZh: '低温下容量衰减',
  advantages: [{ metric: '单位成本', ours: '0.4 元/Wh', incumbent: '0.6 元/Wh' }],
  applications: ['储能'],
  iprStatus: 'GRANTED',
  innovationSource: 'ORIGINAL',
  secrecy: 'PUBLIC',
  inventors: [{ name: '李明' }],
  partnerSought: '电池企业',
};
const achievement = (more: object = {}, detail: object = {}) => ({
  ...common,
  ...more,
  detail: { ...achievementDetail, ...detail },
});
const patent = (detail: object, more: object = {}) => ({
  ...common,
  ipc: ['H01M 10/0525'],
  ...more,
  detail: {
    applicationNo: '201710601862.3',
    patentType: 'INVENTION',
    filingDate: '2017-07-21',
    grantDate: '2019-01-01',
    legalStatus: 'GRANTED',
    holders: [{ organisation: '某大学' }],
    inventors: [{ name: '李明' }],
    ...detail,
  },
});
const demand = (detail: object, more: object = {}) => ({
  ...common,
  ...more,
  detail: { demandKind: 'ORDINARY', techSpec: [{ metric: '续航', target: '≥ 500' }], ...detail },
});

describe('readiness', () => {
  it('finds nothing wrong with what is complete', () => {
    expect([named('ACHIEVEMENT', achievement()), named('PATENT', patent({})), named('DEMAND', demand({}))]).toEqual([
      [],
      [],
      [],
    ]);
  });
  it('names every gap as a blocker, gravest first', () => {
    const issues = issuesOf('DEMAND', { titleZh: 'Fuel cell' }, { organisationVerified: false });
    expect(issues.map((i) => `${i.severity} ${i.code} ${i.field}`)).toEqual([
      'BLOCKER FIELD_MISSING summaryZh',
      'BLOCKER FIELD_MISSING descriptionZh',
      'BLOCKER FIELD_MISSING regionCode',
      'BLOCKER FIELD_MISSING industries',
      'BLOCKER FIELD_MISSING keywords',
      'BLOCKER FIELD_MISSING demandKind',
      'BLOCKER FIELD_MISSING techSpec',
      'MAJOR TITLE_FALLBACK titleZh',
      'MAJOR ORGANISATION_UNVERIFIED ownerOrgId',
    ]);
    expect(issues[5]).toMatchObject({ path: 'detail.demandKind', params: { labelZh: '需求类型' } });
    expect(hasBlockers(issues)).toBe(true);
  });
  it.each<[ListingKind, object, readonly string[]]>([
    ['ACHIEVEMENT', achievement({ titleZh: '一种新型先进装置' }), ['MINOR TITLE_VAGUE titleZh']],
    ['ACHIEVEMENT', achievement({ trl: 5 }), ['MINOR TRL_SELF_DECLARED trlEvidence']],
    ['ACHIEVEMENT', achievement({ trl: 5 }, { trlEvidence: '检测报告' }), []],
    [
      'ACHIEVEMENT',
      achievement(
        { trl: 6 },
        { trlEvidence: '检测报告', advantages: [{ metric: '效率', ours: '95%', incumbent: '90%' }] },
      ),
      ['MAJOR ECONOMICS_MISSING advantages'],
    ],
    [
      'ACHIEVEMENT',
      achievement({}, { advantages: [{ metric: '效率', ours: '很高' }] }),
      ['MAJOR ADVANTAGE_UNQUANTIFIED advantages'],
    ],
    ['ACHIEVEMENT', achievement({}, { secrecy: 'INTERNAL' }), ['BLOCKER SECRECY_NOT_PUBLIC secrecy']],
    [
      'ACHIEVEMENT',
      achievement({ trl: 4, cooperationModes: ['PAY_LATER'] }, { trlEvidence: '中试' }),
      ['BLOCKER PAY_LATER_NEEDS_LICENCE cooperationModes'],
    ],
    ['ACHIEVEMENT', achievement({ descriptionZh: '字'.repeat(4001) }), ['BLOCKER TEXT_OVER_LIMIT descriptionZh']],
    ['PATENT', patent({ legalStatus: 'LAPSED' }), ['BLOCKER PATENT_NOT_IN_FORCE legalStatus']],
    [
      'PATENT',
      patent({ legalStatus: 'LAPSED' }, { cooperationModes: ['SERVICE'] }),
      ['MAJOR PATENT_NOT_IN_FORCE legalStatus'],
    ],
    ['PATENT', patent({ grantDate: null }), ['BLOCKER GRANT_DATE_MISSING grantDate']],
    ['PATENT', patent({ annualFeePaidTo: '2026-06-14' }), ['MAJOR PATENT_FEE_OVERDUE annualFeePaidTo']],
    ['PATENT', patent({ annualFeePaidTo: '2026-06-15' }), []],
    ['PATENT', patent({ expiryDate: '2026-06-15' }), ['BLOCKER PATENT_EXPIRED expiryDate']],
    ['PATENT', patent({ filingDate: '2005-01-01', grantDate: '2008-01-01' }), ['BLOCKER PATENT_EXPIRED expiryDate']],
    ['DEMAND', demand({ techSpec: [{ metric: '续航', target: '更长' }] }), ['MAJOR REQUIREMENT_UNQUANTIFIED techSpec']],
    ['DEMAND', demand({ deadline: '2026-06-14' }), ['BLOCKER DEADLINE_OVER deadline']],
    ['DEMAND', demand({ callDeadline: '2026-06-15' }), []],
    [
      'DEMAND',
      demand({ demandKind: 'BOUNTY' }),
      ['BLOCKER BOUNTY_IP_MISSING ipOwnership', 'BLOCKER BOUNTY_BUDGET_MISSING budgetFen'],
    ],
    [
      'DEMAND',
      demand({ demandKind: 'BOUNTY', ipOwnership: 'SHARED', budgetFen: 1, deadline: '2029-06-16' }),
      ['BLOCKER BOUNTY_TOO_LONG deadline'],
    ],
    ['DEMAND', demand({ demandKind: 'BOUNTY', ipOwnership: 'SHARED', budgetFen: 1, deadline: '2029-06-15' }), []],
  ])('%s %j', (kind, draft, expected) => {
    expect(named(kind, draft)).toEqual(expected);
  });
  it('judges facts beyond the draft only when they are known', () => {
    expect(named('ACHIEVEMENT', achievement(), { grantedRights: 0 })).toEqual([
      'MAJOR GRANTED_RIGHT_MISSING iprStatus',
    ]);
    expect(named('ACHIEVEMENT', achievement(), { duplicateOf: '固态电池' })).toEqual([
      'BLOCKER DUPLICATE_LISTING titleZh',
    ]);
    expect(named('ACHIEVEMENT', achievement(), { lastConfirmedAt: Date.UTC(2025, 5, 1) })).toEqual([
      'MAJOR CONFIRMATION_DUE lastConfirmedAt',
    ]);
    const leaky = demand({ anonymous: true, currentState: '秦川机床现有产线' });
    expect(named('DEMAND', leaky, { organisationNames: ['秦川机床'] })).toEqual(['BLOCKER ANONYMITY_LEAK anonymous']);
    expect(
      named('DEMAND', { ...leaky, detail: { ...leaky.detail, anonymous: false } }, { organisationNames: ['秦川机床'] }),
    ).toEqual([]);
  });
  it('closes a scenario with its window', () => {
    const scenario = { titleZh: '隧道巡检场景', detail: { windowFrom: '2026-01-01', windowTo: '2026-06-14' } };
    expect(named('SCENARIO', scenario)).toContain('BLOCKER WINDOW_OVER windowTo');
  });
});

describe('readinessScore', () => {
  it('falls with every issue, the graver the more', () => {
    const [blocker] = issuesOf('ACHIEVEMENT', achievement({}, { secrecy: 'INTERNAL' }));
    const [minor] = issuesOf('ACHIEVEMENT', achievement({ trl: 5 }));
    expect(readinessScore([])).toBe(100);
    expect([readinessScore([minor!]), readinessScore([blocker!]), readinessScore([blocker!, minor!])]).toEqual([
      98, 85, 83,
    ]);
    expect(readinessScore(issuesOf('ACHIEVEMENT', { titleZh: '电池' }))).toBeGreaterThanOrEqual(0);
  });
});
