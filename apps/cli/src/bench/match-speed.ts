import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEngine, readSnapshot, topOfAll, writeSnapshot } from '@luyan/application';
import {
  DemandIndex,
  demandTerms,
  engineSections,
  type Identified,
  loadEngine,
  MatchEngine,
  PlainScorer,
  type PreparedQuery,
  TEXT_SETTINGS,
} from '@luyan/matching';
import { readWhole, readWholes } from './bench-io.js';
import { demandOf, madeTexts, pagesOf, supplyOf } from './made-texts.js';
import { parseFields, readTexts } from './rank-input.js';

const USAGE =
  'bench match-speed --supplies F --demands F [--supply-fields …] [--demand-fields …] [--listings 10000,100000,1000000] [--threads 2]';
const TOP = 50;
const MOST_QUERIES = 200;
/** A query is timed this often, in turn with its rival, and the fastest kept, against the noise of a shared machine. */
const ROUNDS = 3;
const STANDING = 10_000;
/** All pairs of so many demands; of a tenth as many where there are more listings than `MANY`. */
const ALL_DEMANDS = 10_000;
const MANY = 200_000;
const CHANGES = 500;
const OPTIONS = {
  demands: { type: 'string' },
  supplies: { type: 'string' },
  'demand-fields': { type: 'string', default: 'title=title,body=description' },
  'supply-fields': { type: 'string', default: 'title=title,body=abstract' },
  listings: { type: 'string', default: '10000,100000' },
  threads: { type: 'string', default: '2' },
  seed: { type: 'string', default: '1' },
} as const;

const print = (name: string, value: number, unit: string): void => {
  console.log(`${name} ${value.toPrecision(4)} ${unit}`);
};

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function timed<T>(run: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
}

/** Milliseconds of what happens at once. */
function clocked(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function benchQueries({ texts }: MatchEngine, queries: readonly PreparedQuery[], size: number): void {
  let plain: PlainScorer | undefined;
  print(`plain-index@${size}`, clocked(() => (plain = new PlainScorer(texts.sparse))) / 1000, 's');
  if (!plain) return;
  const rival: PlainScorer = plain;
  const touched = queries.map((query) => rival.postingsOf(query));
  print(`postings-a-query@${size}`, touched.reduce((a, b) => a + b, 0) / queries.length, 'count');
  const ours: number[] = [];
  const theirs: number[] = [];
  let different = 0;
  for (const query of queries) {
    let [fast, slow] = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS; round++) {
      let least = 0;
      let last = 0;
      fast = Math.min(
        fast,
        clocked(() => (least = texts.sparse.top(query, TOP).at(-1)?.score ?? 0)),
      );
      slow = Math.min(
        slow,
        clocked(() => (last = (rival.top(query, TOP)[0] ?? 0) / 65_536)),
      );
      if (Math.abs(least - last) > 1e-4 * Math.max(1, last)) different++;
    }
    ours.push(fast);
    theirs.push(slow);
  }
  for (const [name, share] of [
    ['p50', 0.5],
    ['p95', 0.95],
  ] as const) {
    const [our, their] = [quantile(ours, share), quantile(theirs, share)];
    print(`${name}@${size}`, our, 'ms');
    print(`plain-${name}@${size}`, their, 'ms');
    print(name === 'p50' ? `ratio@${size}` : `ratio-p95@${size}`, their / our, 'times');
  }
  print(`different-from-plain@${size}`, different, 'queries');
}

/** Every demand, from its text to its best, in threads that share the index. */
async function benchAllPairs({ texts }: MatchEngine, demands: readonly Identified[], size: number, threads: number) {
  const asked = demands.slice(0, size > MANY ? ALL_DEMANDS / 10 : ALL_DEMANDS).map(({ text }) => text);
  for (const count of threads > 1 ? [1, threads] : [1]) {
    let found = 0;
    const { ms } = await timed(() =>
      topOfAll(texts, asked, { k: TOP, threads: count }, (_, { docs }) => {
        found += docs.length;
      }),
    );
    print(`all-pairs-of-${asked.length}@${size}`, ms / 1000, `s-${count}-threads`);
    if (found < asked.length) print(`all-pairs-found@${size}`, found, 'pairs');
  }
}

