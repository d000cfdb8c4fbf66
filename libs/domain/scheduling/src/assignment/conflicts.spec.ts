import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { conflictsBetween, findConflicts, type ConflictFacts } from './conflicts.js';
import { findRested, rotationDays } from './rotation.js';

const judge = { person: 'li', organisations: ['tongji'] };
const pitch = { id: 'p1', persons: ['wang'], organisations: ['fudan'] };
const none: ConflictFacts = { works: [], shareholdings: [], declared: [] };
const work = (kind: 'PATENT' | 'PAPER' | 'PROJECT', at?: number) => ({
  kind,
  id: 'w1',
  persons: ['wang', 'li'],
  ...(at === undefined ? {} : { at }),
});

describe('conflicts', () => {
  it.each([
    ['nothing in common', judge, none, []],
    ['their own pitch', { ...judge, person: 'wang' }, none, ['OWN_PITCH']],
    ['one organisation', { ...judge, organisations: ['tongji', 'fudan'] }, none, ['SAME_ORGANISATION']],
    ['a common patent', judge, { ...none, works: [work('PATENT')] }, ['CO_INVENTOR']],
    ['a common paper', judge, { ...none, works: [work('PAPER', 9)], since: 9 }, ['CO_AUTHOR']],
    ['a paper of long ago', judge, { ...none, works: [work('PAPER', 8)], since: 9 }, []],
    ['a common project', judge, { ...none, works: [work('PROJECT')] }, ['SAME_PROJECT']],
    ['a share', judge, { ...none, shareholdings: [{ person: 'li', organisation: 'fudan' }] }, ['SHAREHOLDER']],
    [
      'a presenter’s share',
      judge,
      { ...none, shareholdings: [{ person: 'wang', organisation: 'tongji' }] },
      ['SHAREHOLDER'],
    ],
    ['a declaration', judge, { ...none, declared: [{ person: 'li', about: 'p1' }] }, ['DECLARED']],
    ['a presenter’s declaration', judge, { ...none, declared: [{ person: 'wang', about: 'li' }] }, ['DECLARED']],
    ['others’ affairs', judge, { ...none, declared: [{ person: 'zhao', about: 'p1' }] }, []],
  ] as const)('knows %s', (_, who, facts, reasons) => {
    expect(conflictsBetween(who, pitch, facts).map(({ reason }) => reason)).toEqual(reasons);
  });

  it('has an edge for each pair with a reason, and no other', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const ids = fc.uniqueArray(id, { maxLength: 2 });
    const judges = fc.array(fc.record({ person: id, organisations: ids }), { maxLength: 4 });
    const items = fc.array(fc.record({ id: fc.constant('p'), persons: ids, organisations: ids }), { maxLength: 4 });
    fc.assert(
      fc.property(judges, items, (js, is) => {
        const expected = js.flatMap((j, jn) =>
          is.flatMap((i, n) =>
            i.persons.includes(j.person) || j.organisations.some((o) => i.organisations.includes(o)) ? [[jn, n]] : [],
          ),
        );
        expect(findConflicts(js, is, none).map((edge) => [edge.judge, edge.item])).toEqual(expected);
      }),
    );
  });
});

describe('rotation', () => {
  const at = Date.UTC(2026, 5, 1);
  const past = [{ person: 'li', subject: 'fudan', at: Date.UTC(2026, 2, 1) }];

  it('keeps a judge from an organisation seen within the period', () => {
    expect(findRested(['wang', 'li'], [['tongji'], ['team', 'fudan']], past, at)).toEqual([[1, 1]]);
    expect(findRested(['li'], [['fudan']], past, Date.UTC(2027, 0, 1))).toEqual([]);
  });

  it('takes the policy in force', () => {
    const policies = [
      { from: '2026-01-01', days: 10, source: 'b' },
      { from: '2024-01-01', days: 20, source: 'a' },
    ];
    expect([0, Date.UTC(2025, 0, 1), at].map((day) => rotationDays(day, policies))).toEqual([0, 20, 10]);
  });
});
