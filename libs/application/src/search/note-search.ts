import type { Actor } from '@luyan/access';
import { LIMITS } from '@luyan/contracts';
import { ok } from '@luyan/kernel';
import type { Suggestion } from '@luyan/search';
import type { Runtime } from '../core/runtime.js';

/** Texts that an account's history holds. */
const HISTORY = 50;
/** Different texts that the log of unanswered searches holds; more would be somebody playing. */
const MOST_UNANSWERED = 5000;

/** An e-mail address, a phone or identity number: a log that is nobody's keeps none of them. */
const looksPersonal = (text: string): boolean =>
  /@|(?<!\d)1\d{10}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)/.test(text.replace(/[\s-]/g, ''));

/** A text as it is noted: its beginning, without what PostgreSQL cannot keep. */
const kept = (text: string): string =>
  text.replaceAll('\0', ' ').trim().replace(/\s+/g, ' ').slice(0, LIMITS.searchCharacters);

/**
 * Notes a search that somebody made: in their own history (检索历史) if they are signed in, and, if it found nothing, in the
 * operator's log of unanswered searches (零结果检索), where it is only counted.
 */
export async function noteSearch(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  { accountId }: Actor,
  { text, totalCount }: { readonly text: string; readonly totalCount: number },
): Promise<void> {
  const words = kept(text);
  const isUnanswered = totalCount === 0 && !looksPersonal(words);
  if (!words || (!accountId && !isUnanswered)) return;

  await uow.run(async (tx) => {
    if (accountId) await tx.searchedTexts.remember(accountId, words, clock.now(), HISTORY);
    if (isUnanswered) await tx.searchedTexts.countUnanswered(words.toLowerCase(), clock.now(), MOST_UNANSWERED);
    return ok(undefined);
  });
}

/** What continues the text typed: first what the actor searched for before, then what the catalogue knows. */
export async function suggestSearches(
  { reads, search }: Pick<Runtime, 'reads' | 'search'>,
  { accountId }: Actor,
  typed: string,
  limit: number,
): Promise<readonly (Omit<Suggestion, 'type'> & { readonly type: Suggestion['type'] | 'HISTORY' })[]> {
  const prefix = kept(typed);
  const [own, known] = await Promise.all([
    accountId
      ? reads.searchedTexts.latest(accountId, prefix, prefix ? Math.ceil(limit / 3) : limit)
      : Promise.resolve<string[]>([]),
    search.suggest(typed, limit),
  ]);
  const history = own.map((text) => ({ text, type: 'HISTORY' as const, listingId: null }));
  return [...history, ...known.filter(({ text, listingId }) => listingId !== null || !own.includes(text))].slice(
    0,
    limit,
  );
}

/** Clears the actor's own history. */
export async function clearSearchHistory({ uow }: Pick<Runtime, 'uow'>, { accountId }: Actor): Promise<void> {
  if (!accountId) return;
  await uow.run(async (tx) => {
    await tx.searchedTexts.forget(accountId);
    return ok(undefined);
  });
}
