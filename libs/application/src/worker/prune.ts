import { ok } from '@luyan/kernel';
import type { Runtime } from '../core/runtime.js';

const OUTBOX_DAYS = 30;

/** Removes ended sign-ins and events that were relayed a month ago. */
export async function prune({ uow, clock }: Pick<Runtime, 'uow' | 'clock'>): Promise<void> {
  await uow.run(async (tx) => {
    await tx.accounts.pruneSignIns(clock.now());
    await tx.outbox.prune(OUTBOX_DAYS);
    return ok(undefined);
  });
}
