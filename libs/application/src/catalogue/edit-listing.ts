import { editableListingIds, type Actor } from '@luyan/access';
import { validateDraft } from '@luyan/catalogue';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { DetailRow } from '@luyan/persistence';
import type { Runtime } from '../core/runtime.js';
import { columnsOf, draftOf, issuesOf, scoreOf } from './listing-draft.js';
import { findListing, policyFacts } from './listing-facts.js';

export interface EditListingInput {
  readonly id: string;
  /** The version that the editor saw: a later one refuses the save, so that nobody's work is overwritten. */
  readonly version: number;
  /** Only the fields to change; `detail` likewise. */
  readonly draft: Readonly<Record<string, unknown>>;
}

const merged = (
  before: Readonly<Record<string, unknown>>,
  patch: Readonly<Record<string, unknown>>,
  keys: readonly string[],
) => ({
  ...Object.fromEntries(keys.map((key) => [key, before[key]])),
  ...patch,
});

/** Saves changed fields of a draft, a returned, suspended or expired listing; its new version. */
export async function editListing(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { id, version, draft }: EditListingInput,
): Promise<Result<number>> {
  return uow.run(async (tx) => {
    const found = await findListing(tx, actor, id);
    if (!found) return refuse('NOT_FOUND', 'id', { what: id });
    const { listing, detail, owner } = found;
    if (!editableListingIds(actor, [policyFacts(listing, detail)]).has(id))
      return refuse('LISTING_NOT_EDITABLE', 'state', { state: listing.state });

    const before = draftOf(listing, detail);
    const { detail: detailPatch, ...commonPatch } = draft;
    const commonKeys = Object.keys(columnsOf(before)).filter((key) => key !== 'titleKey');
    const next = validateDraft(listing.kind, {
      ...merged({ ...before }, commonPatch, commonKeys),
      detail: merged({ ...before.detail }, (detailPatch ?? {}) as Record<string, unknown>, Object.keys(before.detail)),
    });
    if (!next.ok) return next;

    const columns = { ...columnsOf(next.value), readiness: scoreOf(issuesOf(next.value, owner, clock.now())) };
    const saved = await tx.listings.update(id, version, columns, next.value.detail as Partial<DetailRow>);
    if (!saved) return refuse('STALE_VERSION', 'version', { expected: version, actual: listing.version });
    await tx.listings.record({
      listingId: id,
      version: version + 1,
      action: 'edited',
      actorId: actor.accountId,
      note: null,
      changes: changesOf(before, next.value),
    });
    await tx.outbox.add({ name: 'listing.changed', payload: { ids: [id] } });
    return ok(version + 1);
  });
}

/** The fields that differ, before and after; of `detail` too, by dotted name. */
function changesOf(before: object, after: object): Record<string, readonly [unknown, unknown]> {
  const flat = (draft: object) => {
    const { detail, ...common } = draft as { detail: object };
    return new Map<string, unknown>([
      ...Object.entries(common),
      ...Object.entries(detail).map(([key, value]) => [`detail.${key}`, value] as const),
    ]);
  };
  const old = flat(before);
  const differing = [...flat(after)].filter(([key, value]) => JSON.stringify(old.get(key)) !== JSON.stringify(value));
  return Object.fromEntries(differing.map(([key, value]) => [key, [old.get(key) ?? null, value]]));
}
