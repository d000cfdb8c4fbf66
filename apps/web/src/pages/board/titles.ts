import type { BoardState } from './use-board.js';

/** The title of a pitch's listing, wherever the plan had it when it was read. */
export function titlesOf({
  data,
}: BoardState): ReadonlyMap<string, { id: string; titleZh: string; titleEn: string | null }> {
  const placed = data.sessions.flatMap(({ pitches }) =>
    pitches.map(({ applicationId, application }) => [applicationId, application?.listing] as const),
  );
  const unplaced = data.unplaced.map(({ id, application }) => [id, application?.listing] as const);
  return new Map([...placed, ...unplaced].flatMap(([id, listing]) => (listing ? [[id, listing] as const] : [])));
}
