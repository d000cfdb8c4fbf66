import { rebuildSearch, sweepSearch, type Runtime, type SweepReport } from '@luyan/application';
import type { SearchPort, SearchStatus } from '@luyan/search';
import type { Command } from 'commander';
import { answer, count, Exit, EXIT, seconds, type Cli } from '../core/cli.js';
import { Progress } from '../core/progress.js';
import { withRuntime } from '../core/with-runtime.js';

interface Options {
  readonly verify?: true;
  readonly json?: true;
}

function sweepLine({ t }: Cli, { documents, repaired, missing, old, leftOver }: SweepReport): string {
  return repaired === 0
    ? t(`${count(documents)} 条与目录一致`, `${count(documents)} documents, all as the catalogue says`)
    : t(
        `${count(documents)} 条：缺 ${count(missing)}、旧 ${count(old)}、多余 ${count(leftOver)}；运行 reindex 修复`,
        `${count(documents)} documents: ${count(missing)} missing, ${count(old)} old, ${count(leftOver)} left over; run reindex`,
      );
}

const NOTHING = { documents: 0, oldestMs: 0 };
type Repair = NonNullable<Awaited<ReturnType<NonNullable<SearchPort['repair']>>>>;

function secondLine({ t }: Cli, { upserted, removed }: Repair, { behind = NOTHING }: SearchStatus): string {
  const [waiting, since] = [count(behind.documents), seconds(behind.oldestMs)];
  return t(
    `第二索引：缺或旧 ${count(upserted)}、多余 ${count(removed)}；积压 ${waiting} 条，最久 ${since} 秒`,
    `second index: ${count(upserted)} missing or old, ${count(removed)} left over; ${waiting} wait, the oldest for ${since} s`,
  );
}

const troubleLine = ({ t }: Cli, { trouble }: SearchStatus): readonly string[] =>
  trouble === undefined ? [] : [t(`第二索引没有应答：${trouble}`, `the second index does not answer: ${trouble}`)];

/** Counts, ids and versions: the index against the catalogue, a second index against the first. Changes nothing. */
async function compare(cli: Cli, { reads, search }: Runtime, progress: Progress, json?: true): Promise<void> {
  const { t } = cli;
  const report = await sweepSearch({ reads, search }, false);
  const second = await search.repair?.(false);
  const status = await search.status();
  const ms = progress.end();
  const { repaired: differing, ...counts } = report;
  answer(json, { ...status, ...counts, differing, second, ms }, [
    sweepLine(cli, report),
    t(`适配器 ${status.adapter}`, `adapter ${status.adapter}`),
    ...(status.outdated ? [t('由旧版本建立；运行 reindex', 'built by an older version; run reindex')] : []),
    ...(second ? [secondLine(cli, second, status)] : []),
    ...troubleLine(cli, status),
  ]);
  const behind = second ? second.upserted + second.removed : 0;
  if (differing + behind > 0 || status.outdated || second === null) throw new Exit(EXIT.failed);
}

async function run(cli: Cli, { verify, json }: Options): Promise<void> {
  const { t } = cli;
  const progress = new Progress(cli, t('索引', 'index'), t('条', 'documents'));
  await withRuntime(async (runtime) => {
    if (verify) {
      await compare(cli, runtime, progress, json);
      return;
    }
    const total = await runtime.reads.listings.count({ state: 'PUBLISHED' });
    const documents = await rebuildSearch(runtime, (done) => {
      progress.show(done, total > 0 ? Math.min(1, done / total) : undefined);
    });
    const ms = progress.end();
    const status = await runtime.search.status();
    const rate = count((documents / Math.max(1, ms)) * 1000);
    answer(json, { documents, ms }, [
      t(
        `${count(documents)} 条已建索引（${seconds(ms)} 秒，${rate} 条/秒）`,
        `${count(documents)} documents indexed (${seconds(ms)} s, ${rate} documents/s)`,
      ),
      ...troubleLine(cli, status),
    ]);
  });
}

export function addReindex(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('reindex')
    .description(t('重建检索索引（建好再切换）', 'rebuild the search index beside the old one, then swap'))
    .option('--verify', t('只核对，不改；不一致时退出码为 1', 'compare only; exit code 1 when they differ'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action((options: Options) => run(cli, options));
}
