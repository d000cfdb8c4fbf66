import { join } from 'node:path';
import type { Config } from '@luyan/config';
import type { Runtime } from '../core/runtime.js';
import { SUPPLY_KINDS, type ListingWithDetail } from './match-facts.js';
import type { ListingStamp } from '@luyan/persistence';
import { MatchIndex } from './match-index.js';
import { codeOf, writeSnapshot } from './snapshot-file.js';

const PAGE = 2000;
/** Ids with versions read at a time. */
const VERSIONS_PAGE = 20_000;
/** Transactions commit later than the `updated_at` that they write; so far back a refresh looks again. */
const OVERLAP_MS = 60_000;
/** A snapshot is written again after so many changes, and after a change of one listing in so many. */
const CHANGES_TO_KEEP = 1_000;
const SHARE_TO_KEEP = 50;

/** Where the worker and the commands of one home keep the index. */
export const matchIndexFile = ({ LUYAN_HOME }: Pick<Config, 'LUYAN_HOME'>): string =>
  join(LUYAN_HOME, 'matching', 'index.snapshot');

export interface KeeperOptions {
  /** Where the index is kept between starts; nowhere when absent. */
  readonly file?: string;
  /** Hears what became of the file. */
  readonly notice?: (message: string) => void;
}

/**
 * The matching index of one process: loaded from its file or built from the published catalogue at first use, then kept up to date by what changed
 * since, whichever process changed it.
 */
export class IndexKeeper {
  private index: MatchIndex | undefined;
  private seenUntil = new Date(0);
  private unkept = 0;
  private keeping: Promise<void> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly runtime: Pick<Runtime, 'reads' | 'clock'>,
    private readonly options: KeeperOptions = {},
  ) {}

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

  /** Loads or builds the index, or brings it up to date. One call after the other, so that each sees what was committed before it. */
  refresh(): Promise<MatchIndex> {
    const next = this.last.then(() => this.refreshNow());
    this.last = next.catch(() => undefined);
    return next;
  }

  private async refreshNow(): Promise<MatchIndex> {
    const now = this.runtime.clock.now();
    if (!this.index) this.index = (await this.load()) ?? (await this.build());
    else if (!(await this.takeChanges(this.index))) this.index = await this.build();
    this.seenUntil = now;
    if (this.unkept >= Math.max(CHANGES_TO_KEEP, this.index.size / SHARE_TO_KEEP)) this.keep(this.index);
    return this.index;
  }

  /** Takes over what changed since the last time; false when building anew takes less. */
  private async takeChanges(index: MatchIndex): Promise<boolean> {
    const since = new Date(this.seenUntil.getTime() - OVERLAP_MS);
    const changed = await this.runtime.reads.listings.changedSince(since, VERSIONS_PAGE);
    if (changed.length === VERSIONS_PAGE) return this.catchUp(index);
    const unseen = changed.filter((listing) => listing.state === 'PUBLISHED' && !index.hasSeen(listing));
    if (unseen.length > PAGE) return this.catchUp(index);
    for (const { id, state } of changed) if (state !== 'PUBLISHED' && index.remove(id)) this.unkept++;
    await this.takeUnseen(
      index,
      unseen.map(({ id }) => id),
    );
    return true;
  }

  private async build(): Promise<MatchIndex> {
    const count = await this.runtime.reads.listings.count({ state: 'PUBLISHED' });
    const index = await MatchIndex.build(this.pages(SUPPLY_KINDS), this.pages(['DEMAND']), count);
    this.unkept = Infinity;
    return index;
  }

  /** The index as its file has it, brought up to date; nothing when there is none that is of use. */
  private async load(): Promise<MatchIndex | undefined> {
    const index = this.options.file && (await this.read(this.options.file));
    if (!index) return undefined;
    const before = this.unkept;
    const isOfUse = await this.catchUp(index);
    if (this.unkept > before) index.demands.refresh();
    this.notice(
      isOfUse
        ? `The matching index was kept; ${this.unkept - before} listings changed since.`
        : 'The kept matching index is of another catalogue, or too old. Building it anew.',
    );
    return isOfUse ? index : undefined;
  }

  /** Nothing may be read from a file that could not be built anew, so whatever is wrong with it is said and passed over. */
  private async read(file: string): Promise<MatchIndex | undefined> {
    try {
      return await MatchIndex.load(file);
    } catch (error) {
      const isAbsent = codeOf(error) === 'ENOENT';
      this.notice(isAbsent ? 'No matching index is kept; building it.' : `${String(error)} Building the index anew.`);
      return undefined;
    }
  }

  /** Compares all listings by version and takes over what is not as it was; false when building anew takes less. */
  private async catchUp(index: MatchIndex): Promise<boolean> {
    const published = new Set<string>();
    const changed: string[] = [];
    for await (const page of this.stamps())
      for (const listing of page) {
        published.add(listing.id);
        if (!index.hasSeen(listing)) changed.push(listing.id);
      }
    const gone = index.others(published);
    if (changed.length > CHANGES_TO_KEEP && changed.length > published.size / 2) return false;
    for (const id of gone) if (index.remove(id)) this.unkept++;
    await this.takeUnseen(index, changed);
    return true;
  }

  private async takeUnseen(index: MatchIndex, ids: readonly string[]): Promise<void> {
    const { listings } = this.runtime.reads;
    for (let at = 0; at < ids.length; at += PAGE) {
      const items = await listings.withDetails(await listings.findByIds(ids.slice(at, at + PAGE)));
      for (const item of items) if (index.apply(item)) this.unkept++;
    }
  }

  private async *stamps(): AsyncGenerator<readonly ListingStamp[]> {
    for (let after: string | null = null; ;) {
      const page: ListingStamp[] = await this.runtime.reads.listings.versionsAfter(after, VERSIONS_PAGE, ['PUBLISHED']);
      yield page;
      if (page.length < VERSIONS_PAGE) return;
      after = page.at(-1)?.id ?? null;
    }
  }

  /** Writes the index to its file while work goes on. */
  private keep(index: MatchIndex): void {
    const { file } = this.options;
    if (!file || this.keeping) return;
    this.unkept = 0;
    this.keeping = writeSnapshot(file, index.sections())
      .then(() => undefined)
      .catch((error: unknown) => {
        this.notice(`The matching index could not be kept: ${String(error)}`);
      })
      .finally(() => (this.keeping = undefined));
  }

  /** Ends with the index on disk as it is now. */
  async close(): Promise<void> {
    await this.last;
    await this.keeping;
    if (this.index && this.unkept > 0) this.keep(this.index);
    await this.keeping;
  }

  private notice(message: string): void {
    this.options.notice?.(message);
  }
}
