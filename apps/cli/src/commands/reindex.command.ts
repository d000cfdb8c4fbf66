import { rebuildSearch, sweepSearch } from '@luyan/application';
import type { Command } from 'commander';
import { answer, count, Exit, EXIT, seconds, type Cli } from '../core/cli.js';
import { Progress } from '../core/progress.js';
import { withRuntime } from '../core/with-runtime.js';

interface Options {
  readonly verify?: true;
  readonly json?: true;
}

async function run(cli: Cli, { verify, json }: Options): Promise<void> {
  const { t } = cli;
  const progress = new Progress(cli, t('索引', 'index'), t('条', 'documents'));
  await withRuntime(async (runtime) => {
    if (verify) {
      const { documents, repaired: differing } = await sweepSearch(runtime, false);
      const ms = progress.end();
      const words =
        differing === 0
          ? t(`${count(documents)} 条与目录一致`, `${count(documents)} documents, all as the catalogue says`)
          : t(
              `${count(documents)} 条，其中 ${count(differing)} 条与目录不一致；运行 reindex 修复`,
              `${count(documents)} documents, ${count(differing)} differ from the catalogue; run reindex`,
            );
      answer(json, { documents, differing, ms }, [words]);
      if (differing > 0) throw new Exit(EXIT.failed);
      return;
    }
    const total = await runtime.reads.listings.count({ state: 'PUBLISHED' });
    const documents = await rebuildSearch(runtime, (done) => {
      progress.show(done, total > 0 ? Math.min(1, done / total) : undefined);
    });
    const ms = progress.end();
    const rate = count((documents / Math.max(1, ms)) * 1000);
    answer(json, { documents, ms }, [
      t(
        `${count(documents)} 条已建索引（${seconds(ms)} 秒，${rate} 条/秒）`,
        `${count(documents)} documents indexed (${seconds(ms)} s, ${rate} documents/s)`,
      ),
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
