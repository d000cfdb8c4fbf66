import { availableParallelism } from 'node:os';
import type { CatalogueIndex, MatchText, Near } from '@luyan/matching';
import type { TopOfSome } from './protocol.js';
import { ThreadLink } from './thread-link.js';

/** Supplies times demands: below this, threads take longer to start than to search without. */
const FEW = 200_000;
/** Demands in one question. */
const SOME = 10;
const MOST_THREADS = 8;
const IDLE_MS = 10_000;

/**
 * Threads that look demands up in an index that they share (检索线程), for many demands at a time. They start when they are first worth it and end when nobody has
 * asked for a while.
 */
export class NearThreads {
  private links: readonly ThreadLink[] = [];
  private attached = -1;
  private turn = 0;
  private asking = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly threads = Math.min(availableParallelism(), MOST_THREADS)) {}

  /** What `texts.nearest` gives for each demand; `undefined` where threads are not worth it, or the index changed before they answered. */
  async nearest(
    texts: CatalogueIndex,
    demands: readonly MatchText[],
    candidates: number,
  ): Promise<readonly (readonly Near[])[] | undefined> {
    if (this.threads < 2 || texts.size * demands.length < FEW) return undefined;
    const { version } = texts;
    this.asking++;
    try {
      const parts = await Promise.all(this.ask(texts, demands, candidates));
      return texts.version === version ? parts.flatMap((part) => named(texts, part)) : undefined;
    } catch (error) {
      void this.close();
      throw error;
    } finally {
      this.asking--;
      clearTimeout(this.idle);
      if (this.asking === 0) this.idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    }
  }

  private ask(texts: CatalogueIndex, demands: readonly MatchText[], candidates: number): Promise<TopOfSome>[] {
    if (this.links.length === 0) this.links = Array.from({ length: this.threads }, () => new ThreadLink());
    if (this.attached !== texts.version)
      for (const link of this.links) void link.ask('attach', { texts: texts.share() });
    this.attached = texts.version;
    const answers: Promise<TopOfSome>[] = [];
    for (let at = 0; at < demands.length; at += SOME) {
      const link = this.links[this.turn++ % this.links.length];
      if (link) answers.push(link.ask('near', { demands: demands.slice(at, at + SOME), candidates }));
    }
    return answers;
  }

  async close(): Promise<void> {
    const { links } = this;
    [this.links, this.attached] = [[], -1];
    clearTimeout(this.idle);
    await Promise.all(links.map((link) => link.close()));
  }
}

function named(texts: CatalogueIndex, { counts, docs, scores }: TopOfSome): Near[][] {
  let at = 0;
  return Array.from(counts, (count) =>
    Array.from({ length: count }, () => ({ id: texts.nameOf(docs[at] ?? 0), raw: scores[at++] ?? 0 })),
  );
}
