import type { DemandConditions, DemandFacts, SupplyFacts } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import { SparseIndex } from '../sparse/sparse-index.js';
import { demandConditions } from './conditions.js';
import type { MatchEngine, MatchOptions } from './match-engine.js';
import type { RankedDemand } from './ranked-match.js';
import { demandFrequencies, type DemandTerm, supplyVector, weighDemand } from './text-model.js';
import { compareTexts, gainOf, textSimilarity } from './text-similarity.js';

/** A standing demand as it is kept: what does not depend on the catalogue. */
export interface StandingDemand {
  readonly demand: DemandConditions;
  readonly frequencies: readonly (readonly [term: string, frequency: number])[];
}

interface Standing extends StandingDemand {
  readonly query: readonly DemandTerm[];
  /** The query's terms by number, in the query's order. */
  readonly ids: Int32Array;
}

const LEAST_CANDIDATES = 60;
const CANDIDATES_PER_RESULT = 5;
const GROWTH = 4;
/** A term's share of a demand's weight rarely exceeds a twentieth; this spreads the shares over the bytes that are indexed. */
const SPREAD = 20;
/** Demands are weighed anew when the catalogue has grown or shrunk by more than one in so many. */
const MATERIAL = 8;
/** More replaced demands than standing ones, and than this, are worth a fresh index. */
const MOST_REMOVED = 1_024;

/**
 * Standing demands (常驻需求), so that a new listing finds those it answers at once. The score is the one that `MatchEngine.match` gives the pair, but for
 * rarities: those of a demand are of the moment when it was last weighed. It is weighed anew when the catalogue has changed materially, and at once when a listing
 * brings a term that no listing had.
 */
export class DemandIndex {
  private index = new SparseIndex();
  private readonly standing = new Map<number, Standing>();
  private readonly docOf = new Map<string, number>();
  /** Demands that hold a term which no supply had when they were weighed. */
  private readonly waiting = new Map<string, Set<string>>();
  private weighedAt: number;
  /** Demands weighed anew since `takeReweighed`. */
  private readonly reweighed = new Set<string>();

  private constructor(private readonly engine: MatchEngine) {
    this.weighedAt = engine.size;
  }

  /** `engine` gives the terms' rarity, which makes the scores comparable with its own. */
  static build(demands: Iterable<DemandFacts>, engine: MatchEngine): DemandIndex {
    const index = new DemandIndex(engine);
    for (const demand of demands) index.upsert(demand);
    return index;
  }

  /** An index of demands that another one kept. */
  static restore(demands: Iterable<StandingDemand>, engine: MatchEngine): DemandIndex {
    const index = new DemandIndex(engine);
    for (const demand of demands) index.put(demand);
    return index;
  }

  get size(): number {
    return this.docOf.size;
  }

  has(id: string): boolean {
    return this.docOf.has(id);
  }

  entries(): Iterable<StandingDemand> {
    return this.standing.values();
  }

  upsert({ text, ...demand }: DemandFacts): void {
    const frequencies = [...demandFrequencies(text, this.engine.texts.settings)];
    this.put({ demand: demandConditions(demand), frequencies });
  }

  remove(id: string): void {
    const doc = this.docOf.get(id);
    if (doc === undefined) return;
    this.index.remove(doc);
    this.standing.delete(doc);
    this.docOf.delete(id);
    this.reweighed.delete(id);
  }

  /** Those of the given demands that were weighed anew since they were last taken: scores of before do not compare with those of after. */
  takeReweighed(ids: Iterable<string>): readonly string[] {
    return [...new Set(ids)].filter((id) => this.reweighed.delete(id));
  }

  /** Weighs all demands by the catalogue as it is now; equals building the index anew. */
  refresh(): void {
    const all = [...this.standing.values()];
    this.index = new SparseIndex();
    this.standing.clear();
    this.docOf.clear();
    this.waiting.clear();
    this.weighedAt = this.engine.size;
    for (const entry of all) this.putAnew(entry);
  }

  /** The demands that a listing answers: none that a gate closes, best first, at most `limit`. */
  matchSupply({ text, ...supply }: SupplyFacts, options: MatchOptions): readonly RankedDemand[] {
    const { now, limit, weights = DEFAULT_WEIGHTS } = options;
    const vector = supplyVector(text, this.engine.texts.settings);
    this.keepWeighed(vector);
    const norm = this.engine.texts.normOf(vector);
    const terms = this.index.prepare(Array.from(vector, ([term, weight]) => ({ term, weight })));
    const held = this.weightsByNumber(vector);
    const wanted = Math.max(LEAST_CANDIDATES, limit * CANDIDATES_PER_RESULT);
    for (let candidates = wanted; ; candidates *= GROWTH) {
      const hits = this.index.top(terms, candidates, this.byId);
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

  private readonly byId = (a: number, b: number): number =>
    this.standing.get(a)!.demand.id < this.standing.get(b)!.demand.id ? -1 : 1;

  private put({ demand, frequencies }: StandingDemand): void {
    this.remove(demand.id);
    const { settings, rarity } = this.engine.texts;
    const query = weighDemand(frequencies, settings, rarity);
    const doc = this.index.add(query.map(({ term, coverage }) => [term, SPREAD * coverage]));
    const ids = Int32Array.from(query, ({ term }) => this.index.vocabulary.find(term)!);
    this.standing.set(doc, { demand, frequencies, query, ids });
    this.docOf.set(demand.id, doc);
    if (query.length < frequencies.length) this.wait(demand.id, frequencies);
  }

  private putAnew(entry: StandingDemand): void {
    this.put(entry);
    this.reweighed.add(entry.demand.id);
  }

  private wait(id: string, frequencies: StandingDemand['frequencies']): void {
    for (const [term] of frequencies) {
      if (this.engine.texts.rarity(term) > 0) continue;
      const demands = this.waiting.get(term);
      if (demands) demands.add(id);
      else this.waiting.set(term, new Set([id]));
    }
  }

  private keepWeighed(vector: ReadonlyMap<string, number>): void {
    const { size } = this.engine;
    const isMaterial = Math.abs(size - this.weighedAt) * MATERIAL > Math.max(size, this.weighedAt);
    if (isMaterial || this.index.slots > 2 * this.index.size + MOST_REMOVED) {
      this.refresh();
      return;
    }
    const touched = new Set<string>();
    for (const term of vector.keys()) {
      const demands = this.waiting.get(term);
      if (!demands || this.engine.texts.rarity(term) <= 0) continue;
      this.waiting.delete(term);
      for (const id of demands) touched.add(id);
    }
    for (const id of touched) {
      const entry = this.standing.get(this.docOf.get(id) ?? -1);
      if (entry) this.putAnew(entry);
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
