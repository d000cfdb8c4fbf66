import type { CatalogueIndex } from './catalogue-index.js';
import type { DemandTerm } from './text-model.js';
import { textSimilarity } from './text-similarity.js';

/** So many supplies of the greatest text weight are compared in full at least. */
export const LEAST_CANDIDATES = 200;
const CANDIDATES_PER_RESULT = 5;

/** How many supplies of the greatest text weight are gated and compared in full for so many results. */
export const depthOf = (limit: number): number => Math.max(LEAST_CANDIDATES, limit * CANDIDATES_PER_RESULT);

export interface Near {
  readonly id: string;
  /** Coverage plus cosine. */
  readonly raw: number;
}

/** A demand's text being looked up (检索): each supply is compared once for all who ask. Holds until the catalogue changes. */
export class Retrieval {
  private found: readonly Near[] = [];
  private depth = 0;
  private near = new Set<string>();
  private readonly raws = new Map<string, number>();

  constructor(
    private readonly texts: CatalogueIndex,
    readonly query: readonly DemandTerm[],
  ) {}

  /** The supplies nearest to the demand among at least `candidates` of greatest weight, best first. */
  nearest(candidates: number): readonly Near[] {
    if (candidates > this.depth) this.take(this.texts.nearest(this.query, candidates), candidates);
    return this.found;
  }

  /** Takes over what was found elsewhere among so many candidates. */
  take(found: readonly Near[], candidates: number): void {
    [this.found, this.depth] = [found, candidates];
    for (const { id, raw } of found) this.raws.set(id, raw);
    this.near = new Set(found.map(({ id }) => id));
  }

  /** Those of the given supplies that are among the nearest. */
  among(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.near.has(id));
  }

  /** The text similarity of each of the given supplies, 0 for one that is not there. */
  similarities(ids: readonly string[]): readonly number[] {
    const unknown = ids.filter((id) => !this.raws.has(id));
    for (const [id, raw] of this.texts.rawsOf(this.query, unknown)) this.raws.set(id, raw);
    return ids.map((id) => textSimilarity(this.raws.get(id) ?? 0));
  }
}
