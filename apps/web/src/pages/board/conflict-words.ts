import { CHECK_LABELS, type Conflict } from '@luyan/scheduling';
import { useMemo } from 'react';
import { useWords } from '../../i18n/use-words.js';
import { titlesOf } from './titles.js';
import type { BoardState } from './use-board.js';

/** Checks of a place: their venue is worth naming. */
const OF_A_VENUE = new Set(
  'VENUE_UNSUITABLE CAPACITY ONLINE_CAPACITY EQUIPMENT OPENING_HOURS CLOSURE ADVANCE VENUE_CONFLICT FORBIDDEN'.split(
    ' ',
  ),
);

type About = Pick<Conflict, 'constraint' | 'requestId' | 'pitchId' | 'personId' | 'otherRequestId'>;
/** Where the conflict's session is; the plan's own place where nothing else is said. */
type VenueOf = (requestId: string) => string | undefined;

interface Named {
  readonly titleZh: string;
  readonly titleEn: string | null;
}

/** Who and what a conflict is about, by id. */
function aboutOf({ data, names, solution }: BoardState, pitches: ReadonlyMap<string, Named>) {
  const sessions = new Map(data.sessions.map(({ requestId, request }) => [requestId, request]));
  const venues = new Map(data.venues.map((venue) => [venue.id, venue]));
  const places = new Map(solution.sessions.map(({ requestId, venueId }) => [requestId, venueId]));
  return ({ constraint, requestId, pitchId, personId, otherRequestId }: About, venueOf?: VenueOf) => ({
    person: names[personId ?? ''],
    pitch: pitches.get(pitchId ?? ''),
    other: sessions.get(otherRequestId ?? ''),
    venue: OF_A_VENUE.has(constraint)
      ? venues.get((venueOf ?? ((id) => places.get(id)))(requestId ?? '') ?? '')
      : undefined,
  });
}

/** A conflict in words: the rule, and the person, pitch, venue and other session that it is about. */
export function useConflictWords(state: BoardState): (conflict: About, venueOf?: VenueOf) => string {
  const { label, pick, t } = useWords();
  return useMemo(() => {
    const find = aboutOf(state, titlesOf(state));
    return (conflict, venueOf) => {
      const { person, pitch, other, venue } = find(conflict, venueOf);
      const about = [
        person && pick(person.nameZh, person.nameEn),
        venue && pick(venue.nameZh, venue.nameEn),
        pitch && pick(pitch.titleZh, pitch.titleEn),
        other && t('board.with', { title: pick(other.titleZh, other.titleEn) }),
      ].filter(Boolean);
      const rule = label(CHECK_LABELS, conflict.constraint);
      return about.length === 0 ? rule : t('board.about', { rule, about: about.join(t('board.aboutAnd')) });
    };
  }, [state, label, pick, t]);
}
