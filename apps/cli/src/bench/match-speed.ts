import { parseArgs } from 'node:util';
import { createRng } from '@luyan/kernel';
import {
  CatalogueIndex,
  type DemandFacts,
  DemandIndex,
  demandTerms,
  type Identified,
  MatchEngine,
  type MatchText,
  PlainScorer,
  type PreparedQuery,
  readIndex,
  type SupplyFacts,
  TEXT_SETTINGS,
  writeIndex,
} from '@luyan/matching';
import { parseFields, readTexts } from './rank-input.js';

const USAGE =
  'bench match-speed --supplies F --demands F [--supply-fields …] [--demand-fields …] [--listings 10000,100000]';
const TOP = 50;
const MOST_QUERIES = 200;
/** A query is timed this often, in turn with its rival, and the fastest kept, against the noise of a shared machine. */
const ROUNDS = 3;
const STANDING = 10_000;
const OPTIONS = {
  demands: { type: 'string' },
  supplies: { type: 'string' },
  'demand-fields': { type: 'string', default: 'title=title,body=description' },
  'supply-fields': { type: 'string', default: 'title=title,body=abstract' },
  listings: { type: 'string', default: '10000,100000' },
  seed: { type: 'string', default: '1' },
} as const;

const print = (name: string, value: number, unit: string): void => {
  console.log(`${name} ${value.toPrecision(4)} ${unit}`);
};

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function timed<T>(run: () => T): Promise<{ result: T; ms: number }> {
  await Promise.resolve();
  const start = performance.now();
  const result = run();
  return { result, ms: performance.now() - start };
}

const half = (text = '', second = false): string =>
  second ? text.slice(text.length >> 1) : text.slice(0, text.length >> 1);

/** `size` texts: those of the file, then joined halves of two drawn by the seed. */
function* listings(texts: readonly Identified[], size: number, seed: number): Generator<Identified> {
  const rng = createRng(seed);
  for (let i = 0; i < size; i++) {
    const known = texts[i];
    if (known) {
      yield known;
      continue;
    }
    const [a, b] = [rng.pick(texts).text, rng.pick(texts).text];
    const joined = (field: (text: MatchText) => string | undefined): string => half(field(a)) + half(field(b), true);
    yield { id: `made-${i}`, text: { title: joined((t) => t.title), body: joined((t) => t.body) } };
  }
}

async function benchQueries(texts: CatalogueIndex, queries: readonly PreparedQuery[], size: number): Promise<void> {
  const { result: plain, ms } = await timed(() => new PlainScorer(texts.sparse));
  print(`plain-index@${size}`, ms / 1000, 's');
  const touched = queries.map((query) => plain.postingsOf(query));
  print(`postings-a-query@${size}`, touched.reduce((a, b) => a + b, 0) / queries.length, 'count');
  const ours: number[] = [];
  const theirs: number[] = [];
  let different = 0;
  for (const query of queries) {
    let [fast, slow] = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS; round++) {
      const a = await timed(() => texts.sparse.top(query, TOP));
      const b = await timed(() => plain.top(query, TOP));
      [fast, slow] = [Math.min(fast, a.ms), Math.min(slow, b.ms)];
      const last = (b.result[0] ?? 0) / 65_536;
      if (Math.abs((a.result.at(-1)?.score ?? 0) - last) > 1e-4 * Math.max(1, last)) different++;
    }
    ours.push(fast);
    theirs.push(slow);
  }
  print(`p50@${size}`, quantile(ours, 0.5), 'ms');
  print(`p95@${size}`, quantile(ours, 0.95), 'ms');
  print(`plain-p50@${size}`, quantile(theirs, 0.5), 'ms');
  print(`plain-p95@${size}`, quantile(theirs, 0.95), 'ms');
  print(`ratio@${size}`, quantile(theirs, 0.5) / quantile(ours, 0.5), 'times');
  print(`ratio-p95@${size}`, quantile(theirs, 0.95) / quantile(ours, 0.95), 'times');
  print(`different-from-plain@${size}`, different, 'queries');
  const mean = ours.reduce((a, b) => a + b, 0) / ours.length;
  print(`all-pairs-of-10000-demands@${size}`, (mean * 10_000) / 1000, 's-one-thread-computed');
}

