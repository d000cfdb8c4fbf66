import { importTemplate, parseKind, writeTemplate } from '@luyan/application';
import type { Command } from 'commander';
import { resolve } from 'node:path';
import { answer, EXIT, valueOf, type Cli } from '../core/cli.js';
import { endingOf, oneOf } from '../core/choices.js';

export function addTemplate(program: Command, cli: Cli): void {
  const { t, locale } = cli;
  program
    .command('template')
    .argument('<kind>', t('类型，如 ACHIEVEMENT 或 成果', 'kind, such as ACHIEVEMENT'))
    .argument(
      '[file]',
      t(
        '写到此文件（.xlsx 或 .csv）；不写则列出字段',
        'write to this file (.xlsx or .csv); without it the fields are listed',
      ),
    )
    .description(t('导入模板：表头和一行示例', 'import template: headers and an example row'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action(async (name: string, file: string | undefined, { json }: { json?: true }) => {
      const kind = valueOf(cli, parseKind(name), EXIT.usage);
      const columns = importTemplate(kind);
      if (file === undefined) {
        answer(
          json,
          columns,
          columns.map(
            ({ key, zh, en, required, example }) => `${key}${required ? ' *' : ''}\t${zh} / ${en}\t${example[locale]}`,
          ),
        );
        return;
      }
      const format = oneOf(cli, 'file', endingOf(file), ['csv', 'xlsx']);
      await writeTemplate(resolve(file), format, kind, locale);
      answer(json, { path: resolve(file), kind, columns: columns.length }, [resolve(file)]);
    });
}
