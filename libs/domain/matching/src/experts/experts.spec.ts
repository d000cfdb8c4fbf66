import { describe, expect, it } from '@jest/globals';
import { MatchEngine } from '../engine/match-engine.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { expertAffinity, meanOfBest } from './expert-affinity.js';
import { mergeRankings, rankTeams } from './rank-teams.js';
import { TeamWorks } from './team-works.js';

describe('expertAffinity', () => {
  const membranes = [{ title: '锂电池隔膜涂覆' }, { title: '锂电池隔膜制备' }, { title: '锂电池热失控' }];
  const optics = [{ title: '硅光芯片封装' }];
  it('is the mean of the three nearest works: rows experts, columns texts', () => {
    const [first, second, none] = expertAffinity(
      [[...membranes, { title: '茶叶种植' }], optics, []],
      [{ title: '锂电池隔膜' }, { title: '硅光芯片' }],
    );
    expect(first![0]!).toBeGreaterThan(second![0]!);
    expect(second![1]!).toBeGreaterThan(first![1]!);
    expect(none).toEqual([0, 0]);
    expect(first![1]).toBe(0);
  });
  it('is not diluted by a long list nor carried by one lucky work', () => {
    expect(meanOfBest([0.9, 0.8, 0.7, 0, 0, 0])).toBeCloseTo(0.8, 12);
    expect(meanOfBest([0.9, 0, 0])).toBeCloseTo(0.3, 12);
    expect(meanOfBest([])).toBe(0);
  });
  it('does not depend on the order of works', () => {
    const texts = [{ title: '锂电池隔膜' }];
    expect(expertAffinity([[...membranes].reverse()], texts)[0]![0]).toBeCloseTo(
      expertAffinity([membranes], texts)[0]![0]!,
      12,
    );
  });
});

describe('rankTeams', () => {
  const works = ['甲醇重整制氢催化剂', '制氢催化剂寿命', '甲醇制氢反应器', '食堂管理'].map((title, at) =>
    supplyOf(`work-${at}`, title, { ownerOrgId: 'university' }),
  );
  const team = supplyOf('team', '李四团队', { kind: 'TEAM', ownerOrgId: 'university' });
  const engine = MatchEngine.build([...works, team, supplyOf('other', '光伏支架')]);
  const known = new TeamWorks();
  const li = { name: '李四', orcid: null };
  for (const { id, ownerOrgId } of works) known.upsertWork(id, ownerOrgId, [li]);
  known.upsertWork('other', 'org-other', [li]); // a namesake elsewhere
  known.upsertTeam(team, [li]);
  const demand = demandOf('甲醇制氢催化剂');
  const options = { now: 0, limit: 10 };

  it('finds a team by its works though its description says nothing, and accounts for every share', () => {
    expect(engine.match(demand, options).find(({ supplyId }) => supplyId === 'team')?.parts.text ?? 0).toBe(0);
    const retrieval = engine.retrieve(demand.text);
    const candidates = rankTeams(demand, known, options, retrieval);
    const [ranked] = engine.explain(demand, candidates, options, retrieval.query);
    expect(ranked?.supplyId).toBe('team');
    const sum = ranked!.terms.reduce((all, { share }) => all + share, 0);
    expect(sum).toBeCloseTo(ranked!.parts.text, 12);
    const best = engine.match(demand, options);
    expect(ranked!.parts.text).toBeCloseTo(
      meanOfBest(best.filter(({ supplyId }) => supplyId.startsWith('work')).map(({ parts }) => parts.text)),
      12,
    );
    expect(mergeRankings(best, [ranked!], 10).map(({ supplyId }) => supplyId)).toContain('team');
  });
  it('knows a member by name at home and by ORCID anywhere, and forgets what is removed', () => {
    expect(known.worksOf('team')).toEqual(works.map(({ id }) => id));
    known.upsertWork('elsewhere', 'org-other', [{ name: 'Li Si', orcid: '0000-0001' }]);
    known.upsertTeam(team, [li, { name: '李四', orcid: '0000-0001' }]);
    expect(known.worksOf('team')).toEqual(['elsewhere', ...works.map(({ id }) => id)]);
    known.remove('elsewhere');
    known.remove('work-3');
    expect(known.worksOf('team')).toEqual(['work-0', 'work-1', 'work-2']);
    expect(known.teamsOf('work-0')).toEqual(['team']);
  });
});
