import { gridFaults, type GridFault } from '@luyan/roadshow';
import type { DeskRound } from './desk-queries.js';

/** A round as a form holds it: clock times as `09:30`, empty for none. */
export interface RoundFields {
  readonly hostOrgId: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly venueId: string;
  readonly place: string;
  readonly days: readonly string[];
  readonly startMin: string;
  readonly endMin: string;
  readonly lunchFromMin: string;
  readonly lunchUntilMin: string;
  readonly slotMin: string;
  readonly breakMin: string;
  readonly tables: string;
}

export const NEW_ROUND: RoundFields = {
  hostOrgId: '',
  titleZh: '',
  titleEn: '',
  venueId: '',
  place: '',
  days: [''],
  startMin: '09:30',
  endMin: '16:30',
  lunchFromMin: '12:00',
  lunchUntilMin: '13:30',
  slotMin: '20',
  breakMin: '5',
  tables: '8',
};

const clockOf = (minutes: number | null): string =>
  minutes === null
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutesOf = (clock: string): number | null => {
  const [hour, minute] = clock.split(':').map(Number);
  return hour === undefined || minute === undefined ? null : hour * 60 + minute;
};

export const fieldsOf = (round: DeskRound): RoundFields => ({
  hostOrgId: round.host?.id ?? '',
  titleZh: round.titleZh,
  titleEn: round.titleEn ?? '',
  venueId: round.venue?.id ?? '',
  place: round.place,
  days: round.days,
  startMin: clockOf(round.startMin),
  endMin: clockOf(round.endMin),
  lunchFromMin: clockOf(round.lunchFromMin),
  lunchUntilMin: clockOf(round.lunchUntilMin),
  slotMin: String(round.slotMin),
  breakMin: String(round.breakMin),
  tables: String(round.tables),
});

/** What the API takes; an empty number is none, which no rule accepts. */
export function inputOf({ days, titleEn, venueId, ...fields }: RoundFields) {
  const number = (text: string): number => (text.trim() === '' ? -1 : Number(text));
  return {
    ...fields,
    titleEn: titleEn.trim() || null,
    venueId: venueId || null,
    days: days.filter((day) => day !== ''),
    startMin: minutesOf(fields.startMin) ?? -1,
    endMin: minutesOf(fields.endMin) ?? -1,
    lunchFromMin: minutesOf(fields.lunchFromMin),
    lunchUntilMin: minutesOf(fields.lunchUntilMin),
    slotMin: number(fields.slotMin),
    breakMin: number(fields.breakMin),
    tables: number(fields.tables),
  };
}
export type RoundInput = ReturnType<typeof inputOf>;

/** The same rules as the API's, so that a fault is seen before anything is sent. */
export const faultsOfRound = (input: RoundInput): readonly (GridFault | 'titleZh')[] => [
  ...(input.titleZh.trim() ? [] : (['titleZh'] as const)),
  ...gridFaults(input),
];
