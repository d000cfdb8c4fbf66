import type { DemandConditions, DemandFacts, SupplyFacts } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import { SparseIndex } from '../sparse/sparse-index.js';
import type { MatchEngine, MatchOptions } from './match-engine.js';
import type { RankedDemand } from './ranked-match.js';
import { type DemandTerm, supplyVector } from './text-model.js';
import { compareTexts, gainOf, textSimilarity } from './text-similarity.js';

interface Standing {
  readonly demand: DemandConditions;
  readonly query: readonly DemandTerm[];
  /** The query's terms by number, in the query's order. */
  readonly ids: Int32Array;
}

const LEAST_CANDIDATES = 60;
const CANDIDATES_PER_RESULT = 5;
const GROWTH = 4;
/** A term's share of a demand's weight rarely exceeds a twentieth; this spreads the shares over the bytes that are indexed. */
const SPREAD = 20;

/** Standing demands (常驻需求), so that a new listing finds those it answers at once. The score is the one that `MatchEngine.match` gives the pair. */
export class DemandIndex {
  private readonly index = new SparseIndex();
  private readonly standing = new Map<number, Standing>();
  private readonly docOf = new Map<string, number>();

  private constructor(private readonly engine: MatchEngine) {}

  /**
   * `engine` gives the terms' rarity, which makes the scores comparable with its own. A demand keeps the rarities of the moment when it was put in; put it in
   * anew when the catalogue has changed much.
   */
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
    const doc = this.index.add(query.map(({ term, coverage }) => [term, SPREAD * coverage]));
    const ids = Int32Array.from(query, ({ term }) => this.index.vocabulary.find(term)!);
    this.standing.set(doc, { demand, query, ids });
    this.docOf.set(demand.id, doc);
  }

  remove(id: string): void {
    const doc = this.docOf.get(id);
    if (doc === undefined) return;
    this.index.remove(doc);
    this.standing.delete(doc);
    this.docOf.delete(id);
  }

  /** The demands that a listing answers: none that a gate closes, best first, at most `limit`. */
  matchSupply({ text, ...supply }: SupplyFacts, options: MatchOptions): readonly RankedDemand[] {
    const { now, limit, weights = DEFAULT_WEIGHTS } = options;
    const vector = supplyVector(text, this.engine.texts.settings);
    const norm = this.engine.texts.normOf(vector);
    const terms = this.index.prepare(Array.from(vector, ([term, weight]) => ({ term, weight })));
    const held = this.weightsByNumber(vector);
    const wanted = Math.max(LEAST_CANDIDATES, limit * CANDIDATES_PER_RESULT);
    for (let candidates = wanted; ; candidates *= GROWTH) {
      const hits = this.index.top(terms, candidates);
      const open = hits.flatMap(({ doc }) => {
        const entry = this.standing.get(doc);
        return entry && passesGates(entry.demand, supply, now) ? [entry] : [];
      });
      if (open.length < limit && hits.length === candidates) continue;
      const ranked = open.map((entry) => {
        const similarity = similarityOf(entry, held, norm);
        const { parts, score } = weigh(agreement(entry.demand, supply, similarity, now), weights);
        return { demandId: entry.demand.id, score, parts, query: entry.query };
      });
      ranked.sort((a, b) => b.score - a.score || (a.demandId < b.demandId ? -1 : 1));
      return ranked.slice(0, limit).map(({ query, ...match }) => {
        const terms = compareTexts(query, vector, norm).shares(match.parts.text);
        return { ...match, terms };
      });
    }
  }

  private weightsByNumber(vector: ReadonlyMap<string, number>): Float64Array {
    const held = new Float64Array(this.index.vocabulary.size);
    for (const [term, weight] of vector) {
      const id = this.index.vocabulary.find(term);
      if (id !== undefined) held[id] = weight;
    }
    return held;
  }
}

/** What `compareTexts` gives, in the same order of adding, from weights by number. */
function similarityOf({ query, ids }: Standing, held: Float64Array, norm: number): number {
  let raw = 0;
  for (let i = 0; i < ids.length; i++) {
    const weight = held[ids[i]!]!;
    if (weight > 0) raw += weight * gainOf(query[i]!, norm);
  }
  return textSimilarity(raw);
}
