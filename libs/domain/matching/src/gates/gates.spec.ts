import { describe, expect, it } from '@jest/globals';
import type { DemandFacts, SupplyFacts } from '../facts.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { closedGates, passesGates } from './gates.js';

const NOW = 1_000_000;
const closed = (demand: Partial<DemandFacts>, supply: Partial<SupplyFacts>) =>
  closedGates(demandOf('d', demand), supplyOf('s', 's', supply), NOW);

describe('closedGates', () => {
  it('is open where a side states nothing', () => {
    expect(closed({}, {})).toEqual([]);
    expect(passesGates(demandOf('d', { minTrl: 5 }), supplyOf('s', 's'), NOW)).toBe(true);
  });
  it('names the maturity that would open it', () => {
    expect(closed({ minTrl: 6 }, { trl: 4 })).toEqual([
      { code: 'TRL_TOO_LOW', params: { trl: 4, minTrl: 6 }, opensAt: 4 },
    ]);
    expect(closed({ maxTrl: 3 }, { trl: 4 })).toEqual([
      { code: 'TRL_TOO_HIGH', params: { trl: 4, maxTrl: 3 }, opensAt: 4 },
    ]);
  });
  it('takes a province or city for all within it', () => {
    expect(closed({ targetRegions: ['610000'] }, { regionCode: '610113' })).toEqual([]);
    expect(closed({ targetRegions: ['610200'] }, { regionCode: '610113' })).toEqual([
      { code: 'REGION_OUTSIDE', params: { region: '610113', targets: '610200' }, opensAt: '610000' },
    ]);
  });
  it('closes only on a stated least price', () => {
    expect(closed({ budgetFen: 100 }, { priceFromFen: 100 })).toEqual([]);
    expect(closed({ budgetFen: 100 }, { priceFromFen: 250 })).toEqual([
      { code: 'PRICE_ABOVE_BUDGET', params: { budgetFen: 100, priceFromFen: 250 }, opensAt: 250 },
    ]);
  });
  it('asks whether any mode leaves the right where it is wanted', () => {
    expect(closed({ ipOwnership: 'SEEKER' }, { cooperationModes: ['LICENCE', 'TRANSFER'] })).toEqual([]);
    expect(closed({ ipOwnership: 'SEEKER' }, { cooperationModes: ['OPEN_LICENCE'] })).toMatchObject([
      { code: 'IP_MODE_CONFLICT', opensAt: 'SUPPLIER' },
    ]);
    expect(closed({ ipOwnership: 'NEGOTIABLE' }, { cooperationModes: ['TRANSFER'] })).toEqual([]);
  });
  it('closes at the very instant of expiry, on secrecy, and within one organisation', () => {
    const codes = closed(
      { deadline: NOW, ownerOrgId: 'o' },
      { validUntil: NOW, secrecy: 'INTERNAL', ownerOrgId: 'o' },
    ).map(({ code }) => code);
    expect(codes).toEqual(['SUPPLY_EXPIRED', 'DEMAND_CLOSED', 'NOT_DISCLOSABLE', 'OWN_ORGANISATION']);
    expect(closed({ deadline: NOW + 1 }, { validUntil: NOW + 1 })).toEqual([]);
  });
});
