import { DAY } from '@luyan/kernel';
import {
  DEFAULT_WEIGHTS,
  depthOf,
  mergeRankings,
  rankTeams,
  type Candidate,
  type DemandFacts,
  type MatchEngine,
  type Parts,
  type RankedMatch,
  type RankingWeights,
  type Retrieval,
} from '@luyan/matching';
import type { ListingStamp, NewMatch } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import type { Runtime } from '../core/runtime.js';
import { IndexKeeper, type KeeperOptions } from './index-keeper.js';
import { supplyFacts, type ListingWithDetail } from './match-facts.js';
import type { MatchIndex } from './match-index.js';
import { Meaning } from './meaning.js';
import { MATCHES_PER_DEMAND, shortlist } from './settle-lists.js';
import { NearThreads } from './threads/near-threads.js';

/** The engine's answers of which a demand's list is made: repeats go, and others pass what fairness holds back. */
const CANDIDATES = 40;
/** So many times as many are looked at when repeats leave too few. */
const GROWTH = 4;
/** Teams that may enter a demand's list by their works. */
const TEAMS = 10;
/** Answers that are ordered anew by meaning. */
const RERANKED = 200;
/** Demands that a new listing is proposed to. */
const DEMANDS_PER_SUPPLY = 200;
const TERMS_KEPT = 16;

/** Keeps the terms that counted most; what the others gave stays as one remainder, so that the shares still sum to the text part. */
function keptTerms(terms: RankedMatch['terms']): { term: string; share: number }[] {
  const kept = terms.slice(0, TERMS_KEPT);
  const rest = terms.slice(TERMS_KEPT).reduce((sum, { share }) => sum + share, 0);
  return rest > 0 ? [...kept, { term: '…', share: rest }] : [...kept];
}

/** What was found for a demand. */
interface Found {
  readonly demand: DemandFacts;
  readonly retrieval: Retrieval;
  readonly candidates: readonly Candidate[];
}

/** Finds matches by the matching index of this process, as rows to store. */
export class Matchmaker {
  private readonly keeper: IndexKeeper;
  private index: MatchIndex | undefined;
  private readonly threads = new NearThreads();
  private readonly meaning: Meaning | undefined;
  /** The weights in force when the index was last brought up to date. */
  weights: RankingWeights = DEFAULT_WEIGHTS;

  /** `onFault` hears why meaning was left aside. */
  constructor(
    private readonly runtime: Pick<Runtime, 'reads' | 'clock' | 'uow' | 'config'>,
    options: KeeperOptions = {},
    onFault: (fault: string) => void = () => undefined,
  ) {
    this.keeper = new IndexKeeper(runtime, options);
    this.meaning = Meaning.of(runtime, onFault);
  }

  /** Loads or builds the index, or brings it up to date. */
  async refresh(): Promise<MatchEngine> {
    const day = this.runtime.clock.now().toISOString().slice(0, 10);
    const learnt = await this.runtime.reads.learning.weightsOn(day);
    this.weights = learnt ? { ...learnt, weights: learnt.weights as Parts } : DEFAULT_WEIGHTS;
    this.index = await this.keeper.refresh();
    return this.index.engine;
  }

  /** The index as it was last brought up to date. */
  async engine(): Promise<MatchEngine> {
    return this.index?.engine ?? (await this.refresh());
  }

  /** Whether the index has the listing as it is there. */
  hasSeen(listing: ListingStamp): boolean {
    return this.index?.hasSeen(listing) ?? false;
  }

  /** Ends with the index on disk, if it is kept. */
  close(): Promise<void> {
    return Promise.all([this.keeper.close(), this.threads.close()]).then(() => undefined);
  }

  /** Freshness and terms are counted in whole days, so that a run that was cut off and went on gives what an undisturbed one gives. */
  today(): number {
    return Math.floor(this.runtime.clock.now().getTime() / DAY) * DAY;
  }

  /** What the engine found, as a row to store. */
  rowOf(demandId: string, { supplyId, score, parts, terms }: RankedMatch, id = uuid()): NewMatch {
    return { id, demandId, supplyId, score: Math.min(1, Math.max(0, score)), parts, terms: keptTerms(terms) };
  }

  /** The best supplies for each demand, as rows to store. The index must be fresh. */
  async suggest(engine: MatchEngine, demands: readonly DemandFacts[]): Promise<readonly NewMatch[]> {
    const { weights, index, meaning } = this;
    const options = { now: this.today(), limit: meaning ? RERANKED : CANDIDATES, weights };
    const texts = demands.map(({ text }) => text);
    const depth = depthOf(options.limit);
    const near = await this.threads.nearest(engine.texts, texts, depth);
    const found: Found[] = [];
    for (const [at, demand] of demands.entries()) {
      const retrieval = engine.retrieve(demand.text);
      if (near?.[at]) retrieval.take(near[at], depth);
      const best = engine.rank(demand, options, retrieval);
      const teams = index ? rankTeams(demand, index.works, { ...options, limit: TEAMS }, retrieval) : [];
      const merged = mergeRankings(best, teams, options.limit);
      const ranked = meaning ? await meaning.rerank(demand, merged, weights) : merged;
      found.push({ demand, retrieval, candidates: ranked.slice(0, CANDIDATES) });
    }
    const lists = await this.shortlist(found.map(({ candidates }) => candidates));
    const rows: NewMatch[] = [];
    for (const [at, { demand, retrieval, candidates }] of found.entries()) {
      const list = lists[at] ?? [];
      const isShort = list.length < MATCHES_PER_DEMAND && candidates.length === CANDIDATES;
      const kept = isShort ? await this.beyondRepeats(engine, demand, retrieval) : list;
      for (const match of engine.explain(demand, kept, options, retrieval.query))
        rows.push(this.rowOf(demand.id, match));
    }
    return rows;
  }

  private shortlist(found: readonly (readonly Candidate[])[]): Promise<readonly (readonly Candidate[])[]> {
    return shortlist(this.runtime.reads, found, this.runtime.clock.now());
  }

  /** The list of a demand whose best answers are one thing that its owner has listed many times: looks further until others fill it. */
  private async beyondRepeats(
    engine: MatchEngine,
    demand: DemandFacts,
    retrieval: Retrieval,
  ): Promise<readonly Candidate[]> {
    const { weights, meaning } = this;
    for (let limit = CANDIDATES * GROWTH; ; limit *= GROWTH) {
      const ranked = engine.rank(demand, { now: this.today(), limit, weights }, retrieval);
      const [list = []] = await this.shortlist([ranked]);
      if (list.length < MATCHES_PER_DEMAND && ranked.length === limit) continue;
      return meaning ? meaning.rerank(demand, list, weights) : list;
    }
  }

  /** The demands that a supply answers, as rows to store. */
  suggestDemands(item: ListingWithDetail): NewMatch[] {
    const supplyId = item.listing.id;
    const options = { now: this.today(), limit: DEMANDS_PER_SUPPLY, weights: this.weights };
    const found = this.index?.demands.matchSupply(supplyFacts(item), options) ?? [];
    return found.map(({ demandId, ...ranked }) => this.rowOf(demandId, { ...ranked, supplyId }));
  }

  /** Those of these demands whose stored scores no longer compare with new ones, once: they are to be matched anew. */
  takeReweighed(demandIds: readonly string[]): readonly string[] {
    return this.index?.demands.takeReweighed(demandIds) ?? [];
  }
}
