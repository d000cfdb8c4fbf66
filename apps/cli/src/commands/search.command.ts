import type { Runtime } from '@luyan/application';
import { MeilisearchSearch, PostgresSearch, SearchInputError, type SearchFilter, type SearchPort } from '@luyan/search';
import type { Command } from 'commander';
import { answer, count, Exit, EXIT, type Cli } from '../core/cli.js';
import { kindsOf, oneOf, wholeNumber } from '../core/choices.js';
import { withRuntime } from '../core/with-runtime.js';

interface Options {
  readonly kind?: readonly string[];
  readonly filter?: readonly string[];
  readonly adapter?: string;
  readonly first: string;
  readonly json?: true;
}

/** Filters by the name of their field; a comma parts alternatives. */
const LISTS = {
  region: 'regions',
  chain: 'chains',
  industry: 'industries',
  emerging: 'emerging',
  cooperationMode: 'cooperationModes',
  priceMode: 'priceModes',
} as const;
const NUMBERS = ['trlFrom', 'trlTo', 'verifiedFrom'] as const;
const NAMES = [...Object.keys(LISTS), ...NUMBERS, 'ownerOrgId'];

function filterOf(cli: Cli, { kind, filter = [] }: Options): SearchFilter {
  const found: Record<string, unknown> = {};
  for (const text of filter) {
    const [, field = '', value = ''] = /^(\w+)=(.+)$/.exec(text) ?? [];
    if (Object.hasOwn(LISTS, field)) found[LISTS[field as keyof typeof LISTS]] = value.split(',');
    else if (NUMBERS.some((name) => name === field)) found[field] = wholeNumber(cli, field, value, 0, 9);
    else if (field === 'ownerOrgId') found[field] = value;
    else
      throw new Exit(
        EXIT.usage,
        cli.t(`--filter ${text}：可用 ${NAMES.join('、')}`, `--filter ${text}: use one of ${NAMES.join(', ')}`),
      );
  }
  const kinds = kindsOf(cli, kind);
  return { ...found, ...(kinds && { kinds }) };
}

function portOf(cli: Cli, { database, config, search }: Runtime, adapter: string | undefined): SearchPort {
  if (adapter === undefined) return search;
  if (oneOf(cli, '--adapter', adapter, ['postgres', 'meilisearch']) === 'postgres') return new PostgresSearch(database);
  if (config.MEILI_URL === undefined) throw new Exit(EXIT.usage, cli.t('未设置 MEILI_URL。', 'MEILI_URL is not set.'));
  return new MeilisearchSearch({ url: config.MEILI_URL, apiKey: config.MEILI_API_KEY });
}

async function run(cli: Cli, text: string, options: Options): Promise<void> {
  const filter = filterOf(cli, options);
  const first = wholeNumber(cli, '--first', options.first, 0, 100);
  await withRuntime(async (runtime) => {
    const port = portOf(cli, runtime, options.adapter);
    const startedAt = performance.now();
    const result = await port.search({ text, filter, sort: 'RELEVANCE', first, facets: [] });
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    const listings = new Map(
      (await runtime.reads.listings.findByIds(result.hits.map(({ id }) => id))).map((row) => [row.id, row]),
    );
    const hits = result.hits.map(({ id, score }, i) => {
      const listing = listings.get(id);
      return { rank: i + 1, id, kind: listing?.kind ?? null, title: listing?.titleZh ?? null, score };
    });
    answer(options.json, { query: text, totalCount: result.totalCount, ms, hits }, [
      cli.t(`${count(result.totalCount)} 条（${ms} 毫秒）`, `${count(result.totalCount)} found (${ms} ms)`),
      ...hits.map(
        ({ rank, id, kind, title }) => `${String(rank).padStart(3)}  ${id}  ${(kind ?? '').padEnd(11)}  ${title ?? ''}`,
      ),
    ]);
  });
}

export function addSearch(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('search')
    .argument('<query>', t('检索词；"短语"、-排除', 'words; "a phrase", -without'))
    .description(t('检索已发布目录', 'search the published catalogue'))
    .option('-k, --kind <kind...>', t('只看这些类型', 'these kinds only'))
    .option('-f, --filter <field=value...>', NAMES.join(', '))
    .option('--adapter <name>', 'postgres, meilisearch')
    .option('--first <n>', t('最多显示', 'show at most'), '20')
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action(async (query: string, options: Options) => {
      await run(cli, query, options).catch((error: unknown) => {
        throw error instanceof SearchInputError ? new Exit(EXIT.usage, error.message) : error;
      });
    });
}
