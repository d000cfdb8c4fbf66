import { mean } from '../evaluation/metrics.js';
import type { DemandConditions, DemandFacts, MatchText, SupplyConditions, SupplyFacts } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS, type RankingWeights } from '../ranking/weights.js';
import type { Rows } from '../sparse/forward-store.js';
import { CatalogueIndex } from './catalogue-index.js';
import { supplyConditions } from './conditions.js';
import { bestFirst, byShare, type Candidate, MEANING_TERM, type RankedMatch, type TermShare } from './ranked-match.js';
import { depthOf, LEAST_CANDIDATES, Retrieval } from './retrieval.js';
import { type DemandTerm, demandTerms, TEXT_SETTINGS, type TextSettings } from './text-model.js';
import { type TextComparison, textSimilarity } from './text-similarity.js';

export interface EngineOptions {
  readonly settings?: TextSettings;
}

export interface MatchOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly limit: number;
  readonly weights?: RankingWeights;
}

/** More supplies are gated and compared when the gates leave too few. */
const GROWTH = 4;

/** Each term's share of what the texts give together, as they speak for one supply by their mean. One of them gives something. */
function sharesOf(texts: readonly TextComparison[], part: number): readonly TermShare[] {
  const [only] = texts;
  if (only && texts.length === 1) return only.shares(part);
  const all = texts.reduce((sum, { similarity }) => sum + similarity, 0);
  const given = new Map<string, number>();
  for (const { similarity, shares } of texts)
    for (const { term, share } of shares((part * similarity) / all)) given.set(term, (given.get(term) ?? 0) + share);
  return Array.from(given, ([term, share]) => ({ term, share }));
}

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

  /** A demand's text to be looked up, by `rank` and whoever else asks for it. */
  retrieve(text: MatchText): Retrieval {
    return new Retrieval(this.texts, this.queryOf(text));
  }

  /** The supplies that answer a demand: none that a gate closes, best first, at most `limit`. */
  match(demand: DemandFacts, options: MatchOptions): readonly RankedMatch[] {
    const retrieval = this.retrieve(demand.text);
    return this.explain(demand, this.rank(demand, options, retrieval), options, retrieval.query);
  }

  /** The same without the terms. */
  rank(
    demand: DemandConditions,
    { now, limit, weights = DEFAULT_WEIGHTS }: MatchOptions,
    retrieval: Retrieval,
  ): readonly Candidate[] {
    for (let candidates = depthOf(limit); ; candidates *= GROWTH) {
      const near = retrieval.nearest(candidates);
      const open = near.flatMap(({ id, raw }) => {
        const supply = this.conditions.get(id);
        if (!supply || !passesGates(demand, supply, now)) return [];
        return { supplyId: id, ...weigh(agreement(demand, supply, textSimilarity(raw), now), weights) };
      });
      if (open.length < limit && near.length >= candidates) continue;
      return bestFirst(open).slice(0, limit);
    }
  }

  /**
   * Candidates with their terms, in the order given; those that have gone meanwhile, or changed so that they share no word with the demand, stay out. Text similarity is taken anew in the order of the query, so that scores
   * do not depend on how the catalogue came about.
   */
  explain(
    demand: DemandConditions,
    candidates: readonly Candidate[],
    { now, weights = DEFAULT_WEIGHTS }: Omit<MatchOptions, 'limit'>,
    query: readonly DemandTerm[],
  ): readonly RankedMatch[] {
    const compared = this.texts.compare(
      query,
      candidates.flatMap(({ supplyId, works }) => works ?? [supplyId]),
    );
    return candidates.flatMap((candidate) => {
      const supply = this.conditions.get(candidate.supplyId);
      const texts = (candidate.works ?? [candidate.supplyId]).flatMap((id) => compared.get(id) ?? []);
      const similarity = mean(texts.map((text) => text.similarity));
      if (!supply || similarity === 0) return [];
      const { meaning } = candidate;
      const weighed = meaning === undefined ? weigh(agreement(demand, supply, similarity, now), weights) : candidate;
      const { score, parts } = weighed;
      const terms = [
        ...sharesOf(texts, parts.text - (meaning ?? 0)),
        ...(meaning === undefined ? [] : [{ term: MEANING_TERM, share: meaning }]),
      ];
      return { ...candidate, score, parts, terms: terms.sort(byShare) };
    });
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
