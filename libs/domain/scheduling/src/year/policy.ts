import type { Level, Term } from '../solver/score.js';

/** Every constraint of the year's calendar; the order is that of the score's terms. */
export const YEAR_CONSTRAINTS = [
  { name: 'VENUE_UNSUITABLE', level: 'hard', zh: '场地类型不符', en: 'The venue cannot hold a session of this mode' },
  { name: 'CAPACITY', level: 'hard', zh: '场地容量不足', en: 'The venue is too small' },
  { name: 'ONLINE_CAPACITY', level: 'hard', zh: '线上容量不足', en: 'Too few can follow online' },
  { name: 'EQUIPMENT', level: 'hard', zh: '场地缺少设备', en: 'The venue lacks equipment' },
  { name: 'NON_WORKING_DAY', level: 'hard', zh: '非工作日', en: 'Not a working day' },
  { name: 'OPENING_HOURS', level: 'hard', zh: '不在场地开放时段', en: 'Outside the opening hours, set-up included' },
  { name: 'CLOSURE', level: 'hard', zh: '场地停用', en: 'The venue is closed' },
  { name: 'ADVANCE', level: 'hard', zh: '超出可预订期限', en: 'Further ahead than the venue takes bookings' },
  { name: 'NOTICE', level: 'hard', zh: '公告期不足', en: 'Too soon: the notice period has not run' },
  { name: 'WINDOW', level: 'hard', zh: '超出申请时间范围', en: 'Outside the dates asked for' },
  { name: 'FORBIDDEN', level: 'hard', zh: '禁止安排', en: 'Forbidden by the operator' },
  { name: 'VENUE_CONFLICT', level: 'hard', zh: '场地冲突', en: 'The venue is taken, set-up and tear-down included' },
  { name: 'PERSON_CONFLICT', level: 'hard', zh: '人员时间冲突', en: 'A person would be in two places' },
  { name: 'PERSON_UNAVAILABLE', level: 'hard', zh: '人员不可用', en: 'A person is not available' },
  { name: 'CONFLICT_OF_INTEREST', level: 'hard', zh: '评委回避', en: 'A juror is conflicted with the pitch' },
  { name: 'TOO_FEW_PITCHES', level: 'hard', zh: '项目数不足', en: 'Fewer pitches than the session needs' },
  { name: 'TOO_MANY_PITCHES', level: 'hard', zh: '项目数超限', en: 'More pitches than the session takes' },
  { name: 'OVERRUN', level: 'hard', zh: '超出场次时长', en: 'The pitches outlast the session' },
  { name: 'SESSION_UNPLACED', level: 'medium', zh: '场次未安排', en: 'The session has no place' },
  { name: 'PITCH_UNPLACED', level: 'medium', zh: '项目未安排', en: 'The pitch has no session' },
  { name: 'THEME', level: 'soft', zh: '主题不一致', en: 'The pitch is off the theme of the session' },
  { name: 'PITCH_REGION', level: 'soft', zh: '项目异地', en: 'The pitch comes from elsewhere' },
  { name: 'INVESTOR_INTEREST', level: 'soft', zh: '投资人关注不符', en: 'No investor present is interested' },
  { name: 'WANTED_SESSION', level: 'soft', zh: '非申请场次', en: 'Not the session applied for' },
  { name: 'PREFERRED_DATE', level: 'soft', zh: '非首选日期', en: 'Away from the preferred dates' },
  { name: 'SESSION_REGION', level: 'soft', zh: '非首选地区', en: 'Not in the region asked for' },
  { name: 'WANTED_VENUE', level: 'soft', zh: '非首选场地', en: 'Not the venue asked for' },
  { name: 'LUNCH', level: 'soft', zh: '占用午休时间', en: 'Runs into the lunch break' },
  { name: 'EVENING', level: 'soft', zh: '晚间举行', en: 'Runs into the evening' },
  { name: 'YEAR_SPREAD', level: 'soft', zh: '月度分布不均', en: 'More sessions than the month’s share' },
  { name: 'CITY_SPREAD', level: 'soft', zh: '同城同周扎堆', en: 'Sessions of one city in one week' },
  { name: 'POPULAR_APART', level: 'soft', zh: '热门项目扎堆', en: 'Popular pitches on one day, or back to back' },
  { name: 'JUROR_LOAD', level: 'soft', zh: '评委同日多场', en: 'A juror sits in several sessions of one day' },
  { name: 'PUBLISHED_TIME', level: 'soft', zh: '变更已发布时间', en: 'A published time changes' },
  { name: 'PUBLISHED_VENUE', level: 'soft', zh: '变更已发布场地', en: 'A published venue changes' },
  { name: 'PUBLISHED_SESSION', level: 'soft', zh: '项目变更场次', en: 'A published pitch changes session' },
  { name: 'PUBLISHED_ORDER', level: 'soft', zh: '变更已发布顺序', en: 'A published order changes' },
] as const satisfies readonly { name: string; level: Level; zh: string; en: string }[];

