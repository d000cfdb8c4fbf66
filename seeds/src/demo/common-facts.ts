import type { CooperationMode, DisclosureTier, ListingState, PriceMode } from '@luyan/catalogue';
import { COOPERATION_MODES } from '@luyan/catalogue';
import { DAY, type Rng } from '@luyan/kernel';
import { between, chance, dayOf, sample, wan, weighted } from './kit.js';
import type { Actor } from './organisations.js';
import type { Topic } from './topics.js';
import type { DemoListing } from './types.js';
import type { World } from './world.js';

type Keys = 'state' | 'returnReason' | 'createdAt' | 'publishedAt' | 'lastConfirmedAt' | 'validUntil' | 'version';
export type LifeFacts = Pick<DemoListing, Keys>;

const STATES: Readonly<Partial<Record<ListingState, number>>> = {
  PUBLISHED: 93,
  DRAFT: 2,
  SUBMITTED: 1.5,
  RETURNED: 1,
  EXPIRED: 1,
  SUSPENDED: 0.5,
  CONCLUDED: 0.6,
  ARCHIVED: 0.4,
};
const RETURN_REASONS = [
  '优势指标缺少对照数据，请补充测试方法和现有水平',
  '成熟度证据不足，请上传检测报告',
  '名称过于笼统，请写明对象与用途',
  '合作方式与价格方式不一致，请核对',
] as const;

/** Where a listing stands in its life, and the times that go with it; `published` leaves nothing to chance. */
export function lifeFacts({ kit }: World, published: boolean): LifeFacts {
  const { rng, now } = kit;
  const state = published ? 'PUBLISHED' : weighted(rng, STATES as Record<ListingState, number>);
  const waiting = state === 'DRAFT' || state === 'SUBMITTED' || state === 'RETURNED';
  const age = state === 'EXPIRED' || state === 'ARCHIVED' ? between(rng, 370, 500) : between(rng, 3, 300);
  const publishedMs = now - age * DAY - rng.int(DAY);
  const createdMs = waiting ? now - between(rng, 1, 40) * DAY : publishedMs - between(rng, 2, 25) * DAY;
  return {
    state,
    returnReason: state === 'RETURNED' ? rng.pick(RETURN_REASONS) : null,
    createdAt: new Date(createdMs),
    publishedAt: waiting ? null : new Date(publishedMs),
    lastConfirmedAt: waiting ? null : new Date(publishedMs + rng.int(Math.min(age, 365) * DAY)),
    validUntil: waiting ? null : dayOf(publishedMs + 365 * DAY),
    version: waiting ? 1 : between(rng, 1, 6),
  };
}

type ScopeKeys = 'ownerOrgId' | 'createdBy' | 'regionCode' | 'chains' | 'industries' | 'emerging' | 'ipc';
/** Whose it is, and its place in the classifications. */
export function scopeFacts(
  { kit }: World,
  topic: Topic,
  actor: Actor,
  createdBy: string,
): Pick<DemoListing, ScopeKeys | 'disclosure' | 'verificationLevel'> {
  const { rng } = kit;
  const disclosure: DisclosureTier = weighted(rng, { PUBLIC: 70, REGISTERED: 18, VERIFIED: 8, NDA: 4 });
  const second = chance(rng, 0.12) ? sample(rng, actor.chains, 1) : [];
  return {
    ownerOrgId: actor.organisation.id,
    createdBy,
    regionCode: actor.organisation.regionCode,
    chains: [...new Set([topic.family.chain, ...second])],
    industries: [topic.family.industry],
    emerging: [topic.family.emerging],
    ipc: [topic.family.ipc],
    disclosure,
    verificationLevel: rng.pick([0, 0, 1, 1, 1, 2, 2, 3] as const),
  };
}

export const modeLabel = (modes: readonly CooperationMode[]): string =>
  modes.map((mode) => COOPERATION_MODES[mode].zh).join('、');

/** One to three modes, `needed` first; 先使用后付费 goes with a licence alone, else a licence takes its place. */
export function pickModes(rng: Rng, from: readonly CooperationMode[], needed?: CooperationMode): CooperationMode[] {
  const others = sample(rng, from, between(rng, 1, 3)).filter((mode) => mode !== needed);
  const modes = needed ? [needed, ...others.slice(0, 2)] : others;
  if (modes.includes('LICENCE')) return modes;
  return modes.map((mode) => (mode === 'PAY_LATER' ? 'LICENCE' : mode));
}

export type PriceFacts = Pick<DemoListing, 'priceMode' | 'priceFromFen' | 'priceToFen'>;
const unpriced = (priceMode: PriceMode): PriceFacts => ({ priceMode, priceFromFen: null, priceToFen: null });

/** A price that fits the mode; `scale` in 万元 is the middle of the range. */
export function priceFacts(rng: Rng, weights: Readonly<Partial<Record<PriceMode, number>>>, scale: number): PriceFacts {
  const priceMode = weighted(rng, weights as Record<PriceMode, number>);
  const from = Math.max(1, Math.round(scale * (0.3 + 1.4 * rng.next())));
  switch (priceMode) {
    case 'RANGE':
      return { priceMode, priceFromFen: wan(from), priceToFen: wan(from * (1.3 + rng.next())) };
    case 'FIXED':
    case 'LISTED':
      return { priceMode, priceFromFen: wan(from), priceToFen: wan(from) };
    default:
      return unpriced(priceMode);
  }
}
