import { type Candidate, EXPOSURE_RULES, fairList, fairOrder, inForce, repeatsIn } from '@luyan/matching';
import type { ListedMatch, Repositories } from '@luyan/persistence';

/** Suggestions kept for a demand. */
export const MATCHES_PER_DEMAND = 20;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Of what the engine found for each demand, what is worth keeping: each thing once, in fair order, not too many. */
export async function shortlist(
  reads: Pick<Repositories, 'listings'>,
  found: readonly (readonly Candidate[])[],
  now: Date,
): Promise<readonly (readonly Candidate[])[]> {
  const rule = inForce(EXPOSURE_RULES, now.getTime());
  const ids = new Set(found.flatMap((candidates) => candidates.map(({ supplyId }) => supplyId)));
  const labels = new Map((await reads.listings.labelsOf([...ids])).map((label) => [label.id, label]));
  return found.map((candidates) => {
    const list = candidates.flatMap((candidate) => {
      const label = labels.get(candidate.supplyId);
      return label ? [{ ...label, score: candidate.score, candidate }] : [];
    });
    return fairList(list, rule)
      .slice(0, MATCHES_PER_DEMAND)
      .map(({ candidate }) => candidate);
  });
}

const isOpen = ({ state }: ListedMatch): boolean => state !== 'DECLINED' && state !== 'CLOSED';
/** What nobody has looked at may go without a word. */
const mayGo = ({ state, origin }: ListedMatch): boolean => state === 'SUGGESTED' && origin === 'ENGINE';

/**
 * Puts the lists of some demands in order after a change: repeats and what is beyond the list's length go, the others get their places, answered ones at the end.
 */
export async function settleLists(
  tx: Pick<Repositories, 'matches'>,
  demandIds: Iterable<string>,
  now: Date,
): Promise<void> {
  const rule = inForce(EXPOSURE_RULES, now.getTime());
  const gone: string[] = [];
  const places: { id: string; place: number }[] = [];
  for (const list of groupBy(await tx.matches.listsOf([...new Set(demandIds)]), ({ demandId }) => demandId).values()) {
    const open = list.filter(isOpen);
    const repeats = new Set(repeatsIn(open, rule).filter(mayGo));
    const ordered = fairOrder(
      open.filter((match) => !repeats.has(match)),
      rule,
    );
    const beyond = ordered.slice(MATCHES_PER_DEMAND).filter(mayGo);
    const kept = [...ordered.filter((match) => !beyond.includes(match)), ...list.filter((match) => !isOpen(match))];
    gone.push(...[...repeats, ...beyond].map(({ id }) => id));
    places.push(...kept.flatMap(({ id, place }, at) => (place === at + 1 ? [] : [{ id, place: at + 1 }])));
  }
  await tx.matches.settle(gone, places);
}
