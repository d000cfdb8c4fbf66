import type { Actor } from '@luyan/access';
import type { ListingState } from '@luyan/catalogue';
import type { Result } from '@luyan/kernel';
import type { Runtime } from '../core/runtime.js';
import { moveListing } from './move-listing.js';

type Needs = Pick<Runtime, 'uow' | 'clock'>;

const step =
  (to: ListingState, action: string) =>
  (runtime: Needs, actor: Actor, id: string, reason: string | null = null): Promise<Result<ListingState>> =>
    runtime.uow.run((tx) =>
      moveListing(tx, actor, {
        id,
        to,
        action,
        reason,
        now: runtime.clock.now(),
        ...(to === 'RETURNED' && { patch: { returnReason: reason } }),
      }),
    );

/** 提交审核: needs a readiness check without blockers. */
export const submitListing = step('SUBMITTED', 'submitted');
/** 退回修改: the reviewer says why. */
export const returnListing = step('RETURNED', 'returned');
/** 下架: by owner or operator, with a reason. */
export const suspendListing = step('SUSPENDED', 'suspended');
/** 已达成 */
export const concludeListing = step('CONCLUDED', 'concluded');
export const archiveListing = step('ARCHIVED', 'archived');
