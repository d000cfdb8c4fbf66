import type { SeriesData, SeriesInput } from './series-queries.js';
import { NO_NEEDS, type SessionNeeds } from './session-fields.js';

/** A series as it is being written. */
export interface SeriesDraft extends SessionNeeds {
  readonly every: 'WEEK' | 'MONTH';
  readonly interval: number;
  readonly weekdays: readonly number[];
  readonly ordinal: number;
  /** Days; empty while they are not chosen. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly onHoliday: 'LATER' | 'EARLIER' | 'DROP';
  /** Minutes after midnight; null leaves the time to the plan. */
  readonly startMin: number | null;
  readonly toleranceDays: number;
  readonly firstNumber: number;
}

export const NEW_SERIES: SeriesDraft = {
  ...NO_NEEDS,
  every: 'WEEK',
  interval: 1,
  weekdays: [3],
  ordinal: 1,
  startsOn: '',
  endsOn: '',
  onHoliday: 'LATER',
  startMin: 14 * 60,
  toleranceDays: 0,
  firstNumber: 1,
};

export function draftOf(series: SeriesData): SeriesDraft {
  const { rule, host, titleEn, ...rest } = series;
  return {
    ...rest,
    titleEn: titleEn ?? '',
    hostOrgId: host?.id ?? '',
    every: rule.every,
    interval: rule.interval,
    weekdays: rule.weekdays,
    ordinal: rule.ordinal ?? 1,
  };
}

/** What the API takes: the whole of a series, the people of its jury as they were. */
export function inputOf(draft: SeriesDraft, known: SeriesData | null, regionCode: string | null): SeriesInput {
  const { hostOrgId, titleZh, type, mode, chains, venueId, durationMin, capacity, equipment } = draft;
  const { every, interval, weekdays, ordinal, minPitches, maxPitches, startsOn, endsOn } = draft;
  const { onHoliday, startMin, toleranceDays, firstNumber, titleEn } = draft;
  const needs = { hostOrgId, titleZh, type, mode, chains, venueId, durationMin, capacity, equipment };
  const dates = { startsOn, endsOn, onHoliday, startMin, toleranceDays, firstNumber };
  return {
    ...needs,
    ...dates,
    id: known?.id ?? null,
    revision: known?.revision ?? 0,
    titleEn: titleEn.trim() || null,
    onlineCapacity: draft.onlineCapacity,
    regionCode,
    minPitches,
    maxPitches,
    jurorIds: known?.jurorIds ?? [],
    investorIds: known?.investorIds ?? [],
    rule: { every, interval, weekdays: [...weekdays].sort(), ordinal: every === 'MONTH' ? ordinal : null },
  };
}

/** Whether there is enough to ask what would come of it. */
export const canPreview = ({ hostOrgId, titleZh, startsOn, endsOn, weekdays }: SeriesDraft): boolean =>
  Boolean(hostOrgId && titleZh.trim() && startsOn && endsOn && weekdays.length > 0);
