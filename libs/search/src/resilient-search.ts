import type { Backlog } from './postgres/backlog.js';
import { CircuitBreaker, type BreakerOptions } from './circuit-breaker.js';
import {
  SearchInputError,
  type DocumentVersion,
  type ListingDocument,
  type SearchPort,
  type SearchQuery,
  type SearchResult,
  type SearchStatus,
  type Suggestion,
} from './search-port.js';

/** A search that also keeps whole documents, from which another index can be repaired, and what that one has missed. */
export interface DocumentSource extends SearchPort {
  readonly backlog: Backlog;
  documents(ids: readonly string[]): Promise<readonly ListingDocument[]>;
}

/** An index that can be asked whether it answers at all, and whether it was ever filled: before that it answers nothing. */
export interface PrimarySearch extends SearchPort {
  ping(): Promise<void>;
  isBuilt(): Promise<boolean>;
}

const BREAKER: BreakerOptions = { timeoutMs: 1_500, failures: 3, openMs: 10_000 };
const PAGE = 1_000;

const isInput = (error: unknown): boolean => error instanceof SearchInputError;

/** A page of versions and where the next begins; pages of both sides end at the same id. */
const upTo = (page: readonly DocumentVersion[], last: string | null): readonly DocumentVersion[] =>
  last === null ? page : page.filter(({ id }) => id <= last);

/**
 * A primary index with another behind it. While the primary is slow or down the other answers. Writes go to both: the other first, and what
 * the primary then does not take is noted beside it; `catchUp` brings it over when the primary is back. A write never waits for a primary that
 * does not answer.
 */
export class ResilientSearch implements SearchPort {
  private readonly breaker: CircuitBreaker;
  private building = false;

  constructor(
    private readonly primary: PrimarySearch,
    private readonly fallback: DocumentSource,
    options: BreakerOptions = BREAKER,
    now: () => number = Date.now,
  ) {
    this.breaker = new CircuitBreaker(options, now);
  }

  search(query: SearchQuery): Promise<SearchResult> {
    return this.breaker.run(
      () => this.primary.search(query),
      () => this.fallback.search(query),
      isInput,
    );
  }

  suggest(prefix: string, limit: number): Promise<readonly Suggestion[]> {
    return this.breaker.run(
      () => this.primary.suggest(prefix, limit),
      () => this.fallback.suggest(prefix, limit),
      isInput,
    );
  }

  /** The first search after the primary went down must not wait either. */
  async warm(): Promise<void> {
    await this.fallback.warm?.();
  }

  async upsert(documents: readonly ListingDocument[]): Promise<void> {
    await this.fallback.upsert(documents);
    await this.follow(
      documents.map(({ id }) => id),
      () => this.primary.upsert(documents),
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.fallback.remove(ids);
    await this.follow(ids, () => this.primary.remove(ids));
  }

  /** Does a write to the primary, or notes that it is missing there. */
  private async follow(ids: readonly string[], write: () => Promise<void>): Promise<void> {
    if (await this.answers()) {
      const failed = await write().then(
        () => false,
        () => true,
      );
      if (!failed) return;
    }
    await this.fallback.backlog.note(ids);
  }

  /** What `ask` says of a primary that answers; false of one that does not. */
  private answers(ask: () => Promise<boolean> = () => Promise.resolve(true)): Promise<boolean> {
    return this.breaker.run(
      async () => {
        await this.primary.ping();
        return await ask();
      },
      () => Promise.resolve(false),
      () => false,
    );
  }

  /**
   * Brings the primary what it has missed, oldest first; stops without harm when it fails again. One that is new, lost its disk or was made
   * with other settings is filled first, while the fallback answers.
   */
  async catchUp(): Promise<number> {
    if (this.building) return 0;
    if (await this.answers(async () => !(await this.primary.isBuilt()))) {
      this.building = true;
      await this.primary.rebuild(this.kept()).finally(() => (this.building = false));
    }
    let done = 0;
    for (;;) {
      const page = await this.fallback.backlog.oldest(PAGE);
      if (page.ids.length === 0 || !(await this.answers())) return done;
      await this.copy(page.ids);
      await this.fallback.backlog.done(page);
      done += page.ids.length;
    }
  }

  /** Makes the primary have what the fallback has of these. */
  private async copy(ids: readonly string[]): Promise<void> {
    const documents = await this.fallback.documents(ids);
    const kept = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !kept.has(id));
    if (documents.length > 0) await this.primary.upsert(documents);
    if (gone.length > 0) await this.primary.remove(gone);
  }

