import type { Locale } from '@luyan/kernel';

/** 角色: what a person may be for an organisation, or for the platform itself. */
export const ROLES = {
  SUPPLIER: { zh: '供给方', en: 'Supplier' },
  SEEKER: { zh: '需求方', en: 'Seeker' },
  HOST: { zh: '场地方', en: 'Host' },
  INVESTOR: { zh: '投资金融方', en: 'Investor or finance provider' },
  BROKER: { zh: '技术经纪人', en: 'Technology broker' },
  JUDGE: { zh: '评委', en: 'Judge' },
  OPERATOR: { zh: '平台运营', en: 'Platform operator' },
} as const;
export type Role = keyof typeof ROLES;
export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text);

/** A role is held for an organisation; the operator's and the judge's are held for none. */
export interface RoleHeld {
  readonly role: Role;
  readonly organisationId: string | null;
}
/** Who acts. */
export interface Actor {
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly roles: readonly RoleHeld[];
  readonly locale: Locale;
  /** The platform itself: jobs and imports of the seed. Never set from a request. */
  readonly isSystem?: true;
}

export const ANONYMOUS: Actor = { accountId: null, personId: null, roles: [], locale: 'zh' };
export const SYSTEM: Actor = { accountId: null, personId: null, roles: [], locale: 'zh', isSystem: true };

export const hasRole = (actor: Actor, role: Role): boolean => actor.roles.some((held) => held.role === role);

/** The organisations that an actor acts for, in any of the roles named (in any role when none is named). */
export const organisationsOf = (actor: Actor, ...roles: readonly Role[]): ReadonlySet<string> =>
  new Set(
    actor.roles.flatMap(({ role, organisationId }) =>
      organisationId !== null && (roles.length === 0 || roles.includes(role)) ? [organisationId] : [],
    ),
  );
