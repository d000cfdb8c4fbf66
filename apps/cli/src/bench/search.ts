import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rebuildSearch, type Runtime } from '@luyan/application';
import { freePort } from '@luyan/embedded';
import { createRng } from '@luyan/kernel';
import { startProcess } from '../start/processes.js';
import { readNumber, readWhole, readWholes } from './bench-io.js';
import { fillCatalogue, sampleCatalogue } from './search-catalogue.js';
import { meiliUrlFor, withBenchHome } from './search-home.js';
import type { Load, LoadReport } from './search-load.js';
import { listBodies, searchBodies } from './search-queries.js';

const OPTIONS = {
  listings: { type: 'string', default: '10000,100000' },
  clients: { type: 'string', default: '1,8,32' },
  adapter: { type: 'string', default: 'postgres' },
  seconds: { type: 'string', default: '15' },
  seed: { type: 'string', default: '1' },
  home: { type: 'string' },
  'keep-index': { type: 'boolean', default: false },
} as const;
const BODIES = 20_000;
/** Seconds of load before anything but the first query is measured: every process of the API has compiled by then what it runs often. */
const WARM = { clients: 8, seconds: 10 };

interface Settings {
  readonly clients: readonly number[];
  readonly meiliUrl: string;
  readonly home: string | undefined;
  readonly keepIndex: boolean;
  readonly seconds: number;
  readonly seed: number;
}

const print = (name: string, value: number, unit: string): void => {
  console.log(`${name} ${value.toPrecision(4)} ${unit}`);
};
const told = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Loads the address from a process of its own, so that asking costs the answering process nothing. */
async function load(asked: Load): Promise<LoadReport> {
  const child = fork(fileURLToPath(new URL('./search-load.js', import.meta.url)), { serialization: 'advanced' });
  child.send(asked);
  const [report] = (await once(child, 'message')) as [LoadReport];
  child.kill();
  return report;
}

function tell(name: string, { latencies, seconds, errors }: LoadReport): void {
  const sorted = [...latencies].sort((a, b) => a - b);
  for (const share of [50, 95, 99]) print(`p${share}@${name}`, quantile(sorted, share / 100), 'ms');
  print(`slowest@${name}`, sorted.at(-1) ?? 0, 'ms');
  print(`qps@${name}`, latencies.length / seconds, 'queries/s');
  print(`errors@${name}`, errors.length, 'count');
  for (const error of errors.slice(0, 3)) told(error);
}

/** Brings the catalogue and its index up; a home that has them keeps them. */
async function prepare(runtime: Runtime, size: number, { seed, keepIndex }: Settings): Promise<void> {
  const there = await runtime.reads.listings.count({});
  if (there < size) {
    if (there > 0) throw new Error(`The home has ${there} listings, not ${size}.`);
    const startedAt = performance.now();
    let toldAt = startedAt;
    await fillCatalogue(runtime, { size, seed }, (written) => {
      if (performance.now() - toldAt > 5_000) told(`${written} listings`);
      if (performance.now() - toldAt > 5_000) toldAt = performance.now();
    });
    print(`load@${size}`, (performance.now() - startedAt) / 1000, 's');
  }
  if (keepIndex && (await runtime.search.status()).documents > 0) return;
  const startedAt = performance.now();
  const documents = await rebuildSearch(runtime);
  print(`index@${size}`, (performance.now() - startedAt) / 1000, 's');
  print(`documents@${size}`, documents, 'count');
  const [bytes] = await runtime.database.query<{ bytes: string }>(
    "SELECT pg_total_relation_size('search_document') + pg_total_relation_size('search_word') AS bytes",
  );
  print(`bytes@${size}`, Number(bytes?.bytes ?? 0), 'B');
}

async function measure(
  databaseUrl: string,
  size: number,
  { clients, meiliUrl, seconds, seed }: Settings,
): Promise<void> {
  const sample = sampleCatalogue({ size, seed });
  const rng = createRng(seed);
  const port = await freePort();
  const api = await startProcess('api', { DATABASE_URL: databaseUrl, MEILI_URL: meiliUrl, PORT: String(port) });
  try {
    const first = await load({ port, clients: 1, seconds: 0.001, bodies: searchBodies(rng, sample, 1) });
    print(`first-query@${size}`, first.latencies[0] ?? 0, 'ms');
    await load({ port, ...WARM, bodies: searchBodies(rng, sample, BODIES) });
    for (const count of clients)
      tell(
        `${count}@${size}`,
        await load({ port, clients: count, seconds, bodies: searchBodies(rng, sample, BODIES) }),
      );
    tell(`list-16@${size}`, await load({ port, clients: 16, seconds, bodies: listBodies(rng, sample, 2_000) }));
  } finally {
    await api.stop();
  }
}

/** One size: a database of its own, the index, the real API under load. */
const benchSize = (size: number, settings: Settings): Promise<void> =>
  withBenchHome(settings, async ({ databaseUrl, runtime }) => {
    await prepare(runtime, size, settings);
    await measure(databaseUrl, size, settings);
  });

/** `luyan bench search`: the catalogue page through the real API over HTTP, load from another process. `--home` keeps the database for the next run, `--keep-index` its index too. */
export async function benchSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  const settings = {
    clients: readWholes('clients', values.clients, [1, 1024]),
    meiliUrl: meiliUrlFor(values.adapter),
    home: values.home,
    keepIndex: values['keep-index'],
    seconds: readNumber('seconds', values.seconds, null),
    seed: readWhole('seed', values.seed, null),
  };
  for (const size of readWholes('listings', values.listings, [1, 10_000_000])) await benchSize(size, settings);
}
