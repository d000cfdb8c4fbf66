import type { Actor } from '@luyan/access';
import { LIMITS } from '@luyan/contracts';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** Marks some of the actor's own notifications as read, or all when `ids` is null; how many are still unread. */
export async function markNotificationsRead(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  { accountId }: Actor,
  ids: readonly string[] | null,
): Promise<Result<number>> {
  if (!accountId) return refuse('UNAUTHENTICATED');
  if (ids && ids.length > LIMITS.idsPerRequest)
    return refuse('TOO_MANY', 'ids', {
      labelZh: '通知',
      labelEn: 'Notifications',
      count: ids.length,
      max: LIMITS.idsPerRequest,
    });

  return uow.run(async (tx) => {
    await tx.notifications.markRead(accountId, ids, clock.now());
    return ok(await tx.notifications.countUnread(accountId));
  });
}
