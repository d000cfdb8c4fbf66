import type { Command } from 'commander';
import type { Cli } from '../core/cli.js';
import { withRuntime } from '../core/with-runtime.js';

export function addMigrate(program: Command, cli: Cli): void {
  program
    .command('migrate')
    .description(
      cli.t('更新数据库结构（其他命令也会先做）', 'bring the database schema up to date (every command does so first)'),
    )
    .action(async () => {
      await withRuntime(() => Promise.resolve());
      console.log(cli.t('数据库结构已是最新。', 'The schema is up to date.'));
    });
}
