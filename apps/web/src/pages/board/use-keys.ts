import { useEffect } from 'react';
import { dayOf } from '../../i18n/format.js';
import { addDays, onDay } from './days.js';
import type { Hand } from './use-lift.js';
import type { Sight } from './use-sight.js';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

interface Carrying {
  readonly hand: Hand;
  readonly sight: Sight;
  /** Rows of the week view, in order. */
  readonly venueIds: readonly string[];
  readonly onDrop: () => void;
}

/** Puts the focus back on a session's card, wherever it is after the next paint. */
export const focusCard = (requestId: string): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(`session-${requestId}`)?.focus()));
};

/** Carrying by the keyboard: arrows carry, Enter or space puts down, Escape lets go. The view follows, so the keys are the window's. */
export function useCarryKeys({ hand, sight, venueIds, onDrop }: Carrying): void {
  useEffect(() => {
    const { lift, carry, letGo } = hand;
    if (lift?.by !== 'keys') return undefined;
    const carryBy = (step: number) => {
      if (sight.view === 'week' && Math.abs(step) === 7) {
        const venueId = venueIds[venueIds.indexOf(lift.place.venueId) + Math.sign(step)];
        if (venueId) carry({ venueId });
        return;
      }
      const day = addDays(dayOf(lift.place.start), step);
      carry({ start: onDay(lift.item.start, day) });
      sight.look({ at: day });
    };
    const listen = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step !== undefined) carryBy(step);
      else if (event.key === 'Enter' || event.key === ' ') onDrop();
      else if (event.key === 'Escape') {
        letGo();
        sight.look({ at: dayOf(lift.item.start) });
        focusCard(lift.item.requestId);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
    };
  }, [hand, sight, venueIds, onDrop]);
}

/** Ctrl+Z, but for where it undoes typing. */
export function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (isTyping || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  });
}
