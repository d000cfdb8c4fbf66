import {
  DemandIndex,
  engineSections,
  loadEngine,
  TeamWorks,
  type MatchEngine,
  type NamedPerson,
  type Section,
} from '@luyan/matching';
import type { ListingStamp } from '@luyan/persistence';
import { demandFacts, peopleOf, SUPPLY_KINDS, supplyFacts, type ListingWithDetail } from './match-facts.js';
import { readSnapshot } from './snapshot-file.js';
import { buildEngine } from './threads/build-engine.js';

/** Listings in one part of a snapshot. */
const KEPT_IN_PART = 10_000;

interface Known {
  readonly stamp: number;
  readonly people: readonly NamedPerson[];
}
type Kept = readonly [id: string, known: Known];
const VERSIONS = 1_000;
/** Version and time in one number: after a restored backup or a new demo, a version alone may mean another text. */
const stampOf = ({ version, updatedAt }: ListingStamp): number => updatedAt.getTime() * VERSIONS + (version % VERSIONS);

const knownOf = (item: ListingWithDetail): Known => ({ stamp: stampOf(item.listing), people: peopleOf(item) });

/** What matching knows of the published catalogue: supplies, standing demands, the works of teams, and each listing as it was seen last. */
export class MatchIndex {
  readonly works = new TeamWorks();

  private constructor(
    readonly engine: MatchEngine,
    readonly demands: DemandIndex,
    private readonly known: Map<string, Known>,
  ) {
    for (const [id, { people }] of known) this.keepWorks(id, people);
  }

  /** Builds the index of so many supplies (about), which come page by page as the demands do. */
  static async build(
    supplies: AsyncIterable<readonly ListingWithDetail[]>,
    demands: AsyncIterable<readonly ListingWithDetail[]>,
    count: number,
  ): Promise<MatchIndex> {
    const known = new Map<string, Known>();
    async function* facts(): AsyncGenerator<ReturnType<typeof supplyFacts>[]> {
      for await (const page of supplies) {
        for (const item of page) known.set(item.listing.id, knownOf(item));
        yield page.map(supplyFacts);
      }
    }
    const engine = await buildEngine(facts(), { supplies: count });
    const index = new MatchIndex(engine, DemandIndex.build([], engine), known);
    for await (const page of demands) for (const item of page) index.apply(item);
    return index;
  }

  /** Throws `SnapshotRefused`, or what the file system has to say. */
  static async load(file: string): Promise<MatchIndex> {
    const { engine, demands, extra } = await loadEngine(readSnapshot(file));
    return new MatchIndex(engine, demands, new Map((extra as Kept[][]).flat()));
  }

  get size(): number {
    return this.known.size;
  }

  /** The index at this moment, to be written while it changes. */
  sections(): Iterable<Section> {
    const all: Kept[] = [...this.known];
    const parts: Kept[][] = [];
    for (let at = 0; at < all.length; at += KEPT_IN_PART) parts.push(all.slice(at, at + KEPT_IN_PART));
    return engineSections(this.engine, this.demands, parts);
  }

  hasSeen(listing: ListingStamp): boolean {
    return this.known.get(listing.id)?.stamp === stampOf(listing);
  }

  /** Listings that it holds and that are not in `ids`. */
  others(ids: ReadonlySet<string>): string[] {
    return [...this.known.keys()].filter((id) => !ids.has(id));
  }

  /** Takes a listing in as it is now, or out when it is no longer published; false when it knew. */
  apply(item: ListingWithDetail): boolean {
    const { id, kind, state } = item.listing;
    if (state !== 'PUBLISHED') return this.remove(id);
    if (this.hasSeen(item.listing)) return false;
    this.known.set(id, knownOf(item));
    if (kind === 'DEMAND') this.demands.upsert(demandFacts(item));
    else if (SUPPLY_KINDS.includes(kind)) {
      this.engine.upsert(supplyFacts(item));
      this.keepWorks(id, peopleOf(item));
    }
    return true;
  }

  remove(id: string): boolean {
    this.engine.remove(id);
    this.demands.remove(id);
    this.works.remove(id);
    return this.known.delete(id);
  }

  private keepWorks(id: string, people: readonly NamedPerson[]): void {
    const supply = this.engine.conditionsOf(id);
    if (supply?.kind === 'TEAM') this.works.upsertTeam(supply, people);
    else if (supply && people.length > 0) this.works.upsertWork(id, supply.ownerOrgId, people);
    else this.works.remove(id);
  }
}
