import type { Role } from '@luyan/access';
import { newListing, type Runtime } from '@luyan/application';
import { validateDraft, type ListingKind } from '@luyan/catalogue';
import { ok } from '@luyan/kernel';
import type { ListingRow, OrganisationRow } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';

type Needs = Pick<Runtime, 'uow' | 'clock'>;

/** A verified organisation; nothing about it surprises. */
export async function givenOrganisation(
  { uow }: Needs,
  given: Partial<OrganisationRow> = {},
): Promise<Omit<OrganisationRow, 'createdAt'>> {
  const row = {
    id: uuid(),
    nameZh: '西安示例大学',
    nameEn: null,
    uscc: null,
    type: 'UNIVERSITY' as const,
    regionCode: '610100',
    size: null,
    certifications: [],
    verifiedLevel: 1,
    website: null,
    ...given,
  };
  await uow.run(async (tx) => {
    await tx.organisations.insertMany([row]);
    return ok(undefined);
  });
  return row;
}

export interface GivenAccount {
  readonly accountId: string;
  readonly personId: string;
  /** A token that signs its bearer in. */
  readonly token: string;
}

/** An account with one role, signed in. `hash` is how the token is stored: `hashToken` of the application. */
export async function givenAccount(
  { uow, clock }: Needs,
  role: Role,
  organisationId: string,
  hash: (token: string) => string,
): Promise<GivenAccount> {
  const [accountId, personId, token] = [uuid(), uuid(), `token-${uuid()}`];
  await uow.run(async (tx) => {
    await tx.organisations.insertPeople([
      {
        id: personId,
        organisationId,
        nameZh: '张三',
        nameEn: null,
        title: null,
        orcid: null,
        expertise: [],
        brokerLevel: null,
        declaredConflicts: [],
      },
    ]);
    await tx.accounts.insertMany(
      [{ id: accountId, personId, email: `${accountId}@luyan.test`, passwordHash: 'none', locale: 'zh' }],
      [{ id: uuid(), accountId, role, organisationId: role === 'OPERATOR' ? null : organisationId }],
    );
    await tx.accounts.startSignIn({
      tokenHash: hash(token),
      accountId,
      expiresAt: new Date(clock.now().getTime() + 3_600_000),
    });
    return ok(undefined);
  });
  return { accountId, personId, token };
}

const DETAILS: Readonly<Record<ListingKind, object>> = {
  ACHIEVEMENT: {
    problemZh: '现有方法能耗高。',
    applications: ['化工'],
    advantages: [{ metric: '能耗', ours: '12', incumbent: '30', unit: 'kWh', testMethod: null }],
  },
  PATENT: { applicationNo: null, patentType: 'INVENTION', legalStatus: 'GRANTED' },
  PRODUCT: { model: 'X-1' },
  TEAM: { leader: '李四' },
  SCENARIO: { problemZh: '需要在现场试用。' },
  FINANCE: { category: 'CREDIT_LOAN' },
  DEMAND: {
    demandKind: 'ORDINARY',
    techSpec: [{ metric: '能耗', target: '≤ 15', unit: 'kWh', tolerance: null, method: null, must: true }],
  },
};

export interface GivenListing extends Partial<Omit<ListingRow, 'kind'>> {
  readonly kind?: ListingKind;
  readonly detail?: object;
}

/** A listing of any kind in any state, with dates that fit the state. */
export async function givenListing(
  { uow, clock }: Needs,
  ownerOrgId: string,
  given: GivenListing = {},
): Promise<string> {
  const {
    kind = 'ACHIEVEMENT',
    detail = {},
    state = 'DRAFT',
    id = uuid(),
    titleZh = '低能耗制氢方法',
    ...rest
  } = given;
  const draft = validateDraft(kind, {
    titleZh,
    summaryZh: '一种电解水制氢的方法。',
    detail: { ...DETAILS[kind], ...detail },
  });
  if (!draft.ok) throw new Error(JSON.stringify(draft.error));
  const now = clock.now();
  const dates =
    state === 'DRAFT' || state === 'SUBMITTED'
      ? {}
      : { publishedAt: now, lastConfirmedAt: now, validUntil: new Date(now.getTime() + 300 * 86_400_000) };
  const row = newListing(draft.value, { id, ownerOrgId, createdBy: null, state, ...dates, ...rest });
  await uow.run(async (tx) => {
    await tx.listings.insert(row.listing, row.detail);
    return ok(undefined);
  });
  return id;
}
