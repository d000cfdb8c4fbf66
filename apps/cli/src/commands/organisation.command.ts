import { SYSTEM } from '@luyan/access';
import { addOrganisation } from '@luyan/application';
import type { Command } from 'commander';
import { answer, EXIT, valueOf, type Cli } from '../core/cli.js';
import { withRuntime } from '../core/with-runtime.js';

interface Options {
  readonly name: string;
  readonly nameEn?: string;
  readonly type: string;
  readonly region: string;
  readonly uscc?: string;
  readonly json?: true;
}

export function addOrganisationCommand(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('organisation')
    .description(t('机构', 'organisations'))
    .command('add')
    .description(t('新增机构；已有则返回其 id', 'add an organisation, or find it; prints its id'))
    .requiredOption('--name <name>', t('名称', 'name'))
    .option('--name-en <name>', t('英文名称', 'name in English'))
    .requiredOption(
      '--type <type>',
      'UNIVERSITY, INSTITUTE, ENTERPRISE, INCUBATOR, INVESTOR, FINANCE_PROVIDER, BROKERAGE, GOVERNMENT',
    )
    .requiredOption('--region <code>', t('行政区划代码，如 610100', 'GB/T 2260 code, such as 610100'))
    .option('--uscc <code>', t('统一社会信用代码', 'unified social credit code'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action(async ({ name, nameEn, type, region, uscc, json }: Options) => {
      const input = { name, nameEn, type, regionCode: region, uscc };
      const added = await withRuntime(async (runtime) =>
        valueOf(cli, await addOrganisation(runtime, SYSTEM, input), EXIT.usage),
      );
      answer(json, added, [added.id]);
    });
}
