import { DRAFT_PROBLEMS } from './draft.js';
import { GENERAL_PROBLEMS } from './general.js';
import { IDENTIFIER_PROBLEMS } from './identifier.js';
import { IMPORT_PROBLEMS } from './import.js';
import { MATCHING_PROBLEMS } from './matching.js';
import { MEETING_PROBLEMS } from './meetings.js';
import type { ProblemMessage } from './message.js';
import { READINESS_PROBLEMS } from './readiness.js';
import { ROADSHOW_PROBLEMS } from './roadshow.js';

const TABLE = {
  ...GENERAL_PROBLEMS,
  ...IDENTIFIER_PROBLEMS,
  ...DRAFT_PROBLEMS,
  ...READINESS_PROBLEMS,
  ...IMPORT_PROBLEMS,
  ...ROADSHOW_PROBLEMS,
  ...MATCHING_PROBLEMS,
  ...MEETING_PROBLEMS,
} as const;
export type ProblemCode = keyof typeof TABLE;

/** Message and remedy of every code that a payload may carry. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemMessage>> = TABLE;
export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);
