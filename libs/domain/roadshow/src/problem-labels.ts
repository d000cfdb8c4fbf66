import { BOOKING_NEEDS, BOOKING_STATES } from './booking.states.js';
import { JURY_NEEDS, JURY_ROLES, JURY_STATES, SEAT_STATES } from './jury.states.js';
import {
  MEETING_NEEDS,
  MEETING_PARTICIPANT_STATES,
  MEETING_ROUND_STATES,
  MEETING_STATES,
  MEETING_TIMETABLE_STATES,
} from './meeting.states.js';
import { PITCH_NEEDS, PITCH_STATES } from './pitch.states.js';
import { PLAN_NEEDS, PLAN_STATES } from './plan.states.js';
import { SESSION_REQUEST_NEEDS, SESSION_REQUEST_STATES } from './session-request.states.js';
import { SESSION_NEEDS, SESSION_STATES } from './session.states.js';
import { EQUIPMENT } from './vocabulary.js';
import { WAITLIST_NEEDS, WAITLIST_STATES } from './waitlist.states.js';

/** Words for the codes that stand in this library's problems: states, needs, equipment. */
export const ROADSHOW_LABELS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ...EQUIPMENT,
  ...MEETING_NEEDS,
  ...MEETING_PARTICIPANT_STATES,
  ...MEETING_ROUND_STATES,
  ...MEETING_STATES,
  ...MEETING_TIMETABLE_STATES,
  ...BOOKING_STATES,
  ...BOOKING_NEEDS,
  ...PITCH_STATES,
  ...PITCH_NEEDS,
  ...SESSION_REQUEST_STATES,
  ...SESSION_REQUEST_NEEDS,
  ...SESSION_STATES,
  ...SESSION_NEEDS,
  ...PLAN_STATES,
  ...PLAN_NEEDS,
  ...JURY_STATES,
  ...JURY_NEEDS,
  ...JURY_ROLES,
  ...SEAT_STATES,
  ...WAITLIST_STATES,
  ...WAITLIST_NEEDS,
};
