import { boundPitches } from './bound-pitches.js';
import { boundSessions } from './bound-sessions.js';
import type { CompiledYear } from './compile.js';

/** A lower bound of the soft penalty of any plan that places everything; people, venue clashes and crowding are set aside. */
export const boundSoft = (year: CompiledYear): number =>
  Math.max(0, Math.ceil(boundPitches(year) + boundSessions(year) - 1e-6));
