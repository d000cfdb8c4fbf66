import type { CooperationMode } from '@luyan/catalogue';
import type { DemandConditions, SupplyConditions } from '../facts.js';

export const GATE_CODES = [
  'KIND_OUTSIDE',
  'TRL_TOO_LOW',
  'TRL_TOO_HIGH',
  'REGION_OUTSIDE',
  'PRICE_ABOVE_BUDGET',
  'IP_MODE_CONFLICT',
  'SUPPLY_EXPIRED',
  'DEMAND_CLOSED',
  'NOT_DISCLOSABLE',
  'OWN_ORGANISATION',
] as const;
export type GateCode = (typeof GATE_CODES)[number];

/** Gates that a broker who knows both sides may pass with open eyes. The others stay closed for everyone: what is secret, over, of one house or of the wrong kind. */
export const WAIVABLE_GATES: readonly GateCode[] = [
  'TRL_TOO_LOW',
  'TRL_TOO_HIGH',
  'REGION_OUTSIDE',
  'PRICE_ABOVE_BUDGET',
  'IP_MODE_CONFLICT',
];

/** Why a pair cannot be matched, however alike its texts are. */
export interface ClosedGate {
  readonly code: GateCode;
  /** Values for the message's placeholders. */
  readonly params: Readonly<Record<string, string | number>>;
  /** The nearest value of the demand that would open the gate; absent where no value of the demand can. */
  readonly opensAt?: string | number;
}

/** Modes that can leave the seeker owning the right, and those that leave it with the supplier. */
const SEEKER_OWNS: readonly CooperationMode[] = ['TRANSFER', 'DEVELOPMENT', 'EQUITY', 'PILOT'];
const SUPPLIER_KEEPS: readonly CooperationMode[] = [
  'LICENCE',
  'SOLE_LICENCE',
  'EXCLUSIVE_LICENCE',
  'OPEN_LICENCE',
  'DEVELOPMENT',
  'SERVICE',
  'CONSULTING',
  'PAY_LATER',
  'TRUSTEESHIP',
  'PILOT',
];

type Gate = (demand: DemandConditions, supply: SupplyConditions, now: number) => ClosedGate | undefined;

/** Money is answered by finance products, a technology demand by technology. */
const kind: Gate = ({ kinds }, supply) =>
  !kinds || kinds.includes(supply.kind)
    ? undefined
    : { code: 'KIND_OUTSIDE', params: { kind: supply.kind, kinds: kinds.join(', ') } };

const trl: Gate = ({ minTrl, maxTrl }, supply) => {
  if (supply.trl === null) return undefined;
  if (minTrl !== null && supply.trl < minTrl)
    return { code: 'TRL_TOO_LOW', params: { trl: supply.trl, minTrl }, opensAt: supply.trl };
  if (maxTrl !== null && supply.trl > maxTrl)
    return { code: 'TRL_TOO_HIGH', params: { trl: supply.trl, maxTrl }, opensAt: supply.trl };
  return undefined;
};

/** `610000` stands for all of its province, `610100` for all of its city (GB/T 2260). */
const regionPrefix = (code: string): string => code.replace(/(?:00){1,2}$/, '');

const region: Gate = ({ targetRegions }, { regionCode }) =>
  targetRegions.length === 0 || targetRegions.some((target) => regionCode.startsWith(regionPrefix(target)))
    ? undefined
    : {
        code: 'REGION_OUTSIDE',
        params: { region: regionCode, targets: targetRegions.join(', ') },
        opensAt: `${regionCode.slice(0, 2)}0000`,
      };

/** Only a least price that is stated can be above a budget. */
const price: Gate = ({ budgetFen }, { priceFromFen }) =>
  budgetFen === null || priceFromFen === null || priceFromFen <= budgetFen
    ? undefined
    : { code: 'PRICE_ABOVE_BUDGET', params: { budgetFen, priceFromFen }, opensAt: priceFromFen };

const ipMode: Gate = ({ ipOwnership }, { cooperationModes }) => {
  if (cooperationModes.length === 0) return undefined;
  const fitting = ipOwnership === 'SEEKER' ? SEEKER_OWNS : ipOwnership === 'SUPPLIER' ? SUPPLIER_KEEPS : undefined;
  if (!fitting || cooperationModes.some((mode) => fitting.includes(mode))) return undefined;
  return {
    code: 'IP_MODE_CONFLICT',
    params: { ipOwnership: ipOwnership ?? '', modes: cooperationModes.join(', ') },
    opensAt: ipOwnership === 'SEEKER' ? 'SUPPLIER' : 'SEEKER',
  };
};

const supplyValid: Gate = (_, { validUntil }, now) =>
  validUntil !== null && validUntil <= now ? { code: 'SUPPLY_EXPIRED', params: { validUntil } } : undefined;

const demandOpen: Gate = ({ deadline }, _, now) =>
  deadline !== null && deadline <= now ? { code: 'DEMAND_CLOSED', params: { deadline }, opensAt: now + 1 } : undefined;

const disclosure: Gate = (_, { secrecy }) =>
  secrecy === 'PUBLIC' ? undefined : { code: 'NOT_DISCLOSABLE', params: { secrecy } };

const ownOrganisation: Gate = (demand, supply) =>
  demand.ownerOrgId === supply.ownerOrgId
    ? { code: 'OWN_ORGANISATION', params: { organisation: supply.ownerOrgId } }
    : undefined;

const GATES: readonly Gate[] = [kind, trl, region, price, ipMode, supplyValid, demandOpen, disclosure, ownOrganisation];

/** Every gate (硬性条件) that is closed between the two, in a fixed order; empty when they may be matched. `now` in ms. */
export function closedGates(demand: DemandConditions, supply: SupplyConditions, now: number): readonly ClosedGate[] {
  return GATES.flatMap((gate) => gate(demand, supply, now) ?? []);
}

export const passesGates = (demand: DemandConditions, supply: SupplyConditions, now: number): boolean =>
  GATES.every((gate) => gate(demand, supply, now) === undefined);
