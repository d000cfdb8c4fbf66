import type { DemandConditions, DemandFacts, SupplyFacts } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import { type QueryTerm, SparseIndex } from '../sparse/sparse-index.js';
import type { MatchEngine, MatchOptions } from './match-engine.js';
import type { RankedDemand } from './ranked-match.js';
import { shareTerms } from './text-similarity.js';

interface Standing {
  readonly demand: DemandConditions;
  readonly query: readonly QueryTerm[];
}

const FIRST_CANDIDATES = 1_000;
/** A term's share of a demand's weight rarely exceeds a twentieth; this spreads the shares over the bytes that are indexed. */
const SPREAD = 20;

/** Standing demands (常驻需求), so that a new listing finds those it answers at once. The score is the one that `MatchEngine.match` gives the pair. */
export class DemandIndex {
  private readonly index = new SparseIndex();
  private readonly standing: (Standing | undefined)[] = [];
  private readonly docOf = new Map<string, number>();

  private constructor(private readonly engine: MatchEngine) {}

  /** `engine` gives the terms' rarity, which makes the scores comparable with its own. */
  static build(demands: Iterable<DemandFacts>, engine: MatchEngine): DemandIndex {
    const index = new DemandIndex(engine);
    for (const demand of demands) index.upsert(demand);
    return index;
  }

  get size(): number {
    return this.index.size;
  }

  upsert({ text, ...demand }: DemandFacts): void {
    this.remove(demand.id);
    const query = this.engine.queryOf(text);
    const all = query.reduce((sum, { weight }) => sum + weight, 0);
    const doc = this.index.add(query.map(({ term, weight }) => [term, (SPREAD * weight) / all]));
    this.standing[doc] = { demand, query };
    this.docOf.set(demand.id, doc);
  }

  remove(id: string): void {
    const doc = this.docOf.get(id);
    if (doc === undefined) return;
    this.index.remove(doc);
    this.standing[doc] = undefined;
    this.docOf.delete(id);
  }

  /** The demands that a listing answers: none that a gate closes, best first, at most `limit`. */
  matchSupply(
    { text, ...supply }: SupplyFacts,
    { now, limit, weights = DEFAULT_WEIGHTS }: MatchOptions,
  ): readonly RankedDemand[] {
    const vector = this.engine.supplyVectorOf(text);
    const terms = Array.from(vector, ([term, weight]) => ({ term, weight }));
    for (let wanted = FIRST_CANDIDATES; ; wanted *= 4) {
      const hits = this.index.top(this.index.prepare(terms), wanted);
      const open = hits
        .map(({ doc }) => this.standing[doc])
        .filter((entry) => entry !== undefined && passesGates(entry.demand, supply, now));
      if (open.length < limit && hits.length === wanted) continue;
      const ranked = open.flatMap((entry) => {
        if (!entry) return [];
        const { text: similarity, shares } = shareTerms(entry.query, (term) => vector.get(term) ?? 0);
        const { parts, score } = weigh(agreement(entry.demand, supply, similarity, now), weights);
        return [{ demandId: entry.demand.id, score, parts, shares }];
      });
      ranked.sort((a, b) => b.score - a.score || (a.demandId < b.demandId ? -1 : 1));
      return ranked.slice(0, limit).map(({ shares, ...match }) => ({ ...match, terms: shares(match.parts.text) }));
    }
  }
}
