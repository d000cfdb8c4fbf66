import type { DemandFacts, MatchText, SupplyConditions, SupplyFacts } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS, type RankingWeights } from '../ranking/weights.js';
import { IMPACT_SCALE, impactOf, type QueryTerm, SparseIndex } from '../sparse/sparse-index.js';
import {
  demandVector,
  inverseDocumentFrequency,
  supplyVector,
  TEXT_SETTINGS,
  type TextSettings,
} from '../sparse/text-model.js';
import { weighTerms } from '../text/fields.js';
import type { RankedMatch } from './ranked-match.js';
import { shareTerms, textSimilarity } from './text-similarity.js';

export interface EngineOptions {
  readonly settings?: TextSettings;
}

export interface MatchOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly limit: number;
  readonly weights?: RankingWeights;
}

const FIRST_CANDIDATES = 1_000;

/** The supplies of a catalogue, ready to answer demands: retrieve by text, gate, rank by all parts, explain. */
export class MatchEngine {
  private readonly index = new SparseIndex();
  private readonly docOf = new Map<string, number>();
  private readonly facts: SupplyConditions[] = [];
  private readonly settings: TextSettings;
  private pivotLength = 0;

  private constructor(options: EngineOptions) {
    this.settings = options.settings ?? TEXT_SETTINGS;
  }

  static build(supplies: Iterable<SupplyFacts>, options: EngineOptions = {}): MatchEngine {
    const engine = new MatchEngine(options);
    const all = [...supplies];
    let length = 0;
    for (const { text } of all) length += weighTerms(text, engine.settings.supplyFields).length;
    engine.pivotLength = length / Math.max(1, all.length);
    for (const supply of all) engine.upsert(supply);
    return engine;
  }

  get size(): number {
    return this.index.size;
  }

  has(id: string): boolean {
    return this.docOf.has(id);
  }

  upsert({ text, ...conditions }: SupplyFacts): void {
    this.remove(conditions.id);
    const doc = this.index.add(this.supplyVectorOf(text));
    this.facts[doc] = conditions;
    this.docOf.set(conditions.id, doc);
  }

  remove(id: string): void {
    const doc = this.docOf.get(id);
    if (doc === undefined) return;
    this.index.remove(doc);
    this.docOf.delete(id);
  }

  rarity(term: string): number {
    const frequency = this.index.documentFrequency(term);
    return frequency === 0 ? 0 : inverseDocumentFrequency(this.index.size, frequency);
  }

  /** The supplies that answer a demand: none that a gate closes, best first, at most `limit`. */
  match(demand: DemandFacts, { now, limit, weights = DEFAULT_WEIGHTS }: MatchOptions): readonly RankedMatch[] {
    const query = this.queryOf(demand.text);
    for (let wanted = FIRST_CANDIDATES; ; wanted *= 4) {
      const hits = this.index.top(this.index.prepare(query), wanted);
      const open = hits.filter(({ doc }) => passesGates(demand, this.facts[doc]!, now));
      if (open.length < limit && hits.length === wanted) continue;
      const ranked = open.map(({ doc }) => {
        const facts = this.facts[doc]!;
        const held = this.index.termsOf(doc);
        const { text, shares } = shareTerms(query, (term) => held.get(term) ?? 0);
        const { parts, score } = weigh(agreement(demand, facts, text, now), weights);
        return { supplyId: facts.id, score, parts, shares };
      });
      ranked.sort((a, b) => b.score - a.score || (a.supplyId < b.supplyId ? -1 : 1));
      return ranked.slice(0, limit).map(({ shares, ...match }) => ({ ...match, terms: shares(match.parts.text) }));
    }
  }

  /** Listings with a text like the given one; score 0..1. */
  near(text: MatchText, limit: number): readonly { readonly supplyId: string; readonly score: number }[] {
    const query = this.queryOf(text);
    return this.index
      .top(this.index.prepare(query), limit)
      .map(({ doc, score }) => ({ supplyId: this.facts[doc]!.id, score: textSimilarity(query, score) }));
  }

  queryOf(text: MatchText): readonly QueryTerm[] {
    return demandVector(text, this.settings, (term) => this.rarity(term));
  }

  /** The weights of a listing's terms as the index keeps them. */
  supplyVectorOf(text: MatchText): ReadonlyMap<string, number> {
    const weighed = weighTerms(text, this.settings.supplyFields);
    if (this.pivotLength === 0) this.pivotLength = Math.max(1, weighed.length);
    const vector = new Map<string, number>();
    for (const [term, weight] of supplyVector(weighed, this.pivotLength, this.settings))
      vector.set(term, impactOf(weight) / IMPACT_SCALE);
    return vector;
  }
}
