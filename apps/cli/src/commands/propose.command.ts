import { SYSTEM } from '@luyan/access';
import { loadProposals } from '@luyan/application';
import type { Command } from 'commander';
import { answer, count, valueOf, type Cli } from '../core/cli.js';
import { wholeNumber } from '../core/choices.js';
import { withRuntime } from '../core/with-runtime.js';

const MOST = 20;

interface Options {
  readonly top?: string;
  readonly json?: true;
}

async function run(cli: Cli, options: Options): Promise<void> {
  const { t } = cli;
  const top = wholeNumber(cli, '--top', options.top ?? '5', 1, MOST);
  await withRuntime(async (runtime) => {
    const proposals = valueOf(cli, await loadProposals(runtime, SYSTEM)).slice(0, top);
    const titles = new Map(
      (await runtime.reads.listings.findByIds(proposals.flatMap(({ lineup }) => lineup))).map((row) => [
        row.id,
        row.titleZh,
      ]),
    );
    const worded = proposals.map((proposal) => ({
      ...proposal,
      lineup: proposal.lineup.map((id) => ({ id, title: titles.get(id) ?? '' })),
    }));
    answer(options.json, { proposals: worded }, [
      t(`${count(proposals.length)} 条场次建议`, `${count(proposals.length)} proposals`),
      ...worded.flatMap(({ titleZh, titleEn, month, value, reasonZh, reasonEn, lineup }, i) => [
        `${i + 1}. ${t(titleZh, titleEn)} · ${month} · ${value.toFixed(1)}`,
        `   ${t(reasonZh, reasonEn)}`,
        ...lineup.slice(0, 3).map(({ title }) => `   – ${title}`),
      ]),
    ]);
  });
}

export function addPropose(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('propose')
    .description(
      t(
        '建议应举办的专场：主题、月份、项目与理由',
        'propose sessions that should exist: theme, month, line-up and why',
      ),
    )
    .option('--top <n>', t('条数，至多 20', 'how many, at most 20'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action((options: Options) => run(cli, options));
}
