import type { DiffReason } from '../year/diff.js';
import { YEAR_CONSTRAINTS, type YearConstraint } from '../year/policy.js';
import type { CheckName, Severity } from '../year/severity.js';

interface Label {
  readonly zh: string;
  readonly en: string;
}

const CONSTRAINTS = Object.fromEntries(YEAR_CONSTRAINTS.map(({ name, zh, en }) => [name, { zh, en }])) as Readonly<
  Record<YearConstraint, Label>
>;

/** Every check of a plan in both languages. */
export const CHECK_LABELS: Readonly<Record<CheckName, Label>> = {
  ...CONSTRAINTS,
  UNKNOWN_ITEM: { zh: '场次、场地或项目已不存在', en: 'Session, venue or pitch is gone' },
  DUPLICATE: { zh: '重复安排', en: 'Planned twice' },
  PITCH_OVERLAP: { zh: '项目时间重叠', en: 'Pitches of the session overlap' },
};

/** Every reason of a difference between plans in both languages. */
export const DIFF_REASONS: Readonly<Record<DiffReason, Label>> = {
  ...CONSTRAINTS,
  CANCELLED: { zh: '已取消', en: 'Cancelled' },
  NEW: { zh: '新增', en: 'New' },
  NO_PLACE: { zh: '没有可用的位置', en: 'No place was found' },
  SESSION_CANCELLED: { zh: '所在场次取消', en: 'Its session is cancelled' },
  SESSION_MOVED: { zh: '随场次调整', en: 'Follows its session' },
  LINEUP_CHANGED: { zh: '场内项目变化', en: 'The line-up has changed' },
  MAKES_ROOM: { zh: '为其他安排让位', en: 'Makes room for another' },
};

/** 冲突严重程度 */
export const CONFLICT_SEVERITIES = {
  BLOCK: { zh: '禁止安排', en: 'Stops the placement' },
  BLOCK_RELEASE: { zh: '禁止发布', en: 'Stops the release' },
  WARN: { zh: '提醒', en: 'Warning' },
} as const satisfies Readonly<Record<Exclude<Severity, 'IGNORE'>, Label>>;

/** 方案差异 */
export const DIFF_CHANGES = {
  ADDED: { zh: '新增', en: 'Added' },
  REMOVED: { zh: '移除', en: 'Removed' },
  MOVED_TIME: { zh: '改时间', en: 'Another time' },
  MOVED_VENUE: { zh: '改场地', en: 'Another venue' },
  MOVED_SESSION: { zh: '改场次', en: 'Another session' },
  REORDERED: { zh: '改顺序', en: 'Another order' },
} as const;
