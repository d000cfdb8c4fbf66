import { DAY, ok } from '@luyan/kernel';
import type { Runtime } from '../core/runtime.js';

const OUTBOX_DAYS = 30;
/** A notification stays so long after it was read, and no longer than a year in any case. */
const NOTIFICATION_DAYS = { read: 90, any: 365 } as const;

/** A search that found nothing leaves the log when nobody made it for so long. */
const UNANSWERED_DAYS = 180;

/** Removes ended sign-ins, events that were relayed a month ago and old notifications and searches, and words that no document has any more. */
export async function prune({ uow, clock, search }: Pick<Runtime, 'uow' | 'clock' | 'search'>): Promise<void> {
  const now = clock.now();
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  await uow.run(async (tx) => {
    await tx.accounts.pruneSignIns(now);
    await tx.outbox.prune(OUTBOX_DAYS);
    await tx.notifications.prune(ago(NOTIFICATION_DAYS.read), ago(NOTIFICATION_DAYS.any));
    await tx.searchedTexts.pruneUnanswered(ago(UNANSWERED_DAYS));
    return ok(undefined);
  });
  await search.prune?.();
}
