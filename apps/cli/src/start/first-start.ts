import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createPlan, rebuildSearch, releasePlan, requestMatchRun, stopPlan, type Runtime } from '@luyan/application';
import { SYSTEM } from '@luyan/access';
import type { Result } from '@luyan/kernel';
import type { DemoData } from '@luyan/seeds';
import { holdDemoMeetings } from '../demo/demo-meetings.js';
import { demoOf, loadDemo } from '../demo/load-demo.js';
import { queueLatecomers } from '../demo/queue-latecomers.js';
import { loadInvestor } from '../demo/load-investor.js';
import { loadJuries } from '../demo/load-juries.js';
import { ENOUGH, POLL_MS } from '../demo/solving.js';
import { step, type Step } from './steps.js';

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join('; '));
}

/** Steps that are done, in a file of the home folder: a first start that was cut off goes on where it was. */
class Progress {
  private written: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: string,
    private readonly finished: Set<string>,
  ) {}

  static async read(home: string): Promise<Progress> {
    const file = join(home, 'first-start.json');
    return new Progress(file, new Set(existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as string[]) : []));
  }

  async once(name: string, label: string, work: (step: Step) => Promise<string | undefined>): Promise<void> {
    if (this.finished.has(name)) return;
    await step(label, work);
    this.finished.add(name);
    this.written = this.written.then(() => writeFile(this.file, JSON.stringify([...this.finished])));
    await this.written;
  }
}

async function matchAll(runtime: Runtime, running: Step): Promise<string> {
  const id = valueOf(await requestMatchRun(runtime, null));
  for (;;) {
    const run = await runtime.reads.matches.findRun(id);
    if (!run) throw new Error('The match run is gone.');
    if (run.state === 'FINISHED')
      return `${run.matches.toLocaleString('en')} matches for ${run.demands.toLocaleString('en')} demands`;
    running.update((await runtime.reads.matches.shardsOf(id)).length, run.shards, 'shards');
    await delay(POLL_MS);
  }
}

async function planYear(runtime: Runtime, year: number): Promise<string> {
  const id = valueOf(await createPlan(runtime, SYSTEM, { year }));
  for (;;) {
    const plan = await runtime.reads.plans.findById(id);
    if (plan?.state === 'DRAFT') break;
    if (plan?.state === 'SOLVING' && plan.progress >= ENOUGH)
      await stopPlan(runtime, SYSTEM, { planId: id, keep: true });
    if (plan?.state === 'FAILED') throw new Error(`The year could not be planned: ${plan.failure}.`);
    await delay(POLL_MS);
  }
  const { sessions, pitches } = valueOf(await releasePlan(runtime, SYSTEM, id));
  return `${sessions.length} sessions, ${pitches.length} pitches`;
}

async function indexAll(runtime: Runtime, running: Step): Promise<string> {
  const total = await runtime.reads.listings.count({ state: 'PUBLISHED' });
  const documents = await rebuildSearch(runtime, (done) => {
    running.update(done, total);
  });
  return `${documents.toLocaleString('en')} documents`;
}

/** The year's sessions: what each step needs, the one before it made. */
async function arrangeYear(runtime: Runtime, progress: Progress, demo: () => DemoData): Promise<void> {
  await progress.once('plan', 'Planning the year', () => planYear(runtime, runtime.clock.now().getUTCFullYear()));
  await progress.once('queues', 'Filling the wait-lists', () => queueLatecomers(runtime, demo()));
  await progress.once('juries', 'Forming juries', () => loadJuries(runtime));
}

/**
 * Fills a new installation with the demo: loads it, then indexes, matches and plans the year, each in a process or thread of its own, so that they go on side by
 * side; whatever rests on a step begins when that is done. A worker must be running, or about to. `onSearchable` is called once the catalogue can be searched.
 */
export async function firstStart(runtime: Runtime, home: string, onSearchable: () => Promise<void>): Promise<void> {
  const progress = await Progress.read(home);
  let loaded: DemoData | undefined;
  await progress.once('demo', 'Loading the demo', async (running) => {
    loaded = await loadDemo(runtime, {
      onProgress: (done, total) => {
        running.update(done, total);
      },
    });
    const { listings, organisations } = loaded;
    return `${listings.length.toLocaleString('en')} listings of ${organisations.length} organisations`;
  });
  const matched = progress.once('match', 'Matching all demands', (running) => matchAll(runtime, running));
  await Promise.all([
    progress.once('search', 'Indexing the catalogue', (running) => indexAll(runtime, running)).then(onSearchable),
    matched.then(() => progress.once('investor', 'Answering for the investor', () => loadInvestor(runtime))),
    arrangeYear(runtime, progress, () => loaded ?? demoOf(runtime))
      .then(() => matched)
      .then(() => progress.once('meetings', 'Arranging 1:1 meetings', () => holdDemoMeetings(runtime))), // by matches, at sessions
  ]);
}
