import type { Conflict, PlanSolution } from '@luyan/scheduling';
import { applyEdit } from '@luyan/scheduling';
import { useCallback, useMemo, useState } from 'react';
import { onDay } from './days.js';
import type { Item } from './items.js';
import type { BoardState } from './use-board.js';
import { WhatIf, type Place } from './what-if.js';

/** A session in the hand: where it came from, and where it would be put down now. */
export interface Lift {
  readonly item: Pick<Item, 'requestId' | 'venueId' | 'start' | 'titleZh' | 'titleEn'>;
  readonly place: Place;
  readonly by: 'pointer' | 'keys' | 'form';
}
const isSame = (a: Place, b: Pick<Place, 'venueId' | 'start'>): boolean =>
  a.venueId === b.venueId && a.start === b.start;

/** What picking up, carrying and putting down a session needs: the verdict on any place at once, and the plan as it would be. */
export function useLift(state: BoardState) {
  const [lift, setLift] = useState<Lift | null>(null);
  const whatIf = useMemo(() => new WhatIf(state.problem, state.solution), [state.problem, state.solution]);
  const known = useMemo(() => ({ whatIf, verdicts: new Map<string, readonly Conflict[]>() }), [whatIf]);

  const judge = useCallback(
    (place: Place): readonly Conflict[] => {
      const key = `${place.requestId} ${place.venueId} ${place.start}`;
      const found = known.verdicts.get(key) ?? known.whatIf.at(place);
      known.verdicts.set(key, found);
      return found;
    },
    [known],
  );
  const after = useMemo<PlanSolution | null>(
    () =>
      lift && !isSame(lift.place, lift.item)
        ? applyEdit(state.problem, state.solution, { kind: 'MOVE_SESSION', ...lift.place })
        : null,
    [lift, state.problem, state.solution],
  );
  return {
    lift,
    after,
    /** The conflicts where the lifted session would be now. */
    conflicts: lift ? judge(lift.place) : [],
    /** What the lifted session would break on a day, at its own venue unless another is named. */
    verdictOn: (day: string, venueId?: string): readonly Conflict[] | null =>
      lift && judge({ ...lift.place, venueId: venueId ?? lift.place.venueId, start: onDay(lift.item.start, day) }),
    take: (item: Lift['item'], by: Lift['by']) => {
      setLift({ item, by, place: { requestId: item.requestId, venueId: item.venueId, start: item.start } });
    },
    carry: (to: Partial<Pick<Place, 'venueId' | 'start'>>) => {
      setLift((was) => {
        if (!was) return null;
        const place = { ...was.place, ...to };
        return isSame(place, was.place) ? was : { ...was, place };
      });
    },
    /** Keeps it in the hand although the pointer let go: the place is refused, another may be chosen. */
    hold: () => {
      setLift((was) => was && { ...was, by: 'form' });
    },
    letGo: () => {
      setLift(null);
    },
  };
}
export type Hand = ReturnType<typeof useLift>;
