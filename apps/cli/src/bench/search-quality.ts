import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rebuildSearch, type Runtime } from '@luyan/application';
import { PostgresSearch, type SearchPort } from '@luyan/search';
import { withRuntime } from '../core/with-runtime.js';
import { readWhole } from './bench-io.js';
import { fillCatalogue } from './search-catalogue.js';
import { meiliUrlFor, withBenchHome } from './search-home.js';
import { faultOf, readQueries, type JudgedHit, type LabelledQuery } from './search-judge.js';

const OPTIONS = {
  queries: { type: 'string' },
  adapter: { type: 'string', default: 'postgres' },
  listings: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  home: { type: 'string' },
  here: { type: 'boolean', default: false },
} as const;
const DEMO_QUERIES = fileURLToPath(new URL('../../../../seeds/queries/demo.jsonl', import.meta.url));
const SHOWN = 20;

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsOf) : [];

/** Hits with their whole public text, in order. */
async function judged({ database, reads }: Runtime, ids: readonly string[]): Promise<readonly JudgedHit[]> {
  const documents = await new PostgresSearch(database).documents(ids);
  const texts = new Map(documents.map((one) => [one.id, Object.values(one).flatMap(textsOf).join('\n').toLowerCase()]));
  const rows = new Map((await reads.listings.findByIds(ids)).map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    return { names: [id, row?.sourceId ?? id, row?.titleZh ?? id], text: texts.get(id) ?? '' };
  });
}

async function faultIn(runtime: Runtime, port: SearchPort, label: LabelledQuery): Promise<string | null> {
  if (label.suggest !== undefined) {
    const suggestions = await port.suggest(label.suggest, 8);
    const hits = suggestions.map(({ text }) => ({ names: [text], text: text.toLowerCase() }));
    return faultOf(label, hits, hits.length);
  }
  const text = label.query ?? '';
  const { hits, totalCount } = await port.search({ text, filter: {}, sort: 'RELEVANCE', first: SHOWN, facets: [] });
  return faultOf(
    label,
    await judged(
      runtime,
      hits.map(({ id }) => id),
    ),
    totalCount,
  );
}

async function judge(runtime: Runtime, queries: readonly LabelledQuery[]): Promise<void> {
  const byClass = new Map<string, { asked: number; good: number }>();
  for (const label of queries) {
    const fault = await faultIn(runtime, runtime.search, label);
    const sums = byClass.get(label.class) ?? { asked: 0, good: 0 };
    byClass.set(label.class, { asked: sums.asked + 1, good: sums.good + (fault === null ? 1 : 0) });
    if (fault !== null)
      console.log(
        `# ${label.class}: ${label.query ?? label.suggest ?? ''}: ${fault}${label.because ? ` (${label.because})` : ''}`,
      );
  }
  for (const [name, { asked, good }] of byClass) console.log(`success@5:${name} ${good}/${asked} queries`);
  const good = [...byClass.values()].reduce((sum, one) => sum + one.good, 0);
  console.log(`queries ${queries.length} count`);
  console.log(`success@5 ${(good / queries.length).toFixed(4)} share`);
}

/**
 * `luyan bench search-quality`: a labelled query set on one adapter; the share answered right, every failure in a line of its own. Over the
 * demo in a database of its own, or with `--here` over the catalogue that the settings name.
 */
export async function benchSearchQuality(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true });
  const queries = readQueries(await readFile(values.queries ?? DEMO_QUERIES, 'utf8'));
  if (values.here) {
    await withRuntime((runtime) => judge(runtime, queries));
    return;
  }
  await withBenchHome({ home: values.home, meiliUrl: meiliUrlFor(values.adapter) }, async ({ runtime }) => {
    if ((await runtime.reads.listings.count({})) === 0)
      await fillCatalogue(
        runtime,
        { size: readWhole('listings', values.listings, null), seed: readWhole('seed', values.seed, null) },
        () => undefined,
      );
    if ((await runtime.search.status()).documents === 0) await rebuildSearch(runtime);
    await judge(runtime, queries);
  });
}