function benchChanges({ texts }: MatchEngine, some: readonly Identified[], query: PreparedQuery, size: number): void {
  const each = (run: (item: Identified) => void): number =>
    clocked(() => {
      some.forEach(run);
    }) / some.length;
  print(
    `add@${size}`,
    each(({ id, text }) => {
      texts.upsert(`again-${id}`, text);
    }),
    'ms',
  );
  print(
    `first-query-after-adding@${size}`,
    clocked(() => texts.sparse.top(query, TOP)),
    'ms',
  );
  print(
    `delete@${size}`,
    each(({ id }) => texts.remove(`again-${id}`)),
    'ms',
  );
  print(
    `first-query-after-deleting@${size}`,
    clocked(() => texts.sparse.top(query, TOP)),
    'ms',
  );
}

async function benchSnapshot(engine: MatchEngine, size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'luyan-bench-'));
  try {
    const file = join(folder, 'snapshot');
    const written = await timed(() => writeSnapshot(file, engineSections(engine)));
    print(`snapshot-write@${size}`, written.ms / 1000, 's');
    print(`snapshot@${size}`, (await stat(file)).size / 2 ** 20, 'MiB');
    const loaded = await timed(() => loadEngine(readSnapshot(file)));
    print(`snapshot-load@${size}`, loaded.ms / 1000, 's');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new listing against 10,000 standing demands. */
function benchMirror(supplies: readonly Identified[], demands: readonly Identified[]): void {
  const engine = MatchEngine.build(supplies.slice(0, STANDING).map(supplyOf));
  const standing = demands.slice(0, STANDING).map(demandOf);
  let index = DemandIndex.build([], engine);
  print('standing-demands', standing.length, 'count');
  print('standing-demands-index', clocked(() => (index = DemandIndex.build(standing, engine))) / 1000, 's');
  const refresh = (): void => {
    index.refresh();
  };
  print('standing-demands-refresh', clocked(refresh) / 1000, 's');
  const times = supplies.slice(0, MOST_QUERIES).map((text) => {
    const supply = supplyOf(text);
    const readings = Array.from({ length: ROUNDS }, () =>
      clocked(() => index.matchSupply(supply, { now: 0, limit: 10 })),
    );
    return Math.min(...readings);
  });
  print('new-listing-p50', quantile(times, 0.5), 'ms');
  print('new-listing-p95', quantile(times, 0.95), 'ms');
}

async function benchSize(
  supplies: readonly Identified[],
  demands: readonly Identified[],
  [size, threads, seed]: readonly [size: number, threads: number, seed: number],
): Promise<void> {
  if (size <= MANY) {
    const alone = await timed(() =>
      buildEngine(pagesOf(madeTexts(supplies, size, seed)), { supplies: size, threads: 1 }),
    );
    print(`index@${size}`, alone.ms / 1000, 's-1-thread');
  }
  const { result: engine, ms } = await timed(() =>
    buildEngine(pagesOf(madeTexts(supplies, size, seed)), { supplies: size, threads }),
  );
  print(`index@${size}`, ms / 1000, `s-${threads}-threads`);
  const { texts } = engine;
  const { postings, bytes } = texts.sparse.memory();
  print(`postings@${size}`, postings, 'count');
  print(`bytes-a-posting@${size}`, bytes / postings, 'B');
  print(`terms@${size}`, texts.sparse.vocabulary.size, 'count');
  const asked = demands.slice(0, MOST_QUERIES);
  let terms: ReturnType<typeof demandTerms>[] = [];
  const analysis = clocked(() => (terms = asked.map(({ text }) => demandTerms(text, TEXT_SETTINGS, texts.rarity))));
  print(`analysis@${size}`, analysis / asked.length, 'ms');
  const queries = terms.map((query) => texts.sparse.prepare(query));
  benchQueries(engine, queries, size);
  await benchAllPairs(engine, demands, size, threads);
  const [first] = queries;
  if (first) benchChanges(engine, supplies.slice(0, CHANGES), first, size);
  await benchSnapshot(engine, size);
  print(`memory@${size}`, process.memoryUsage().rss / 2 ** 20, 'MiB');
}

/** `luyan bench match-speed`: exact top 50 of whole demand texts against a plain scorer in the same run, and all that keeps an index alive. */
export async function benchMatchSpeed(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  if (!values.supplies || !values.demands) throw new Error(`Usage: ${USAGE}`);
  const [threads, seed] = [readWhole('threads', values.threads, null, [1, 64]), readWhole('seed', values.seed, null)];
  const sizes = readWholes('listings', values.listings, [1, 10_000_000]);
  const supplies = await readTexts(values.supplies, parseFields(values['supply-fields']));
  const read = await readTexts(values.demands, parseFields(values['demand-fields']));
  const demands = [...madeTexts(read, Math.max(ALL_DEMANDS, STANDING), seed)];
  for (const size of sizes) await benchSize(supplies, demands, [size, threads, seed]);
  benchMirror(supplies, demands);
}
