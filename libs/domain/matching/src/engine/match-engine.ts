import type { DemandFacts, MatchText, SupplyConditions, SupplyFacts } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS, type RankingWeights } from '../ranking/weights.js';
import type { Rows } from '../sparse/forward-store.js';
import { CatalogueIndex } from './catalogue-index.js';
import { supplyConditions } from './conditions.js';
import type { RankedMatch } from './ranked-match.js';
import { type DemandTerm, demandTerms, TEXT_SETTINGS, type TextSettings } from './text-model.js';
import { textSimilarity } from './text-similarity.js';

export interface EngineOptions {
  readonly settings?: TextSettings;
}

export interface MatchOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly limit: number;
  readonly weights?: RankingWeights;
}

/** So many supplies of the greatest text weight are gated and compared in full; more when the gates leave too few. */
const LEAST_CANDIDATES = 200;
const CANDIDATES_PER_RESULT = 5;
const GROWTH = 4;

/** The supplies of a catalogue, ready to answer demands (匹配引擎): retrieve by text, gate, rank by all parts, explain. */
export class MatchEngine {
  readonly texts: CatalogueIndex;
  private readonly conditions = new Map<string, SupplyConditions>();

  constructor(texts = new CatalogueIndex(TEXT_SETTINGS)) {
    this.texts = texts;
  }

  static build(supplies: Iterable<SupplyFacts>, { settings = TEXT_SETTINGS }: EngineOptions = {}): MatchEngine {
    const engine = new MatchEngine(new CatalogueIndex(settings));
    for (const supply of supplies) engine.upsert(supply);
    return engine;
  }

  get size(): number {
    return this.texts.size;
  }

  has(id: string): boolean {
    return this.texts.has(id);
  }

  /** Adds a supply or replaces the one of its id. */
  upsert({ text, ...conditions }: SupplyFacts): void {
    this.texts.upsert(conditions.id, text);
    this.conditions.set(conditions.id, supplyConditions(conditions));
  }

  /** Adds supplies whose rows another thread made of their texts. */
  addRows(supplies: readonly SupplyConditions[], rows: Rows): void {
    this.texts.addRows(
      supplies.map(({ id }) => id),
      rows,
    );
    for (const conditions of supplies) this.conditions.set(conditions.id, supplyConditions(conditions));
  }

  /** Takes over a supply whose document the texts hold already, as after loading. */
  adopt(conditions: SupplyConditions, doc: number): void {
    this.texts.adopt(conditions.id, doc);
    this.conditions.set(conditions.id, conditions);
  }

  conditionsOf(id: string): SupplyConditions | undefined {
    return this.conditions.get(id);
  }

  /** The supplies with the numbers of their documents. */
  entries(): readonly (readonly [doc: number, conditions: SupplyConditions])[] {
    return Array.from(this.texts.entries(), ([id, doc]) => [doc, this.conditions.get(id)!] as const);
  }

  remove(id: string): void {
    this.texts.remove(id);
    this.conditions.delete(id);
  }

  /** The supplies that answer a demand: none that a gate closes, best first, at most `limit`. */
  match({ text, ...demand }: DemandFacts, options: MatchOptions): readonly RankedMatch[] {
    const { now, limit, weights = DEFAULT_WEIGHTS } = options;
    const query = this.queryOf(text);
    const wanted = Math.max(LEAST_CANDIDATES, limit * CANDIDATES_PER_RESULT);
    for (let candidates = wanted; ; candidates *= GROWTH) {
      const near = this.texts.nearest(query, candidates);
      const open = near.flatMap(({ id, raw }) => {
        const supply = this.conditions.get(id);
        if (!supply || !passesGates(demand, supply, now)) return [];
        return { supply, score: weigh(agreement(demand, supply, textSimilarity(raw), now), weights).score };
      });
      if (open.length < limit && near.length === candidates) continue;
      open.sort((a, b) => b.score - a.score || (a.supply.id < b.supply.id ? -1 : 1));
      const best = open.slice(0, limit).map(({ supply }) => supply);
      const compared = this.texts.compare(
        query,
        best.map(({ id }) => id),
      );
      return best.map((supply) => {
        const { similarity, shares } = compared.get(supply.id)!;
        const { parts, score } = weigh(agreement(demand, supply, similarity, now), weights);
        return { supplyId: supply.id, score, parts, terms: shares(parts.text) };
      });
    }
  }

  /** Listings with a text like the given one, best first; score 0..1. */
  near(text: MatchText, limit: number): readonly { readonly supplyId: string; readonly score: number }[] {
    return this.texts
      .nearest(this.queryOf(text), Math.max(LEAST_CANDIDATES, limit))
      .slice(0, limit)
      .map(({ id, raw }) => ({ supplyId: id, score: textSimilarity(raw) }));
  }

  queryOf(text: MatchText): readonly DemandTerm[] {
    return demandTerms(text, this.texts.settings, this.texts.rarity);
  }
}
