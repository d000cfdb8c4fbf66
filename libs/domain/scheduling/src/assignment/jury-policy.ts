import type { JudgeKind } from './assign-jury.js';

/** How a jury is made up (评审组构成), as dated data. */
export interface JuryPolicy {
  /** The instant from which it holds. */
  readonly from: number;
  /** Judges a pitch: from five on the highest and the lowest score are dropped. */
  readonly judges: number;
  /** Pitches that a judge scores a day at most. */
  readonly perDay: number;
  readonly mix: readonly JudgeKind[];
  /** The mix where money is raised. */
  readonly fundingMix: readonly JudgeKind[];
  /** Of the greatest total, what a panel keeps that lifts its worst-served pitch; own estimate. */
  readonly fairShare: number;
  readonly source: string;
}

const POLICIES: readonly JuryPolicy[] = [
  {
    from: 0,
    judges: 5,
    perDay: 12,
    mix: ['TECHNOLOGY', 'MARKET'],
    fundingMix: ['TECHNOLOGY', 'MARKET', 'INVESTMENT'],
    fairShare: 0.95,
    source: '平台评审规则（默认）：每项 5 名评委以便去掉最高、最低分，每人每日不超过 12 项，至少各一名技术、市场评委',
  },
];

export function juryPolicyAt(instant: number): JuryPolicy {
  const policy = POLICIES.findLast(({ from }) => from <= instant);
  if (!policy) throw new RangeError(`No jury policy holds at ${instant}.`);
  return policy;
}
