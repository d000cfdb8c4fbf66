import { DAY } from '@luyan/kernel';
import {
  DemandIndex,
  MatchEngine,
  mergeRankings,
  rankTeams,
  TeamWorks,
  type DemandFacts,
  type RankedMatch,
} from '@luyan/matching';
import type { NewMatch } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import type { Runtime } from '../core/runtime.js';
import { demandFacts, peopleOf, SUPPLY_KINDS, supplyFacts, type ListingWithDetail } from './match-facts.js';

const PAGE = 2000;
/** Suggestions kept for a demand. */
export const MATCHES_PER_DEMAND = 20;
/** Demands that a new listing is proposed to. */
const DEMANDS_PER_SUPPLY = 50;
const TERMS_KEPT = 16;
/** Transactions commit later than the `updated_at` that they write; so far back a refresh looks again. */
const OVERLAP_MS = 60_000;

/** Keeps the terms that counted most; what the others gave stays as one remainder, so that the shares still sum to the text part. */
function keptTerms(terms: RankedMatch['terms']): { term: string; share: number }[] {
  const kept = terms.slice(0, TERMS_KEPT);
  const rest = terms.slice(TERMS_KEPT).reduce((sum, { share }) => sum + share, 0);
  return rest > 0 ? [...kept, { term: '…', share: rest }] : [...kept];
}

/**
 * The matching index of one process: built from the published catalogue at first use, then kept up to date by what changed
 * since, whichever process changed it.
 */
export class Matchmaker {
  private engine: MatchEngine | undefined;
  private demands: DemandIndex | undefined;
  private readonly works = new TeamWorks();
  private seenUntil = new Date(0);

  constructor(private readonly runtime: Pick<Runtime, 'reads' | 'clock'>) {}

  private async build(): Promise<MatchEngine> {
    const supplies: ListingWithDetail[] = [];
    for await (const page of this.pages(SUPPLY_KINDS)) supplies.push(...page);
    const engine = MatchEngine.build(supplies.map(supplyFacts));
    for (const item of supplies) this.keepWorks(item);
    const demands: ListingWithDetail[] = [];
    for await (const page of this.pages(['DEMAND'])) demands.push(...page);
    this.demands = DemandIndex.build(demands.map(demandFacts), engine);
    return engine;
  }

  private async *pages(kinds: typeof SUPPLY_KINDS): AsyncGenerator<ListingWithDetail[]> {
    for (let after: string | null = null; ;) {
      const page: ListingWithDetail[] = await this.runtime.reads.listings.pageAfter(after, PAGE, {
        kinds,
        states: ['PUBLISHED'],
      });
      yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.listing.id ?? null;
    }
  }

  /** Builds the index or brings it up to date. */
  async refresh(): Promise<MatchEngine> {
    const now = this.runtime.clock.now();
    if (this.engine) {
      const changed = await this.runtime.reads.listings.changedSince(new Date(this.seenUntil.getTime() - OVERLAP_MS));
      for (const item of changed) this.apply(this.engine, item);
    } else {
      this.engine = await this.build();
    }
    this.seenUntil = now;
    return this.engine;
  }

  private apply(engine: MatchEngine, item: ListingWithDetail): void {
    const { id, kind, state } = item.listing;
    const isPublished = state === 'PUBLISHED';
    if (kind === 'DEMAND') {
      if (isPublished) this.demands?.upsert(demandFacts(item));
      else this.demands?.remove(id);
    } else if (SUPPLY_KINDS.includes(kind)) {
      if (isPublished) engine.upsert(supplyFacts(item));
      else engine.remove(id);
      if (isPublished) this.keepWorks(item);
      else this.works.remove(id);
    }
  }

  private keepWorks(item: ListingWithDetail): void {
    const { id, kind, ownerOrgId } = item.listing;
    if (kind === 'TEAM') this.works.upsertTeam(supplyFacts(item), peopleOf(item));
    else this.works.upsertWork(id, ownerOrgId, peopleOf(item));
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
    const teams = rankTeams(engine, demand, this.works, options);
    return mergeRankings(found, teams, MATCHES_PER_DEMAND).map((ranked) => this.rowOf(demand.id, ranked));
  }

  /** The demands that a supply answers, as rows to store. */
  suggestDemands(item: ListingWithDetail): NewMatch[] {
    const supplyId = item.listing.id;
    const found = this.demands?.matchSupply(supplyFacts(item), { now: this.today(), limit: DEMANDS_PER_SUPPLY }) ?? [];
    return found.map(({ demandId, ...ranked }) => this.rowOf(demandId, { ...ranked, supplyId }));
  }
}
