import { expect, it } from '@jest/globals';
// eslint-disable-next-line @nx/enforce-module-boundaries -- this spec alone proves that the leaf above words every code below
import { PROBLEMS } from '@luyan/contracts';
import { bookingStates } from './booking.states.js';
import { ROADSHOW_CODES } from './faults.js';
import { juryStates, seatStates } from './jury.states.js';
import {
  meetingParticipantStates,
  meetingRoundStates,
  meetingStates,
  meetingTimetableStates,
} from './meeting.states.js';
import { pitchStates } from './pitch.states.js';
import { planStates } from './plan.states.js';
import { ROADSHOW_LABELS } from './problem-labels.js';
import { sessionRequestStates } from './session-request.states.js';
import { sessionStates } from './session.states.js';

it('every code has a message and a remedy', () => {
  expect(ROADSHOW_CODES.filter((code) => !Object.hasOwn(PROBLEMS, code))).toEqual([]);
});

it('every state and need has words', () => {
  const meetings = [meetingParticipantStates, meetingRoundStates, meetingStates, meetingTimetableStates];
  const juries = [juryStates, seatStates];
  const tables = [...meetings, ...juries, bookingStates, pitchStates, planStates, sessionRequestStates, sessionStates];
  const words = tables
    .flatMap((table) => Object.entries<object>(table))
    .flatMap(([from, row]) => [from, ...Object.values(row).flatMap((step: { needs?: string[] }) => step.needs ?? [])]);
  expect(words.filter((code) => !Object.hasOwn(ROADSHOW_LABELS, code))).toEqual([]);
});
