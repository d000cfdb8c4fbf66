import { allows, hasRole, organisationsOf, PERMISSIONS, type Actor } from '@luyan/access';
import { listStates, type ListingKind, type ListNeed, type ListState } from '@luyan/catalogue';
import { LIMITS } from '@luyan/contracts';
import { ok, transition, type Result } from '@luyan/kernel';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

export interface CreateListInput {
  readonly kind: ListingKind;
  readonly ownerOrgId: string;
  readonly titleZh: string;
  readonly titleEn?: string | null;
  readonly summaryZh?: string | null;
  /** In the order in which the list shows them. */
  readonly listingIds: readonly string[];
}

const standingOf = (actor: Actor, ownerOrgId: string): readonly ('owner' | 'operator')[] => [
  ...(organisationsOf(actor, ...PERMISSIONS['list.edit'].roles).has(ownerOrgId) ? (['owner'] as const) : []),
  ...(actor.isSystem === true || hasRole(actor, 'OPERATOR') ? (['operator'] as const) : []),
];

/** Starts a draft list (清单) of published listings; its id. */
export async function createList(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  input: CreateListInput,
): Promise<Result<string>> {
  const { kind, ownerOrgId, titleZh, titleEn = null, summaryZh = null, listingIds } = input;
  if (standingOf(actor, ownerOrgId).length === 0) return refuse('FORBIDDEN', 'ownerOrgId', { permission: 'list.edit' });
  if (titleZh.trim() === '') return refuse('FIELD_REQUIRED', 'titleZh', { labelZh: '名称', labelEn: 'Title' });
  if (listingIds.length > LIMITS.idsPerRequest)
    return refuse('TOO_MANY', 'listingIds', {
      labelZh: '条目',
      labelEn: 'Listings',
      count: listingIds.length,
      max: LIMITS.idsPerRequest,
    });

  return uow.run(async (tx) => {
    const known = new Set((await tx.listings.findByIds(listingIds)).map(({ id }) => id));
    const missing = listingIds.find((id) => !known.has(id));
    if (missing !== undefined) return refuse('NOT_FOUND', 'listingIds', { what: missing });

    const id = uuid();
    await tx.lists.insert({
      id,
      kind,
      ownerOrgId,
      titleZh: titleZh.trim(),
      titleEn,
      summaryZh,
      state: 'DRAFT',
      version: 1,
      publishedAt: null,
    });
    await tx.lists.replaceItems(id, 1, listingIds);
    return ok(id);
  });
}

/** Publishes a draft list whose listings are all published. */
export async function publishList(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<Result<ListState>> {
  return uow.run(async (tx) => {
    const list = await tx.lists.findById(id);
    if (!list || !allows(actor, 'list.publish')) return refuse('NOT_FOUND', 'id', { what: id });

    const items = await tx.lists.pageOfListings(id, list.version, { first: 1 });
    const sizes = await tx.lists.countItems([list]);
    const holds: ListNeed[] = items.totalCount > 0 && items.totalCount === sizes.get(id) ? ['ITEMS_ARE_PUBLISHED'] : [];
    const step = transition(listStates, list.state, 'PUBLISHED', { roles: standingOf(actor, list.ownerOrgId), holds });
    if (!step.ok) return step;

    const moved = await tx.lists.move(id, list.state, 'PUBLISHED', { publishedAt: clock.now() });
    return moved ? ok('PUBLISHED' as const) : refuse('STATE_CHANGED', 'state', { from: list.state, to: 'PUBLISHED' });
  });
}
