import { DAY, MINUTE } from '@luyan/kernel';

/** Clock times are read in the zone Asia/Shanghai, fixed at +08:00. */
const ZONE_MS = 8 * 60 * MINUTE;
/** What the solver's bit sets hold. */
export const MOST_MEETING_SLOTS = 30;

/** The days and hours of a round of meetings; minutes of the local day. */
export interface MeetingGrid {
  /** Local days, `2026-11-24`. */
  readonly days: readonly string[];
  readonly startMin: number;
  readonly endMin: number;
  readonly slotMin: number;
  /** Between two slots, to change tables. */
  readonly breakMin: number;
  readonly lunchFromMin: number | null;
  readonly lunchUntilMin: number | null;
}

/** One slot (时段), numbered from 1 over all days; instants in ms. */
export interface MeetingSlot {
  readonly number: number;
  readonly from: number;
  readonly until: number;
}

/** The slots of a round, earliest first; lunch has none, so that the meetings on both sides of it are no gap apart. */
export function slotsOfGrid(grid: MeetingGrid): MeetingSlot[] {
  const { startMin, endMin, slotMin, breakMin, lunchFromMin, lunchUntilMin } = grid;
  const hasLunch = lunchFromMin !== null && lunchUntilMin !== null;
  const spans = hasLunch
    ? [
        [startMin, lunchFromMin],
        [lunchUntilMin, endMin],
      ]
    : [[startMin, endMin]];
  const starts: number[] = [];
  for (const day of [...grid.days].sort()) {
    const midnight = Date.parse(`${day}T00:00:00Z`) - ZONE_MS;
    for (const [from = 0, until = 0] of spans)
      for (let min = from; min + slotMin <= until; min += slotMin + breakMin) starts.push(midnight + min * MINUTE);
  }
  return starts.map((from, i) => ({ number: i + 1, from, until: from + slotMin * MINUTE }));
}

const isDay = (text: string): boolean => {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};
const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** What may be wrong with the hours and tables of a round, by the field that is to be mended. */
export const GRID_FAULTS = {
  days: { zh: '请填写日期，每天一次', en: 'Name its days, each once' },
  startMin: { zh: '开始时间不正确', en: 'The starting time is wrong' },
  endMin: { zh: '结束须晚于开始', en: 'The end must come after the beginning' },
  slotMin: { zh: '每场须为 5–240 分钟', en: 'A meeting takes 5 to 240 minutes' },
  breakMin: { zh: '间隔须为 0–60 分钟', en: 'The break is 0 to 60 minutes' },
  lunchFromMin: {
    zh: '午休须在开始与结束之间，或两项都不填',
    en: 'Lunch lies between beginning and end, or leave both empty',
  },
  tables: { zh: '洽谈桌须为 1–500 张', en: 'There are 1 to 500 tables' },
  slots: {
    zh: '须有 1–30 个时段：请调整天数、时间或每场分钟',
    en: 'It must have 1 to 30 slots: change the days, hours or minutes',
  },
} as const;
export type GridFault = keyof typeof GRID_FAULTS;

/** What makes no grid; empty when it has 1 to 30 slots. */
export function gridFaults(grid: MeetingGrid & { readonly tables: number }): GridFault[] {
  const { days, startMin, endMin, slotMin, breakMin, lunchFromMin, lunchUntilMin, tables } = grid;
  const isLunchSound =
    lunchFromMin === null || lunchUntilMin === null
      ? lunchFromMin === lunchUntilMin
      : isWithin(lunchFromMin, startMin, endMin) && isWithin(lunchUntilMin, lunchFromMin, endMin);
  const checks: readonly (readonly [GridFault, boolean])[] = [
    ['days', days.length > 0 && days.every(isDay) && new Set(days).size === days.length],
    ['startMin', isWithin(startMin, 0, DAY / MINUTE)],
    ['endMin', isWithin(endMin, startMin + 1, DAY / MINUTE)],
    ['slotMin', isWithin(slotMin, 5, 240)],
    ['breakMin', isWithin(breakMin, 0, 60)],
    ['lunchFromMin', isLunchSound],
    ['tables', isWithin(tables, 1, 500)],
  ];
  const faults = checks.flatMap(([path, isSound]) => (isSound ? [] : [path]));
  if (faults.length > 0) return faults;
  return isWithin(slotsOfGrid(grid).length, 1, MOST_MEETING_SLOTS) ? [] : ['slots'];
}

/** A table that is not to be had any more, from a slot on. */
export interface ClosedTable {
  readonly table: number;
  readonly fromSlot: number;
}

/** Numbers of the tables that can be used in a slot, lowest first. */
export const openTables = (tables: number, closed: readonly ClosedTable[], slot: number): number[] =>
  Array.from({ length: tables }, (_, i) => i + 1).filter(
    (table) => !closed.some((one) => one.table === table && one.fromSlot <= slot),
  );

/** Numbers of the meeting rules as dated data. */
export interface MeetingPolicy {
  readonly from: number;
  /** Must-meets a participant may name; of more, none would be one. Own estimate. */
  readonly mostMusts: number;
  /** Wishes of one participant, more than the slots of any round can hold. */
  readonly mostWishes: number;
  /** Characters of a participant's own words. */
  readonly aboutLength: number;
}
const POLICIES: readonly MeetingPolicy[] = [{ from: 0, mostMusts: 3, mostWishes: 60, aboutLength: 500 }];

export function meetingPolicyAt(instant: number): MeetingPolicy {
  const policy = POLICIES.findLast(({ from }) => from <= instant);
  if (!policy) throw new RangeError(`No meeting policy holds at ${instant}.`);
  return policy;
}
