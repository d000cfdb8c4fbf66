import { MINUTE, ok } from '@luyan/kernel';
import type { Runtime } from '../core/runtime.js';
import { hashToken } from './sign-in.js';

/** Attempts that an address or an account may make in a quarter of an hour: enough for a forgotten password, not for guessing one. */
const MOST = 10;
const WINDOW_MS = 15 * MINUTE;

interface Attempt {
  readonly email: string;
  /** The network address that it comes from. */
  readonly address: string;
}

const keysOf = ({ email, address }: Attempt): readonly string[] =>
  [`address ${address}`, `account ${email.toLowerCase()}`].map(hashToken);

/** Counts an attempt to sign in, whichever process it reaches: 0 when allowed, otherwise the milliseconds to wait. */
export async function takeAttempt({ uow, clock }: Pick<Runtime, 'uow' | 'clock'>, attempt: Attempt): Promise<number> {
  const now = clock.now();
  const until = new Date(now.getTime() + WINDOW_MS);
  const counted = await uow.run(async (tx) => ok(await tx.accounts.countAttempts(keysOf(attempt), now, until)));
  const waits = (counted.ok ? counted.value : []).map(({ count, endsAt }) => (count > MOST ? +endsAt - +now : 0));
  return Math.max(0, ...waits);
}

/** Who is in has not been guessing. */
export async function forgetAttempts({ uow }: Pick<Runtime, 'uow'>, attempt: Attempt): Promise<void> {
  await uow.run(async (tx) => {
    await tx.accounts.forgetAttempts(keysOf(attempt));
    return ok(undefined);
  });
}
