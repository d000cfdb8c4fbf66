import type { DemandFacts, SupplyFacts } from './facts.js';

/** A supply with nothing but a title, for tests. */
export const supplyOf = (id: string, title: string, changes: Partial<SupplyFacts> = {}): SupplyFacts => ({
  id,
  kind: 'ACHIEVEMENT',
  ownerOrgId: `org-${id}`,
  regionCode: '610100',
  chains: [],
  industries: [],
  ipc: [],
  trl: null,
  cooperationModes: [],
  priceMode: 'NEGOTIABLE',
  priceFromFen: null,
  priceToFen: null,
  verificationLevel: 0,
  lastConfirmedAt: null,
  validUntil: null,
  secrecy: 'PUBLIC',
  text: { title },
  ...changes,
});

export const demandOf = (title: string, changes: Partial<DemandFacts> = {}): DemandFacts => ({
  id: 'demand',
  ownerOrgId: 'seeker',
  regionCode: '610100',
  targetRegions: [],
  chains: [],
  industries: [],
  ipc: [],
  minTrl: null,
  maxTrl: null,
  budgetFen: null,
  ipOwnership: null,
  cooperationModes: [],
  deadline: null,
  text: { title },
  ...changes,
});