export type YearConstraint = (typeof YEAR_CONSTRAINTS)[number]['name'];

/** Index of every constraint in the score. */
export const TERM = Object.fromEntries(YEAR_CONSTRAINTS.map((constraint, i) => [constraint.name, i])) as Readonly<
  Record<YearConstraint, number>
>;

/** Prices of one unit of each medium and soft constraint (integers), and the numbers that say when a unit is due. */
export interface YearWeights {
  readonly price: Readonly<Partial<Record<YearConstraint, number>>>;
  /** From which popularity on a pitch is popular. */
  readonly popularFrom: number;
  /** Days from the nearest preferred date, beyond which more makes no difference. */
  readonly dateCapDays: number;
  /** A person's least way between venues of different cities, and of one city, in minutes. */
  readonly travelBetweenCitiesMin: number;
  readonly travelWithinCityMin: number;
  /** Starts are multiples of this many minutes after local midnight. */
  readonly startGridMin: number;
  /** The lunch break, and when the evening begins, in minutes after local midnight. */
  readonly lunchFromMin: number;
  readonly lunchUntilMin: number;
  readonly eveningFromMin: number;
}

/** Weights with the span in which they hold (`from` inclusive, ISO date) and where they come from. */
export interface DatedWeights {
  readonly from: string;
  readonly source: string;
  readonly weights: YearWeights;
}

const YEAR_WEIGHTS: readonly DatedWeights[] = [
  {
    from: '2024-01-01',
    source: 'Initial weights of the operator; published times and places dearest, then theme, then wishes',
    weights: {
      price: {
        SESSION_UNPLACED: 10,
        PITCH_UNPLACED: 10,
        THEME: 10,
        PITCH_REGION: 1,
        INVESTOR_INTEREST: 3,
        WANTED_SESSION: 6,
        PREFERRED_DATE: 1,
        SESSION_REGION: 5,
        WANTED_VENUE: 4,
        LUNCH: 2,
        EVENING: 2,
        YEAR_SPREAD: 4,
        CITY_SPREAD: 2,
        POPULAR_APART: 2,
        JUROR_LOAD: 3,
        PUBLISHED_TIME: 60,
        PUBLISHED_VENUE: 40,
        PUBLISHED_SESSION: 25,
        PUBLISHED_ORDER: 2,
      },
      popularFrom: 80,
      dateCapDays: 30,
      travelBetweenCitiesMin: 120,
      travelWithinCityMin: 30,
      startGridMin: 30,
      lunchFromMin: 720,
      lunchUntilMin: 810,
      eveningFromMin: 1080,
    },
  },
];

/** The weights in force on a day (`YYYY-MM-DD`): the latest entry that has begun, else the first. */
export function weightsOn(date: string, table: readonly DatedWeights[] = YEAR_WEIGHTS): YearWeights {
  const begun = table.filter((entry) => entry.from <= date).sort((a, b) => b.from.localeCompare(a.from));
  const entry = begun[0] ?? table[0];
  if (!entry) throw new RangeError('The table of weights is empty.');
  return entry.weights;
}

export const yearTerms = (weights: YearWeights): Term<YearConstraint>[] =>
  YEAR_CONSTRAINTS.map(({ name, level }) => ({
    name,
    level,
    weight: level === 'hard' ? 1 : (weights.price[name] ?? 0),
  }));
