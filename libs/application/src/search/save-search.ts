import { allows, type Actor } from '@luyan/access';
import { nextAlertAt, type AlertFrequency } from '@luyan/catalogue';
import { LIMITS } from '@luyan/contracts';
import { ok, type Result } from '@luyan/kernel';
import type { SearchFilter } from '@luyan/search';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

export interface SaveSearchInput {
  /** The search to change; a new one when absent. */
  readonly id?: string | null;
  readonly name: string;
  readonly text?: string | null;
  readonly filter: SearchFilter;
  readonly frequency: AlertFrequency;
}

const tooLong = (path: string, labelZh: string, labelEn: string, count: number, max: number) =>
  count > max ? refuse('TOO_MANY', path, { labelZh, labelEn, count, max }) : undefined;

const faultOf = ({ name, text, filter }: SaveSearchInput) => {
  if (name.trim() === '') return refuse('FIELD_REQUIRED', 'name', { labelZh: '名称', labelEn: 'Name' });
  if (!text?.trim() && Object.keys(filter).length === 0)
    return refuse('FIELD_REQUIRED', 'text', { labelZh: '检索词或筛选条件', labelEn: 'Text or filter' });
  const values = Math.max(0, ...Object.values<unknown>({ ...filter }).map((v) => (Array.isArray(v) ? v.length : 0)));
  return (
    tooLong('name', '名称字数', 'Characters of the name', name.length, LIMITS.savedSearchName) ??
    tooLong('text', '检索词字数', 'Characters of the text', text?.length ?? 0, LIMITS.searchCharacters) ??
    tooLong('filter', '筛选值', 'Filter values', values, LIMITS.facetValues)
  );
};

/** Keeps a catalogue query under a name (订阅检索); its id. Hits published from now on are told, daily or weekly. */
export async function saveSearch(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  input: SaveSearchInput,
): Promise<Result<string>> {
  const { accountId } = actor;
  if (!accountId || !allows(actor, 'saved-search.keep'))
    return refuse('FORBIDDEN', '', { permission: 'saved-search.keep' });
  const fault = faultOf(input);
  if (fault) return fault;

  const now = clock.now();
  const { frequency, filter } = input;
  const due = nextAlertAt(frequency, now.getTime());
  const kept = {
    name: input.name.trim(),
    text: input.text?.trim() ?? null,
    filter,
    frequency,
    since: now,
    seenUntil: now,
    dueAt: due === null ? null : new Date(due),
  };
  return uow.run(async (tx) => {
    if (input.id) {
      if (!(await tx.savedSearches.findOwn(accountId, input.id))) return refuse('NOT_FOUND', 'id', { what: input.id });
      await tx.savedSearches.update(input.id, kept);
      return ok(input.id);
    }
    const had = await tx.savedSearches.countLocked(accountId);
    if (had >= LIMITS.savedSearches)
      return refuse('TOO_MANY', '', {
        labelZh: '订阅检索',
        labelEn: 'Saved searches',
        count: had + 1,
        max: LIMITS.savedSearches,
      });
    const id = uuid();
    await tx.savedSearches.insert({ id, accountId, ...kept });
    return ok(id);
  });
}

/** Drops one of the actor's own searches. */
export function removeSavedSearch(
  { uow }: Pick<Runtime, 'uow'>,
  { accountId }: Actor,
  id: string,
): Promise<Result<true>> {
  return uow.run(async (tx) =>
    accountId && (await tx.savedSearches.remove(accountId, id)) ? ok(true) : refuse('NOT_FOUND', 'id', { what: id }),
  );
}
