import type { Conflict } from '@luyan/scheduling';
import { dayOf } from '../../i18n/format.js';
import type { BoardState } from './use-board.js';

type Severity = Conflict['severity'];

/** The position behind every other: the planner cuts it to the line-up. */
export const AT_THE_END = 1000;

/** A plan that can be repaired: what is released, or still a draft. */
export const canReplan = (state: string): boolean => state === 'DRAFT' || state === 'RELEASED';

/** A session as the board shows it. */
export interface Item {
  readonly requestId: string;
  readonly venueId: string;
  readonly start: number;
  readonly end: number;
  readonly day: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly isPinned: boolean;
  /** It has run: it stays where it was. */
  readonly isPast: boolean;
  readonly severity: Severity | null;
}

const RANK: Readonly<Record<Severity, number>> = { BLOCK: 3, BLOCK_RELEASE: 2, WARN: 1 };

/** The gravest of some conflicts. */
export const worstOf = (conflicts: readonly Pick<Conflict, 'severity'>[]): Severity | null =>
  conflicts.reduce<Severity | null>(
    (worst, { severity }) => (worst === null || RANK[severity] > RANK[worst] ? severity : worst),
    null,
  );

/** Every session of the plan, earliest first, with the gravest of its conflicts. */
export function itemsOf(
  { data, solution, pinned, problem }: BoardState,
  conflicts: readonly Conflict[],
): readonly Item[] {
  const bySession = new Map<string, Conflict[]>();
  for (const conflict of conflicts)
    for (const id of [conflict.requestId, conflict.otherRequestId])
      if (id) bySession.set(id, [...(bySession.get(id) ?? []), conflict]);
  const titles = new Map(data.sessions.map(({ requestId, request }) => [requestId, request]));
  for (const { id, request } of data.unplaced) titles.set(id, request);
  const known = new Set(problem.requests.map(({ id }) => id));
  const ahead = solution.sessions.map(({ requestId, venueId, start, end }) => ({ requestId, venueId, start, end }));
  const past = data.sessions
    .filter(({ requestId }) => !known.has(requestId))
    .map(({ requestId, venueId, startsAt, endsAt }) => ({
      requestId,
      venueId: venueId ?? '',
      start: Date.parse(startsAt),
      end: Date.parse(endsAt),
    }));
  return [...past, ...ahead]
    .map((place) => ({
      ...place,
      day: dayOf(place.start),
      titleZh: titles.get(place.requestId)?.titleZh ?? place.requestId,
      titleEn: titles.get(place.requestId)?.titleEn ?? null,
      isPinned: pinned.has(place.requestId),
      isPast: !known.has(place.requestId),
      severity: worstOf(bySession.get(place.requestId) ?? []),
    }))
    .toSorted((a, b) => a.start - b.start);
}
