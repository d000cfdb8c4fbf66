import type { YearConstraint } from './policy.js';

/** What a conflict stops: nothing and is not shown; nothing; the release of the plan; the placement itself. */
export type Severity = 'IGNORE' | 'WARN' | 'BLOCK_RELEASE' | 'BLOCK';

/** Constraints of the calendar, and what only a plan made by hand can get wrong. */
export type CheckName = YearConstraint | 'UNKNOWN_ITEM' | 'DUPLICATE' | 'PITCH_OVERLAP';

/** Severity of each check; what is not named is IGNORE. Operators may override it by check. */
export const SEVERITIES: Readonly<Partial<Record<CheckName, Severity>>> = {
  UNKNOWN_ITEM: 'BLOCK',
  DUPLICATE: 'BLOCK',
  VENUE_CONFLICT: 'BLOCK',
  CLOSURE: 'BLOCK',
  VENUE_UNSUITABLE: 'BLOCK',
  CONFLICT_OF_INTEREST: 'BLOCK',
  FORBIDDEN: 'BLOCK',
  CAPACITY: 'BLOCK_RELEASE',
  ONLINE_CAPACITY: 'BLOCK_RELEASE',
  EQUIPMENT: 'BLOCK_RELEASE',
  NON_WORKING_DAY: 'BLOCK_RELEASE',
  OPENING_HOURS: 'BLOCK_RELEASE',
  ADVANCE: 'BLOCK_RELEASE',
  NOTICE: 'BLOCK_RELEASE',
  WINDOW: 'BLOCK_RELEASE',
  PERSON_CONFLICT: 'BLOCK_RELEASE',
  PERSON_UNAVAILABLE: 'BLOCK_RELEASE',
  TOO_FEW_PITCHES: 'BLOCK_RELEASE',
  TOO_MANY_PITCHES: 'BLOCK_RELEASE',
  OVERRUN: 'BLOCK_RELEASE',
  PITCH_OVERLAP: 'BLOCK_RELEASE',
  THEME: 'WARN',
  JUROR_LOAD: 'WARN',
  PUBLISHED_TIME: 'WARN',
  PUBLISHED_VENUE: 'WARN',
};
