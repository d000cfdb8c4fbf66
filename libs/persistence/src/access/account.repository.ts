import type { Role } from '@luyan/access';
import { In, LessThan, MoreThan, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertMany } from '../core/bulk.js';
import { AccountRoleRow, AccountRow, SignInAttemptRow, SignInRow } from './account.row.js';

export class AccountRepository {
  constructor(private readonly manager: EntityManager) {}

  findByEmail(email: string): Promise<AccountRow | null> {
    return this.manager.findOneBy(AccountRow, { email: email.toLowerCase() });
  }

  findById(id: string): Promise<AccountRow | null> {
    return this.manager.findOneBy(AccountRow, { id });
  }

  findByIds(ids: readonly string[]): Promise<AccountRow[]> {
    return this.manager.findBy(AccountRow, { id: In([...ids]) });
  }

  rolesOf(accountIds: readonly string[]): Promise<AccountRoleRow[]> {
    return this.manager.findBy(AccountRoleRow, { accountId: In([...accountIds]) });
  }

  /** The accounts of organisations that hold one of the roles there. */
  async idsOfOrganisations(organisationIds: readonly string[], roles: readonly Role[]): Promise<string[]> {
    if (organisationIds.length === 0) return [];
    const held = await this.manager.findBy(AccountRoleRow, {
      organisationId: In([...organisationIds]),
      role: In([...roles]),
    });
    return [...new Set(held.map(({ accountId }) => accountId))];
  }

  async idsOfPeople(personIds: readonly string[]): Promise<string[]> {
    const found = await this.manager.findBy(AccountRow, { personId: In([...personIds]) });
    return found.map(({ id }) => id);
  }

  /** Accounts by the person who holds them. */
  async byPerson(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await this.manager.findBy(AccountRow, { personId: In([...new Set(personIds)]) });
    const accounts = new Map<string, string[]>();
    for (const { id, personId } of found) accounts.set(personId, [...(accounts.get(personId) ?? []), id]);
    return accounts;
  }

  async idsOfOperators(): Promise<string[]> {
    return (await this.manager.findBy(AccountRoleRow, { role: 'OPERATOR' })).map(({ accountId }) => accountId);
  }

  /** Gives the accounts of a person a role that is held for no organisation; one that is held already stays as it is. */
  async grant(personId: string, role: Role): Promise<void> {
    const accountIds = await this.idsOfPeople([personId]);
    const held = new Set(
      (await this.rolesOf(accountIds)).filter((one) => one.role === role).map((one) => one.accountId),
    );
    const roles = accountIds
      .filter((id) => !held.has(id))
      .map((accountId) => ({ id: uuid(), accountId, role, organisationId: null }));
    await insertMany(this.manager, AccountRoleRow, roles);
  }

  /** The accounts that hold one of the roles, by organisation. */
  async byOrganisation(
    organisationIds: readonly string[],
    roles: readonly Role[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const held = await this.manager.findBy(AccountRoleRow, {
      organisationId: In([...organisationIds]),
      role: In([...roles]),
    });
    const accounts = new Map<string, Set<string>>(organisationIds.map((id) => [id, new Set<string>()]));
    for (const { organisationId, accountId } of held) accounts.get(organisationId ?? '')?.add(accountId);
    return accounts;
  }

  /** One account a role, for the greeting of a demo installation. */
  findDemo(): Promise<{ email: string; role: string }[]> {
    return this.manager.query<{ email: string; role: string }[]>(
      "SELECT DISTINCT ON (role) role, email FROM account_role JOIN account ON account.id = account_id WHERE email LIKE '%@luyan.example' ORDER BY role, email",
    );
  }

  async insertMany(
    accounts: readonly Omit<AccountRow, 'createdAt'>[],
    roles: readonly AccountRoleRow[],
  ): Promise<void> {
    await insertMany(this.manager, AccountRow, accounts, { onConflict: 'DO NOTHING' });
    await insertMany(this.manager, AccountRoleRow, roles, { onConflict: 'DO NOTHING' });
  }

  async startSignIn(signIn: Omit<SignInRow, 'createdAt'>): Promise<void> {
    await this.manager.insert(SignInRow, signIn);
  }

  findSignIn(tokenHash: string, now: Date): Promise<SignInRow | null> {
    return this.manager.findOneBy(SignInRow, { tokenHash, expiresAt: MoreThan(now) });
  }

  async endSignIn(tokenHash: string): Promise<void> {
    await this.manager.delete(SignInRow, { tokenHash });
  }

  async pruneSignIns(now: Date): Promise<void> {
    await this.manager.delete(SignInRow, { expiresAt: LessThan(now) });
    await this.manager.delete(SignInAttemptRow, { endsAt: LessThan(now) });
  }

  /** Counts one more attempt for each key; a window that is over begins anew and lasts until `until`. */
  countAttempts(keyHashes: readonly string[], now: Date, until: Date): Promise<SignInAttemptRow[]> {
    return this.manager.query<SignInAttemptRow[]>(
      `INSERT INTO sign_in_attempt AS a (key_hash, count, ends_at)
       SELECT key_hash, 1, $3 FROM unnest($1::text[]) AS key_hash ORDER BY key_hash
       ON CONFLICT (key_hash) DO UPDATE SET
         count = CASE WHEN a.ends_at <= $2 THEN 1 ELSE a.count + 1 END,
         ends_at = CASE WHEN a.ends_at <= $2 THEN excluded.ends_at ELSE a.ends_at END
       RETURNING key_hash AS "keyHash", count, ends_at AS "endsAt"`,
      [keyHashes, now, until],
    );
  }

  async forgetAttempts(keyHashes: readonly string[]): Promise<void> {
    await this.manager.delete(SignInAttemptRow, { keyHash: In([...keyHashes]) });
  }
}
