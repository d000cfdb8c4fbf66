import { describe, expect, it } from '@jest/globals';
import { createRng, DAY } from '@luyan/kernel';
import fc from 'fast-check';
import type { ProposalFacts, ProposalMatch } from './facts.js';
import { proposalPolicyOn } from './policy.js';
import { proposeSessions } from './propose-sessions.js';

const NOW = Date.parse('2026-03-02T02:00:00Z');
const policy = proposalPolicyOn('2026-03-02');
const range = (n: number) => Array.from({ length: n }, (_, i) => i);
const demand = (id: string, orgId: string, chain: string, regionCode: string | null) => ({
  id,
  orgId,
  chains: [chain],
  regionCode,
});
const supply = (id: string, orgId: string, lastPitchedAt: number | null = null) => ({
  ...demand(id, orgId, 'hydrogen', '610100'),
  lastPitchedAt,
});
const match = (demandId: string, supplyId: string, isAccepted = false, score = 0.5): ProposalMatch => ({
  demandId,
  supplyId,
  score,
  isAccepted,
});
const venue = (id: string, regionCode: string, capacity: number, online = false) => ({
  id,
  orgId: `host of ${id}`,
  regionCode,
  capacity,
  online,
});

/** Four seekers in Xi'an who want hydrogen, each matched with every one of six supplies. */
const xian: ProposalFacts = {
  now: NOW,
  demands: range(4).map((i) => demand(`d${i}`, `seeker ${i}`, 'hydrogen', '610113')),
  supplies: range(6).map((i) => supply(`s${i}`, `owner ${i}`)),
  matches: range(4).flatMap((d) => range(6).map((s) => match(`d${d}`, `s${s}`, d === 0 && s === 5, 0.9 - s / 10))),
  venues: [venue('big', '610100', 300), venue('small', '610104', 40), venue('online', '610100', 500, true)],
  investors: [
    { orgId: 'fund', chains: ['hydrogen'] },
    { orgId: 'other fund', chains: ['titanium'] },
  ],
  sessions: [],
};

describe('propose-sessions', () => {
  it('proposes theme, place, month, line-up and whom to invite, with its numbers', () => {
    expect(proposeSessions(xian)).toEqual([
      {
        key: 'hydrogen.610100',
        chain: 'hydrogen',
        regionCode: '610100',
        mode: 'OFFLINE',
        month: '2026-05',
        capacity: 30,
        venueId: 'small',
        hostOrgId: 'host of small',
        requestId: null,
        lineup: ['s0', 's1', 's2', 's3', 's5', 's4'],
        invitations: [
          ...range(4).map((i) => ({ orgId: `seeker ${i}`, role: 'SEEKER', answered: 1, demands: 1 })),
          { orgId: 'fund', role: 'INVESTOR', answered: 0, demands: 0 },
        ],
        reason: { accepted: 1, unmet: 3, answered: 3, seekers: 4, hostRequests: 0, sessionsNear: 0 },
        value: 6,
      },
    ]);
  });

  it('counts for less where the chain has just had its session, and avoids full months', () => {
    const at = (text: string) => ({
      requestId: text,
      chains: ['hydrogen'],
      regionCode: '610100',
      start: Date.parse(text),
    });
    const [after] = proposeSessions({ ...xian, sessions: [at('2026-02-20T02:00:00Z'), at('2026-05-20T02:00:00Z')] });
    expect(after).toMatchObject({ reason: { sessionsNear: 2 }, value: 2, month: '2026-06' });
  });

  it('joins small cities to their province, and provinces to the country online', () => {
    const spread = (codes: readonly string[]) => ({
      ...xian,
      demands: xian.demands.map((each, i) => ({ ...each, regionCode: codes[i] ?? null })),
    });
    const place = (facts: ProposalFacts) =>
      proposeSessions(facts).map(({ key, mode, venueId }) => [key, mode, venueId]);
    expect(place(spread(['610100', '610300', '610400', '610500']))).toEqual([['hydrogen.610000', 'OFFLINE', 'small']]);
    expect(place(spread(['610100', '110000', '310000']))).toEqual([['hydrogen.CN', 'ONLINE', 'online']]);
  });

  it('fills a host’s open request and counts it', () => {
    const request = { requestId: 'wish', chains: [], regionCode: '610100', start: null };
    expect(proposeSessions({ ...xian, sessions: [request] })[0]).toMatchObject({
      requestId: 'wish',
      reason: { hostRequests: 1 },
      value: 8,
    });
  });

  it('prefers supplies that have not pitched of late, and few of one owner', () => {
    const rested = {
      ...xian,
      supplies: xian.supplies.map((each) => (each.id === 's0' ? { ...each, lastPitchedAt: NOW - DAY } : each)),
    };
    expect(proposeSessions(rested)[0]?.lineup[0]).toBe('s1');
    const oneOwner = { ...xian, supplies: xian.supplies.map((each) => ({ ...each, orgId: 'one' })) };
    expect(proposeSessions(oneOwner)).toEqual([]);
  });

  it('proposes nothing without supplies or with too few who ask', () => {
    expect(proposeSessions({ ...xian, supplies: [] })).toEqual([]);
    expect(proposeSessions({ ...xian, demands: xian.demands.slice(0, 2) })).toEqual([]);
    expect(proposeSessions({ ...xian, venues: [] })[0]).toMatchObject({ venueId: null, hostOrgId: null });
  });

  it('keeps its bounds and gives one answer whatever the order of the facts', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const rng = createRng(seed);
        const chains = ['hydrogen', 'titanium'];
        const regions = ['610100', '610300', '510100', null];
        const demands = range(40).map((i) => demand(`d${i}`, `o${rng.int(12)}`, rng.pick(chains), rng.pick(regions)));
        const supplies = range(30).map((i) => supply(`s${i}`, `p${rng.int(10)}`));
        const matches = range(150).map(() =>
          match(rng.pick(demands).id, rng.pick(supplies).id, rng.next() < 0.2, rng.next()),
        );
        const unique = [...new Map(matches.map((each) => [each.demandId + each.supplyId, each])).values()];
        const facts = { ...xian, demands, supplies, matches: unique };
        const proposals = proposeSessions(facts);
        for (const { lineup, invitations, value } of proposals) {
          expect(lineup.length).toBeGreaterThanOrEqual(policy.leastPitches);
          expect(lineup.length).toBeLessThanOrEqual(policy.mostPitches);
          expect(new Set(lineup).size).toBe(lineup.length);
          const owners = lineup.map((id) => supplies.find((each) => each.id === id)?.orgId);
          for (const owner of owners)
            expect(owners.filter((o) => o === owner).length).toBeLessThanOrEqual(policy.mostOfOneOwner);
          expect(invitations.filter(({ role }) => role === 'SEEKER').length).toBeGreaterThanOrEqual(
            policy.leastSeekers,
          );
          expect(value).toBeGreaterThanOrEqual(0);
        }
        expect(proposals.map(({ value }) => value)).toEqual(proposals.map(({ value }) => value).sort((a, b) => b - a));
        const shuffled = {
          ...facts,
          demands: rng.shuffle([...demands]),
          matches: rng.shuffle([...unique]),
          supplies: rng.shuffle([...supplies]),
        };
        expect(proposeSessions(shuffled)).toEqual(proposals);
      }),
      { numRuns: 30 },
    );
  });
});
