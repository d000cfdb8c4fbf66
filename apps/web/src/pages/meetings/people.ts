import type { Words } from '../../i18n/use-words.js';
import type { Desk, DeskAttendance } from './desk-queries.js';

export const peopleOf = (desk: Desk): ReadonlyMap<string, DeskAttendance> =>
  new Map(desk.attendances.edges.map(({ node }) => [node.id, node]));

/** The organisation's name of a participant. */
export function nameOf(
  people: ReadonlyMap<string, DeskAttendance>,
  id: string | undefined,
  pick: Words['pick'],
): string {
  const organisation = people.get(id ?? '')?.participant.organisation;
  return organisation ? pick(organisation.nameZh, organisation.nameEn) : '—';
}
