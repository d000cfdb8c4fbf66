import type { Notice } from '@luyan/contracts';
import type { Tx } from '@luyan/persistence';

export interface NotifyOptions {
  /** What it is told for, such as `expired-<listing>-<version>`: an account is told the same thing once. */
  readonly once?: string;
}

/** Puts a notice (通知) into the inboxes of these accounts, in the transaction of what it tells of. */
export async function notify(
  tx: Pick<Tx, 'notifications'>,
  accountIds: Iterable<string>,
  { kind, data }: Notice,
  { once }: NotifyOptions = {},
): Promise<void> {
  await tx.notifications.insertMany(
    [...new Set(accountIds)].map((accountId) => ({ accountId, kind, data, once: once ?? null })),
  );
}
