import type { Command } from 'commander';
import { answer, count, seconds, type Cli } from '../core/cli.js';
import { wholeNumber } from '../core/choices.js';
import { Progress } from '../core/progress.js';
import { withRuntime } from '../core/with-runtime.js';
import { DEMO_PASSWORD, loadDemo } from '../demo/load-demo.js';

interface Options {
  readonly seed: string;
  readonly listings: string;
  readonly json?: true;
}

export function addDemo(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('demo')
    .description(
      t(
        '载入码表和演示数据（重复载入不会重复写入）',
        'load code tables and the demo; loading twice writes nothing twice',
      ),
    )
    .option('--seed <n>', t('随机种子', 'seed'), '1')
    .option('--listings <n>', t('条目数', 'number of listings'), '10000')
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action(async (options: Options) => {
      const seed = wholeNumber(cli, '--seed', options.seed, 0, 2 ** 31 - 1);
      const listings = wholeNumber(cli, '--listings', options.listings, 100, 14_000);
      const progress = new Progress(cli, t('演示数据', 'demo'), t('条', 'rows'));
      const onProgress = (done: number, total: number) => {
        progress.show(done, done / total);
      };
      const data = await withRuntime((runtime) => loadDemo(runtime, { seed, listings, onProgress }));
      const ms = progress.end();
      const counts = {
        listings: data.listings.length,
        organisations: data.organisations.length,
        venues: data.venues.length,
        sessionRequests: data.sessionRequests.length,
        pitchApplications: data.pitchApplications.length,
      };
      const accounts = data.accounts
        .slice(0, 6)
        .map(({ email, roles }) => `  ${email}  ${roles.map(({ role }) => role).join(', ')}`);
      answer(options.json, { ...counts, accounts: data.accounts.length, ms }, [
        `${Object.entries(counts)
          .map(([name, n]) => `${name} ${count(n)}`)
          .join(' · ')} · ${seconds(ms)} ${t('秒', 's')}`,
        t(`账号（密码 ${DEMO_PASSWORD}）：`, `Accounts (password ${DEMO_PASSWORD}):`),
        ...accounts,
      ]);
    });
}
