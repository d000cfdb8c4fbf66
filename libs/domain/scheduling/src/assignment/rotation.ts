/** How long a judge does not see the same organisation or team again (评委轮换). */
export interface RotationPolicy {
  /** First day it holds, as yyyy-mm-dd. */
  readonly from: string;
  readonly days: number;
  readonly source: string;
}

/** Dated; the operator's own rule, to be replaced by the host's or the authority's where they have one. */
const ROTATION_POLICIES: readonly RotationPolicy[] = [
  { from: '2024-01-01', days: 180, source: '平台评审规则（默认）：同一评委半年内不重复评审同一单位或团队' },
];

/** A judge has judged an organisation or team; UTC ms. */
export interface PastJudging {
  readonly person: string;
  readonly subject: string;
  readonly at: number;
}

const DAY_MS = 86_400_000;

/** The policy in force at a time; the days of none are 0. */
export const rotationDays = (at: number, policies: readonly RotationPolicy[] = ROTATION_POLICIES): number =>
  policies
    .filter(({ from }) => Date.parse(from) <= at)
    .reduce<RotationPolicy | null>((last, policy) => (last && last.from > policy.from ? last : policy), null)?.days ??
  0;

/**
 * Pairs [judge, item] that rotation keeps apart: the judge has seen one of the item's subjects (organisations, teams) within the
 * policy's period before `at`.
 */
export function findRested(
  judges: readonly string[],
  items: readonly (readonly string[])[],
  past: readonly PastJudging[],
  at: number,
  policies?: readonly RotationPolicy[],
): [number, number][] {
  const since = at - rotationDays(at, policies) * DAY_MS;
  const recent = past.filter((entry) => entry.at >= since && entry.at < at);
  return judges.flatMap((judge, j) => {
    const seen = new Set(recent.filter(({ person }) => person === judge).map(({ subject }) => subject));
    return items.flatMap((subjects, i): [number, number][] => (subjects.some((s) => seen.has(s)) ? [[j, i]] : []));
  });
}
