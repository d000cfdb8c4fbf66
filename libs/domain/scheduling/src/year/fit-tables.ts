import type { CompiledPeople } from './compile-people.js';
import { conflictedJurors, declaredByPerson } from './pitch-rules.js';
import { regionDistance } from './compile-venues.js';
import type { ConflictOfInterest, PitchFacts, YearProblem } from './facts.js';

/**
 * Sessions by chain, region and interest, looked up instead of compared, since a large year has 20 million pairs of pitch and
 * session.
 */
export class FitTables {
  readonly #problem: YearProblem;
  readonly #jurors: readonly { readonly id: string; readonly orgId: string | null }[];
  readonly #juriesOf: readonly (readonly number[])[];
  readonly #declared: ReadonlyMap<string, readonly ConflictOfInterest[]>;
  readonly #open: Uint8Array;
  readonly #byChain = new Map<string, number[]>();
  readonly #anyInterest: Uint8Array;
  readonly #byInterest = new Map<string, number[]>();
  readonly #byRegion = new Map<string | null, Uint8Array>();

  constructor(problem: YearProblem, people: CompiledPeople) {
    const { requests } = problem;
    this.#problem = problem;
    const judging = people.ids.map((id, q) => ({ id, orgId: people.orgIds[q]!, juries: people.juriesOf[q]! }));
    const jurors = judging.filter(({ juries }) => juries.length > 0);
    this.#jurors = jurors;
    this.#juriesOf = jurors.map(({ juries }) => juries);
    this.#declared = declaredByPerson(problem);
    this.#open = Uint8Array.from(requests, (request) => (request.chains.length === 0 ? 1 : 0));
    this.#anyInterest = new Uint8Array(requests.length);
    requests.forEach((request, s) => {
      for (const chain of request.chains) push(this.#byChain, chain, s);
      const interests = new Set([...people.investors[s]!].flatMap((q) => people.interests[q]!));
      this.#anyInterest[s] = interests.size === 0 ? 1 : 0;
      for (const chain of interests) push(this.#byInterest, chain, s);
    });
  }

  /** By session: the packed byte of `compile-pitches`. */
  fitOf(pitch: PitchFacts, publishedSession: number, forbidden: ReadonlySet<number>): Uint8Array {
    const theme = this.#themes(pitch);
    const region = this.#regions(pitch.regionCode);
    const interest = this.#anyInterest.slice();
    for (const chain of pitch.chains) for (const s of this.#byInterest.get(chain) ?? []) interest[s] = 1;
    const { requests } = this.#problem;
    const fit = new Uint8Array(requests.length);
    for (let s = 0; s < fit.length; s++) {
      const isElsewhere = pitch.requestId !== null && pitch.requestId !== requests[s]!.id;
      const isMoved = publishedSession >= 0 && publishedSession !== s;
      fit[s] =
        theme[s]! | (region[s]! << 2) | (interest[s] === 1 ? 0 : 16) | (isElsewhere ? 32 : 0) | (isMoved ? 64 : 0);
    }
    for (const s of [...this.#conflictedSessions(pitch), ...forbidden]) fit[s]! |= 128;
    return fit;
  }

  /** `themeDistance` for all sessions. */
  #themes({ chains: [main, ...others] }: PitchFacts): Uint8Array {
    const theme = new Uint8Array(this.#open.length).fill(main === undefined ? 2 : 3);
    for (const chain of others) for (const s of this.#byChain.get(chain) ?? []) theme[s] = 1;
    if (main !== undefined) for (const s of this.#byChain.get(main) ?? []) theme[s] = 0;
    for (let s = 0; s < theme.length; s++) if (this.#open[s] === 1) theme[s] = 0;
    return theme;
  }

  #regions(code: string | null): Uint8Array {
    const known = this.#byRegion.get(code);
    if (known) return known;
    const distances = Uint8Array.from(this.#problem.requests, (request) => regionDistance(code, request.regionCode));
    this.#byRegion.set(code, distances);
    return distances;
  }

  #conflictedSessions(pitch: PitchFacts): number[] {
    const conflicted = new Set(conflictedJurors(pitch, this.#jurors, this.#declared));
    return this.#juriesOf.filter((_, i) => conflicted.has(this.#jurors[i]!.id)).flat();
  }
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
