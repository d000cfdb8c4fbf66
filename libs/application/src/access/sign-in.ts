import { createHash, randomBytes } from 'node:crypto';
import { ANONYMOUS, isRole, type Actor } from '@luyan/access';
import { DAY, ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { hashPassword, verifyPassword } from './password.js';

export const SIGN_IN_DAYS = 14;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** What an unknown account costs as much time as a known one with. */
let decoy: Promise<string> | undefined;

/** A token for a new sign-in. Wrong account and wrong password are one answer, in about one time. */
export async function signIn(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  { email, password }: { email: string; password: string },
): Promise<Result<string>> {
  const account = await reads.accounts.findByEmail(email);
  const stored = account?.passwordHash ?? (await (decoy ??= hashPassword('decoy')));
  if (!(await verifyPassword(password, stored)) || !account) return refuse('CREDENTIALS_WRONG', 'password');

  const token = randomBytes(32).toString('base64url');
  return uow.run(async (tx) => {
    await tx.accounts.startSignIn({
      tokenHash: hashToken(token),
      accountId: account.id,
      expiresAt: new Date(clock.now().getTime() + SIGN_IN_DAYS * DAY),
    });
    return ok(token);
  });
}

export async function signOut({ uow }: Pick<Runtime, 'uow'>, token: string): Promise<void> {
  await uow.run(async (tx) => {
    await tx.accounts.endSignIn(hashToken(token));
    return ok(undefined);
  });
}

/** Who a token stands for; anonymous when there is none, or it has ended. */
export async function actorOfToken(
  { reads, clock }: Pick<Runtime, 'reads' | 'clock'>,
  token: string | undefined,
): Promise<Actor> {
  const signedIn = token ? await reads.accounts.findSignIn(hashToken(token), clock.now()) : null;
  return signedIn ? actorOfAccount(reads, signedIn.accountId) : ANONYMOUS;
}

/** An account with its roles as they are now; anonymous when it is gone. */
export async function actorOfAccount(reads: Runtime['reads'], accountId: string): Promise<Actor> {
  const account = await reads.accounts.findById(accountId);
  if (!account) return ANONYMOUS;
  const roles = await reads.accounts.rolesOf([account.id]);
  return {
    accountId: account.id,
    personId: account.personId,
    locale: account.locale,
    roles: roles.flatMap(({ role, organisationId }) => (isRole(role) ? [{ role, organisationId }] : [])),
  };
}
