import { availableParallelism } from 'node:os';
import { MatchEngine, type Rows, type SupplyFacts, type TermNames } from '@luyan/matching';
import { type ThreadLink, withThreads } from './thread-link.js';

/** Fewer supplies are read here in less time than threads take to start. */
const FEW = 10_000;
/** Parts that a thread has been given ahead, so that it need not wait. */
const AHEAD = 3;
const MOST_THREADS = 8;

type Part = readonly SupplyFacts[];

/** Numbers terms and takes rows over in the order of the parts, which makes the engine the one that reading one by one gives. */
class PartQueue {
  private readonly reading: { part: Part; thread: ThreadLink; names: Promise<TermNames> }[] = [];
  private readonly writing: { part: Part; rows: Promise<Rows> }[] = [];
  private turn = 0;

  constructor(
    private readonly engine: MatchEngine,
    private readonly threads: readonly ThreadLink[],
  ) {}

  async add(part: Part): Promise<void> {
    const thread = this.threads[this.turn++ % this.threads.length];
    if (!thread) return;
    this.reading.push({ part, thread, names: thread.ask('read', { texts: part.map(({ text }) => text) }) });
    if (this.reading.length > AHEAD * this.threads.length) await this.number();
  }

  async finish(): Promise<void> {
    while (this.reading.length > 0) await this.number();
    while (this.writing.length > 0) await this.adopt();
  }

  private async number(): Promise<void> {
    const next = this.reading.shift();
    if (!next) return;
    const numbers = this.engine.texts.numbersOf(await next.names);
    this.writing.push({ part: next.part, rows: next.thread.ask('write', { numbers }) });
    if (this.writing.length > AHEAD * this.threads.length) await this.adopt();
  }

  private async adopt(): Promise<void> {
    const next = this.writing.shift();
    if (next) this.engine.addRows(next.part, await next.rows);
  }
}

/**
 * Builds an engine of so many supplies (about), which come page by page: in threads that read texts and hand rows over in shared memory, or here when there are
 * few. Either way it is the same engine, to the byte.
 */
export async function buildEngine(
  pages: AsyncIterable<Part>,
  { supplies, threads = availableParallelism() }: { readonly supplies: number; readonly threads?: number },
): Promise<MatchEngine> {
  const engine = new MatchEngine();
  if (supplies < FEW || threads < 2) {
    for await (const page of pages) for (const supply of page) engine.upsert(supply);
  } else
    await withThreads(Math.min(threads, MOST_THREADS), async (links) => {
      for (const link of links) void link.ask('build', { settings: engine.texts.settings });
      const queue = new PartQueue(engine, links);
      for await (const page of pages) await queue.add(page);
      await queue.finish();
    });
  engine.texts.sparse.merge();
  return engine;
}