async function benchChanges(texts: CatalogueIndex, some: readonly Identified[], query: PreparedQuery, size: number) {
  const added = await timed(() => {
    some.forEach(({ id, text }) => {
      texts.upsert(`again-${id}`, text);
    });
  });
  print(`add@${size}`, added.ms / some.length, 'ms');
  const removed = await timed(() => {
    some.forEach(({ id }) => texts.remove(`again-${id}`));
  });
  print(`delete@${size}`, removed.ms / some.length, 'ms');
  const after = await timed(() => texts.sparse.top(query, TOP));
  print(`first-query-after-changes@${size}`, after.ms, 'ms');
  const written = await timed(() => writeIndex(texts.sparse));
  print(`snapshot-write@${size}`, written.ms / 1000, 's');
  print(`snapshot@${size}`, written.result.byteLength / 2 ** 20, 'MiB');
  print(`snapshot-load@${size}`, (await timed(() => readIndex(written.result))).ms / 1000, 's');
}

const CONDITIONS = {
  ownerOrgId: '',
  regionCode: '',
  chains: [],
  industries: [],
  ipc: [],
  cooperationModes: [],
} as const;
const supplyOf = ({ id, text }: Identified): SupplyFacts => ({
  ...CONDITIONS,
  id,
  text,
  ownerOrgId: id,
  kind: 'ACHIEVEMENT',
  trl: null,
  priceMode: 'NEGOTIABLE',
  priceFromFen: null,
  priceToFen: null,
  verificationLevel: 0,
  lastConfirmedAt: null,
  validUntil: null,
  secrecy: 'PUBLIC',
});
const demandOf = ({ id, text }: Identified): DemandFacts => ({
  ...CONDITIONS,
  id,
  text,
  targetRegions: [],
  minTrl: null,
  maxTrl: null,
  budgetFen: null,
  ipOwnership: null,
  deadline: null,
});

/** A new listing against 10,000 standing demands. */
async function benchMirror(supplies: readonly Identified[], demands: readonly Identified[], seed: number) {
  const engine = MatchEngine.build(supplies.slice(0, STANDING).map(supplyOf));
  const standing = [...listings(demands, STANDING, seed)].map(demandOf);
  const built = await timed(() => DemandIndex.build(standing, engine));
  print('standing-demands-index', built.ms / 1000, 's');
  const times: number[] = [];
  for (const supply of supplies.slice(0, MOST_QUERIES).map(supplyOf)) {
    let fastest = Infinity;
    for (let round = 0; round < ROUNDS; round++)
      fastest = Math.min(fastest, (await timed(() => built.result.matchSupply(supply, { now: 0, limit: 10 }))).ms);
    times.push(fastest);
  }
  print('new-listing-p50', quantile(times, 0.5), 'ms');
  print('new-listing-p95', quantile(times, 0.95), 'ms');
}

/** `luyan bench match-speed`: exact top 50 of whole demand texts against a plain scorer in the same run. */
export async function benchMatchSpeed(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  if (!values.supplies || !values.demands) throw new Error(`Usage: ${USAGE}`);
  const seed = Number(values.seed);
  const supplies = await readTexts(values.supplies, parseFields(values['supply-fields']));
  const demands = await readTexts(values.demands, parseFields(values['demand-fields']));
  for (const size of values.listings.split(',').map(Number)) {
    const { result: texts, ms } = await timed(() => {
      const index = new CatalogueIndex(TEXT_SETTINGS);
      for (const { id, text } of listings(supplies, size, seed)) index.upsert(id, text);
      index.sparse.merge();
      return index;
    });
    print(`index@${size}`, ms / 1000, 's');
    const { postings, bytes } = texts.sparse.memory();
    print(`postings@${size}`, postings, 'count');
    print(`bytes-a-posting@${size}`, bytes / postings, 'B');
    const asked = demands.slice(0, MOST_QUERIES);
    const analysed = await timed(() => asked.map(({ text }) => demandTerms(text, TEXT_SETTINGS, texts.rarity)));
    print(`analysis@${size}`, analysed.ms / asked.length, 'ms');
    const queries = analysed.result.map((terms) => texts.sparse.prepare(terms));
    await benchQueries(texts, queries, size);
    const [first] = queries;
    if (first) await benchChanges(texts, supplies.slice(0, 500), first, size);
  }
  await benchMirror(supplies, demands, seed);
}
