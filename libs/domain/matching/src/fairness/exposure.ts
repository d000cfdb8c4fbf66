import { titleLikeness, titleShingles } from '../dedupe.js';

/** How much of the first places one organisation may take (公平曝光). Dated data, never edited in place. */
export interface ExposureRule {
  readonly effectiveFrom: string;
  readonly source: string;
  /** So many first places are shared out. */
  readonly places: number;
  /** The most of them for one organisation, unless its next answer is clearly best. */
  readonly most: number;
  /** An answer is clearly best when every other organisation's is worse by more than this. */
  readonly margin: number;
  /** Listings of one organisation whose titles and summaries are at least so alike count once. */
  readonly likeness: number;
}

export const EXPOSURE_RULES: readonly ExposureRule[] = [
  {
    effectiveFrom: '2026-01-01',
    source:
      'House rule: four of the first ten places, so that no organisation holds more than 40 % of a batch; 0.1 is ten points of a hundred, which a reader sees.',
    places: 10,
    most: 4,
    margin: 0.1,
    likeness: 0.8,
  },
];

/** One answer of a demand's list. */
export interface Listed {
  readonly id: string;
  readonly score: number;
  readonly ownerOrgId: string;
  readonly title: string;
  readonly summary: string;
}

const byScore = <T extends Listed>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

/** Whether one answer repeats another; each text is taken apart once. */
function repeatTest({ likeness }: ExposureRule): (a: Listed, b: Listed) => boolean {
  const taken = new Map<string, ReadonlySet<string>>();
  const shinglesOf = (text: string): ReadonlySet<string> => {
    const shingles = taken.get(text) ?? titleShingles(text);
    taken.set(text, shingles);
    return shingles;
  };
  const isLike = (a: string, b: string): boolean => titleLikeness(shinglesOf(a), shinglesOf(b)) >= likeness;
  return (a, b) => a.ownerOrgId === b.ownerOrgId && isLike(a.title, b.title) && isLike(a.summary, b.summary);
}

/** The answers that repeat a better one of the same organisation (重复刊登): shown once, they would fill the list with one thing. */
export function repeatsIn<T extends Listed>(list: readonly T[], rule: ExposureRule): readonly T[] {
  const isRepeat = repeatTest(rule);
  const kept: T[] = [];
  const repeats: T[] = [];
  for (const item of byScore(list)) (kept.some((other) => isRepeat(item, other)) ? repeats : kept).push(item);
  return repeats;
}

/**
 * A list in fair order: best first, but once an organisation holds its most of the first places, its next answer lets those of others pass that are worse by no
 * more than the margin. What is clearly best keeps its place, and nothing is dropped. Deterministic; ties by id.
 */
export function fairOrder<T extends Listed>(list: readonly T[], { places, most, margin }: ExposureRule): readonly T[] {
  const waiting = byScore(list);
  const held = new Map<string, number>();
  const hasRoom = ({ ownerOrgId }: T): boolean => (held.get(ownerOrgId) ?? 0) < most;
  const ordered: T[] = [];
  while (ordered.length < places && waiting.length > 0) {
    const best = waiting[0]!;
    const next = waiting.findIndex((item) => hasRoom(item) && item.score >= best.score - margin);
    const [taken] = waiting.splice(Math.max(0, next), 1);
    held.set(taken!.ownerOrgId, (held.get(taken!.ownerOrgId) ?? 0) + 1);
    ordered.push(taken!);
  }
  return [...ordered, ...waiting];
}

/** A list as it is shown: repeats once, in fair order. */
export function fairList<T extends Listed>(list: readonly T[], rule: ExposureRule): readonly T[] {
  const repeats = new Set(repeatsIn(list, rule));
  return fairOrder(
    list.filter((item) => !repeats.has(item)),
    rule,
  );
}
