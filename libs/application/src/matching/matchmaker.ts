import { DAY } from '@luyan/kernel';
import { mergeRankings, rankTeams, type DemandFacts, type MatchEngine, type RankedMatch } from '@luyan/matching';
import type { NewMatch } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import type { Runtime } from '../core/runtime.js';
import { IndexKeeper, type KeeperOptions } from './index-keeper.js';
import { supplyFacts, type ListingWithDetail } from './match-facts.js';
import type { MatchIndex, Stamped } from './match-index.js';

/** Suggestions kept for a demand. */
export const MATCHES_PER_DEMAND = 20;
/** Demands that a new listing is proposed to. */
const DEMANDS_PER_SUPPLY = 50;
const TERMS_KEPT = 16;

/** Keeps the terms that counted most; what the others gave stays as one remainder, so that the shares still sum to the text part. */
function keptTerms(terms: RankedMatch['terms']): { term: string; share: number }[] {
  const kept = terms.slice(0, TERMS_KEPT);
  const rest = terms.slice(TERMS_KEPT).reduce((sum, { share }) => sum + share, 0);
  return rest > 0 ? [...kept, { term: '…', share: rest }] : [...kept];
}

/** Finds matches by the matching index of this process, as rows to store. */
export class Matchmaker {
  private readonly keeper: IndexKeeper;
  private index: MatchIndex | undefined;

  constructor(
    private readonly runtime: Pick<Runtime, 'reads' | 'clock'>,
    options: KeeperOptions = {},
  ) {
    this.keeper = new IndexKeeper(runtime, options);
  }

  /** Loads or builds the index, or brings it up to date. */
  async refresh(): Promise<MatchEngine> {
    this.index = await this.keeper.refresh();
    return this.index.engine;
  }

  /** Whether the index has the listing as it is there. */
  hasSeen(listing: Stamped): boolean {
    return this.index?.hasSeen(listing) ?? false;
  }

  /** Ends with the index on disk, if it is kept. */
  close(): Promise<void> {
    return this.keeper.close();
  }

  /** Freshness and terms are counted in whole days, so that a run that was cut off and went on gives what an undisturbed one gives. */
  today(): number {
    return Math.floor(this.runtime.clock.now().getTime() / DAY) * DAY;
  }

  /** What the engine found, as a row to store. */
  rowOf(demandId: string, { supplyId, score, parts, terms }: RankedMatch, id = uuid()): NewMatch {
    return { id, demandId, supplyId, score: Math.min(1, Math.max(0, score)), parts, terms: keptTerms(terms) };
  }

  /** The best supplies for a demand, as rows to store. The index must be fresh. */
  suggest(engine: MatchEngine, demand: DemandFacts): NewMatch[] {
    const options = { now: this.today(), limit: MATCHES_PER_DEMAND };
    const found = engine.match(demand, options);
    const teams = this.index ? rankTeams(engine, demand, this.index.works, options) : [];
    return mergeRankings(found, teams, MATCHES_PER_DEMAND).map((ranked) => this.rowOf(demand.id, ranked));
  }

  /** The demands that a supply answers, as rows to store. */
  suggestDemands(item: ListingWithDetail): NewMatch[] {
    const supplyId = item.listing.id;
    const options = { now: this.today(), limit: DEMANDS_PER_SUPPLY };
    const found = this.index?.demands.matchSupply(supplyFacts(item), options) ?? [];
    return found.map(({ demandId, ...ranked }) => this.rowOf(demandId, { ...ranked, supplyId }));
  }

  /** Those of these demands whose stored scores no longer compare with new ones, once: they are to be matched anew. */
  takeReweighed(demandIds: readonly string[]): readonly string[] {
    return this.index?.demands.takeReweighed(demandIds) ?? [];
  }
}
