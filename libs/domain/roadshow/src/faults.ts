import { problem, type Problem } from '@luyan/kernel';

/** Every code that this library reports; the contracts hold a message and a remedy for each. */
export const ROADSHOW_CODES = [
  'SESSION_VENUE_MISSING',
  'SESSION_ROOM_MISSING',
  'SESSION_TIME_ORDER',
  'SESSION_REGION_MISSING',
  'SESSION_NO_PITCH',
  'SESSION_OVERRUN',
  'SESSION_OVER_CAPACITY',
  'SESSION_EQUIPMENT_MISSING',
  'VENUE_CLOSED',
  'VENUE_CLOSURE',
  'VENUE_TOO_FAR_AHEAD',
  'VENUE_NOTICE',
  'VENUE_TAKEN',
  'VENUE_NO_STREAM',
  'VENUE_PART_OF_ITSELF',
  'VENUE_PART_ELSEWHERE',
  'VENUE_PART_TOO_LARGE',
  'BOOKING_CANCEL_TOO_LATE',
  'PITCH_MATERIALS_LATE',
  'PITCH_TWICE',
  'PITCH_SESSION_CLOSED',
  'PITCH_LISTING_NOT_LIVE',
  'PRESENTER_NOT_ANSWERING',
  'PERSON_TAKEN',
  'REQUEST_TIME_ORDER',
  'REQUEST_TOO_SOON',
  'SCORE_OUT_OF_RANGE',
  'SCORE_STEP',
  'SCORE_MISSING',
  'SCORE_CRITERION_UNKNOWN',
] as const;
export type RoadshowCode = (typeof ROADSHOW_CODES)[number];

/** `problem` restricted to the registered codes. */
export const fault = (code: RoadshowCode, path = '', params: Problem['params'] = {}): Problem =>
  problem(code, path, params);
