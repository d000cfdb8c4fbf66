import type { ListingKind } from '@luyan/catalogue';
import type { Rng } from '@luyan/kernel';
import { between, shareOut, type Kit } from './kit.js';
import type { Family, Goal, Term } from './vocabulary.js';

/**
 * The hidden subject that a demand and its true answers share: an object and a measurable goal of one family. Two topics of
 * a family differ in object or in goal, so each is a near miss of the other.
 */
export interface Topic {
  readonly family: Family;
  readonly object: Term;
  readonly goal: Goal;
  readonly setting: Term;
  /** Around which the supplies' technology readiness lies. */
  readonly trl: number;
}

export type SupplyKind = 'ACHIEVEMENT' | 'PATENT' | 'PRODUCT' | 'TEAM';
export interface Plan {
  readonly counts: Readonly<Record<ListingKind, number>>;
  /** Topic of every supply listing, with its kind. `answering`: some demand asks for it. */
  readonly supplies: readonly { readonly topic: Topic; readonly kind: SupplyKind; readonly answering: boolean }[];
  /** Topic of every technology demand. */
  readonly demands: readonly Topic[];
}

const KINDS: Readonly<Record<ListingKind, number>> = {
  ACHIEVEMENT: 3200,
  PATENT: 3000,
  DEMAND: 1600,
  PRODUCT: 900,
  TEAM: 600,
  SCENARIO: 400,
  FINANCE: 300,
};
const MIN_ANSWERS = 3;
const MAX_ANSWERS = 8;
/** Demands a topic; some topics are asked for twice. */
const DEMANDS_PER_TOPIC = 1.3;

function makeTopics(rng: Rng, families: readonly Family[]): Topic[] {
  const topics = families.flatMap((family) =>
    family.objects.flatMap((object) =>
      family.goals.map((goal) => ({
        family,
        object,
        goal,
        setting: rng.pick(family.settings),
        trl: between(rng, 4, 8),
      })),
    ),
  );
  return rng.shuffle(topics);
}

/** How many listings of each kind, on which topics; `demands` counts those for technology, not for funding. */
export function planTopics(kit: Kit, families: readonly Family[], listings: number): Plan {
  const { rng } = kit;
  const counts = shareOut(listings, KINDS);
  const demandCount = counts.DEMAND - Math.round(counts.DEMAND * FUNDING_SHARE);
  const supplyCount = counts.ACHIEVEMENT + counts.PATENT + counts.PRODUCT + counts.TEAM;
  const topics = makeTopics(rng, families);
  const wanted = Math.max(1, Math.min(Math.floor(demandCount / DEMANDS_PER_TOPIC), topics.length));
  if (supplyCount < wanted * MIN_ANSWERS || supplyCount > topics.length * MAX_ANSWERS) {
    throw new RangeError(`The vocabulary cannot carry ${listings} listings.`);
  }

  const sizes: number[] = topics.map((_, i) => (i < wanted ? MIN_ANSWERS : 0));
  let left = supplyCount - wanted * MIN_ANSWERS;
  while (left > 0) {
    const i = rng.next() < 0.6 ? rng.int(wanted) : rng.int(topics.length);
    const size = sizes[i] ?? 0;
    if (size >= MAX_ANSWERS) continue;
    sizes[i] = size + 1;
    left--;
  }
  const kinds = rng.shuffle(
    (['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM'] as const).flatMap((kind) =>
      Array<SupplyKind>(counts[kind]).fill(kind),
    ),
  );
  const slots = topics.flatMap((topic, i) =>
    Array.from({ length: sizes[i] ?? 0 }, () => ({ topic, answering: i < wanted })),
  );
  return {
    counts,
    supplies: rng.shuffle(slots.map((slot, i) => ({ ...slot, kind: kinds[i] ?? 'ACHIEVEMENT' }))),
    demands: rng.shuffle(Array.from({ length: demandCount }, (_, i) => topics[i % wanted] as Topic)),
  };
}

/** Demands that seek money instead of technology. */
const FUNDING_SHARE = 0.05;
