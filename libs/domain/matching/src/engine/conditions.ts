import type { DemandConditions, DemandFacts, SupplyConditions, SupplyFacts } from '../facts.js';

/** Every field by name, so that a new one cannot be forgotten here. */
type Fields<T> = Readonly<Record<keyof Required<T>, true>>;

const SUPPLY_FIELDS: Fields<SupplyConditions> = {
  id: true,
  kind: true,
  ownerOrgId: true,
  regionCode: true,
  chains: true,
  industries: true,
  ipc: true,
  trl: true,
  cooperationModes: true,
  priceMode: true,
  priceFromFen: true,
  priceToFen: true,
  verificationLevel: true,
  lastConfirmedAt: true,
  validUntil: true,
  secrecy: true,
};

const DEMAND_FIELDS: Fields<DemandConditions> = {
  id: true,
  ownerOrgId: true,
  kinds: true,
  regionCode: true,
  targetRegions: true,
  chains: true,
  industries: true,
  ipc: true,
  minTrl: true,
  maxTrl: true,
  budgetFen: true,
  ipOwnership: true,
  cooperationModes: true,
  deadline: true,
};

const SUPPLY_NAMES = Object.keys(SUPPLY_FIELDS);
const DEMAND_NAMES = Object.keys(DEMAND_FIELDS);

/** The named fields alone: callers hand over whole rows, whose texts must not stay in memory. */
function pick(facts: object, names: readonly string[]): object {
  const values = facts as Readonly<Record<string, unknown>>;
  const picked: Record<string, unknown> = {};
  for (const name of names) if (values[name] !== undefined) picked[name] = values[name];
  return picked;
}

export const supplyConditions = (facts: Omit<SupplyFacts, 'text'>): SupplyConditions =>
  pick(facts, SUPPLY_NAMES) as SupplyConditions;
export const demandConditions = (facts: Omit<DemandFacts, 'text'>): DemandConditions =>
  pick(facts, DEMAND_NAMES) as DemandConditions;