  /** Rebuilds the fallback from the pages, then the primary from the fallback: the pages are read once. A primary that is away is compared at night. */
  async rebuild(
    pages: AsyncIterable<readonly ListingDocument[]>,
    onProgress?: (documents: number) => void,
  ): Promise<{ readonly documents: number }> {
    const rebuilt = await this.fallback.rebuild(pages, onProgress);
    if (await this.answers()) await this.primary.rebuild(this.kept());
    return rebuilt;
  }

  async prune(): Promise<number> {
    return (await this.fallback.prune?.()) ?? 0;
  }

  versions(afterId: string | null, limit: number): Promise<readonly DocumentVersion[]> {
    return this.fallback.versions(afterId, limit);
  }

  async status(): Promise<SearchStatus> {
    const down: SearchStatus = { adapter: 'unknown', documents: 0, healthy: false };
    const [primary, fallback, behind] = await Promise.all([
      this.breaker.run(
        () => this.primary.status(),
        () => Promise.resolve(down),
        () => false,
      ),
      this.fallback.status(),
      this.fallback.backlog.size(),
    ]);
    const healthy = primary.healthy && this.breaker.state === 'CLOSED';
    const trouble = this.breaker.reason ?? primary.trouble;
    return {
      ...fallback,
      adapter: `${primary.adapter}+${fallback.adapter}`,
      healthy,
      behind,
      ...(trouble !== undefined && { trouble }),
    };
  }

  /** Makes the primary equal to the fallback where they differ: after an outage, and every night. */
  async repair(apply = true): Promise<{ readonly upserted: number; readonly removed: number } | null> {
    if (!(await this.answers())) return null;
    const changed = { upserted: 0, removed: 0 };
    let after: string | null = null;
    do after = await this.repairPage(after, changed, apply);
    while (after !== null);
    return changed;
  }

  /** Compares one page; where the next begins, or null at the end. */
  private async repairPage(
    after: string | null,
    changed: { upserted: number; removed: number },
    apply: boolean,
  ): Promise<string | null> {
    const kept = await this.fallback.versions(after, PAGE);
    const had = await this.primary.versions(after, PAGE);
    const ends = [kept, had].flatMap((page) => (page.length === PAGE ? [page.at(-1)?.id ?? ''] : []));
    const last = ends.sort()[0] ?? null;
    const right = new Map(upTo(kept, last).map(({ id, version }) => [id, version]));
    const found = new Map(upTo(had, last).map(({ id, version }) => [id, version]));
    const behind = [...right].filter(([id, version]) => (found.get(id) ?? -1) < version).map(([id]) => id);
    const gone = [...found.keys()].filter((id) => !right.has(id));
    if (apply && behind.length + gone.length > 0) await this.copy([...behind, ...gone]);
    changed.upserted += behind.length;
    changed.removed += gone.length;
    return last;
  }

  private async *kept(): AsyncGenerator<readonly ListingDocument[]> {
    for (let after: string | null = null, more = true; more;) {
      const page: readonly DocumentVersion[] = await this.fallback.versions(after, PAGE);
      if (page.length > 0) yield await this.fallback.documents(page.map(({ id }) => id));
      after = page.at(-1)?.id ?? null;
      more = page.length === PAGE;
    }
  }
}
