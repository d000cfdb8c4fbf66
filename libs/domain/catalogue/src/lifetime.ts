import { DAY, ok, type Result } from '@luyan/kernel';
import { refuse } from './faults.js';
import type { ListingState } from './vocabulary.js';

/** The lifetime of a listing as dated data; source: EEN profile management rules (365 days, renew once, two years at most). */
export interface LifetimeRule {
  /** The instant from which the rule holds, for terms that begin then or later. */
  readonly from: number;
  readonly termDays: number;
  readonly renewals: number;
  /** A renewal comes no earlier than so many days before the end. */
  readonly renewEarliestDays: number;
  readonly maxDays: number;
  /** The owner is told so many days before the end. */
  readonly noticeDays: number;
  /** Confirmed within so many days, a listing counts as live. */
  readonly freshDays: number;
}
export const LIFETIME_RULES: readonly LifetimeRule[] = [
  { from: 0, termDays: 365, renewals: 1, renewEarliestDays: 30, maxDays: 730, noticeDays: 14, freshDays: 180 },
];

export interface LifetimeFacts {
  readonly state: ListingState;
  readonly publishedAt: number | null;
  readonly lastConfirmedAt: number | null;
  readonly validUntil: number | null;
  readonly renewals: number;
}

export function lifetimeRuleAt(instant: number): LifetimeRule {
  const rule = LIFETIME_RULES.findLast((r) => r.from <= instant);
  if (!rule) throw new RangeError(`No lifetime rule holds at ${instant}.`);
  return rule;
}

/** The end of a first term that begins at `publishedAt`; half-open, so the listing is no longer valid at that instant. */
export const firstTermEnd = (publishedAt: number): number => publishedAt + lifetimeRuleAt(publishedAt).termDays * DAY;

export const isTermOver = ({ validUntil }: LifetimeFacts, now: number): boolean =>
  validUntil !== null && validUntil <= now;

/** Whether the owner's notice of the coming end is due. */
export const isNoticeDue = (facts: LifetimeFacts, now: number): boolean =>
  facts.validUntil !== null &&
  !isTermOver(facts, now) &&
  now >= facts.validUntil - lifetimeRuleAt(facts.publishedAt ?? now).noticeDays * DAY;

/** Published, within its term and confirmed of late: only then does a listing count (有效在线). */
export function isLive(facts: LifetimeFacts, now: number): boolean {
  const confirmed = Math.max(facts.lastConfirmedAt ?? 0, facts.publishedAt ?? 0);
  return (
    facts.state === 'PUBLISHED' && !isTermOver(facts, now) && now - confirmed <= lifetimeRuleAt(now).freshDays * DAY
  );
}

/** 仍有效, the one-click confirmation: the new `lastConfirmedAt`. Problem: `LISTING_NOT_LIVE` outside a running publication. */
export function confirm(facts: LifetimeFacts, now: number): Result<{ readonly lastConfirmedAt: number }> {
  return facts.state === 'PUBLISHED' && !isTermOver(facts, now)
    ? ok({ lastConfirmedAt: now })
    : refuse('LISTING_NOT_LIVE', 'state', { state: facts.state });
}

/**
 * Renewal of a published listing: the new end, one term later but within the greatest total. Problems: `LISTING_NOT_LIVE`,
 * `RENEWAL_SPENT`, `RENEWAL_TOO_EARLY` (with the first possible instant, ms), `RENEWAL_BEYOND_LIMIT`.
 */
export function renew(
  facts: LifetimeFacts,
  now: number,
): Result<{ readonly validUntil: number; readonly renewals: number; readonly lastConfirmedAt: number }> {
  const { validUntil, publishedAt, renewals } = facts;
  if (facts.state !== 'PUBLISHED' || validUntil === null || publishedAt === null || isTermOver(facts, now)) {
    return refuse('LISTING_NOT_LIVE', 'state', { state: facts.state });
  }
  const rule = lifetimeRuleAt(publishedAt);
  if (renewals >= rule.renewals) return refuse('RENEWAL_SPENT', 'validUntil', { most: rule.renewals });
  const earliest = validUntil - rule.renewEarliestDays * DAY;
  if (now < earliest) {
    return refuse('RENEWAL_TOO_EARLY', 'validUntil', {
      days: rule.renewEarliestDays,
      waitDays: Math.ceil((earliest - now) / DAY),
    });
  }
  const end = Math.min(validUntil + rule.termDays * DAY, publishedAt + rule.maxDays * DAY);
  if (end <= validUntil) return refuse('RENEWAL_BEYOND_LIMIT', 'validUntil', { days: rule.maxDays });
  return ok({ validUntil: end, renewals: renewals + 1, lastConfirmedAt: now });
}
