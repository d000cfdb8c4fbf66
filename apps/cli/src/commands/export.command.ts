import { SYSTEM } from '@luyan/access';
import { exportListings, findOwner } from '@luyan/application';
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { answer, count, EXIT, seconds, valueOf, type Cli } from '../core/cli.js';
import { endingOf, kindsOf, oneOf, statesOf } from '../core/choices.js';
import { Progress } from '../core/progress.js';
import { withRuntime } from '../core/with-runtime.js';

interface Options {
  readonly kind?: readonly string[];
  readonly state?: readonly string[];
  readonly owner?: string;
  readonly format?: string;
  readonly json?: true;
}

async function run(cli: Cli, file: string, options: Options): Promise<void> {
  const path = resolve(file);
  const format = oneOf(cli, '--format', options.format ?? endingOf(path), ['csv', 'xlsx', 'jsonl']);
  const kinds = kindsOf(cli, options.kind);
  const states = statesOf(cli, options.state);
  const progress = new Progress(cli, cli.t('导出', 'export'), cli.t('条', 'listings'));
  const listings = await withRuntime(async (runtime) => {
    const owner =
      options.owner === undefined ? undefined : valueOf(cli, await findOwner(runtime, options.owner), EXIT.usage);
    return exportListings(runtime, SYSTEM, { kinds, states, ownerOrgId: owner?.id, format, path }, (written) => {
      progress.show(written);
    });
  });
  const ms = progress.end();
  const line = cli.t(
    `${count(listings)} 条 → ${path}（${seconds(ms)} 秒）`,
    `${count(listings)} listings → ${path} (${seconds(ms)} s)`,
  );
  answer(options.json, { listings, path, format, ms }, [line]);
}

export function addExport(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('export')
    .argument(
      '<file>',
      t('写到此文件：.csv、.xlsx、.jsonl，可加 .gz', 'write to this file: .csv, .xlsx, .jsonl, with .gz if wanted'),
    )
    .description(t('导出目录；导出的文件可以再导入', 'export the catalogue; what is exported imports again'))
    .option('-k, --kind <kind...>', t('只导出这些类型', 'these kinds only'))
    .option('--state <state...>', t('只导出这些状态，如 PUBLISHED', 'these states only, such as PUBLISHED'))
    .option('-o, --owner <organisation>', t('只导出该单位的', 'of this organisation only'))
    .option('--format <format>', t('csv、xlsx 或 jsonl；默认看扩展名', 'csv, xlsx or jsonl; default: the ending'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action((file: string, options: Options) => run(cli, file, options));
}
