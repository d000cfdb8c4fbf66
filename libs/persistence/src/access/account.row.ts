import { ROLES, type Role } from '@luyan/access';
import { codesOf } from '@luyan/catalogue';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, Instant, Key, OneOf, Text, Uuid } from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';
import { PersonRow } from '../organisation/person.row.js';

/** 账号: how a person signs in. */
@Entity('account')
@Check('account_email_lower', 'email = lower(email)')
export class AccountRow {
  @Key() id!: string;
  @ForeignKey(() => PersonRow) @Uuid() personId!: string;
  @Index('account_email_once', { unique: true })
  @Text()
  email!: string;
  /** `scrypt$N$r$p$salt$hash`, base64url. */
  @Text() passwordHash!: string;
  @Text({ default: 'zh' }) locale!: 'zh' | 'en';
  @CreatedAt() createdAt!: Date;
}

/** A role that an account holds, in one organisation or (the operator) everywhere. */
@Entity('account_role')
@OneOf('account_role_known', 'role', codesOf(ROLES))
@Index('account_role_once', ['accountId', 'role', 'organisationId'], { unique: true })
export class AccountRoleRow {
  @Key() id!: string;
  @ForeignKey(() => AccountRow, { onDelete: 'CASCADE' }) @Uuid() accountId!: string;
  @Text() role!: Role;
  @ForeignKey(() => OrganisationRow) @Uuid({ nullable: true }) organisationId!: string | null;
}

/** 登录: one signed-in browser or client. Only the SHA-256 of its token is kept. */
@Entity('sign_in')
export class SignInRow {
  @PrimaryColumn('text') tokenHash!: string;
  @Index('sign_in_account')
  @ForeignKey(() => AccountRow, { onDelete: 'CASCADE' })
  @Uuid()
  accountId!: string;
  @Instant() expiresAt!: Date;
  @CreatedAt() createdAt!: Date;
}

/** 登录尝试: how often an address or an account was tried to sign in with, until a moment. Only a SHA-256 says which. */
@Entity('sign_in_attempt')
export class SignInAttemptRow {
  @PrimaryColumn('text') keyHash!: string;
  @Column('int') count!: number;
  @Index('sign_in_attempt_end')
  @Instant()
  endsAt!: Date;
}
