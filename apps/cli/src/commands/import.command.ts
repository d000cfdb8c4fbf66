import { SYSTEM } from '@luyan/access';
import {
  findOwner,
  importFile,
  parseKind,
  sourceOf,
  writeRejected,
  type ImportReport,
  type Runtime,
} from '@luyan/application';
import type { ListingKind } from '@luyan/catalogue';
import type { Command } from 'commander';
import { basename, resolve } from 'node:path';
import { answer, count, Exit, EXIT, seconds, valueOf, type Cli } from '../core/cli.js';
import { Progress } from '../core/progress.js';
import { withRuntime } from '../core/with-runtime.js';

interface Options {
  readonly kind: string;
  readonly owner: string;
  readonly map?: string;
  readonly source?: string;
  readonly publishAsIs?: true;
  readonly rejected?: string;
  readonly json?: true;
}

function overriddenLines({ t }: Cli, { overridden, published }: ImportReport): string[] {
  const counts = Object.entries(overridden).toSorted(([, a], [, b]) => b - a);
  if (!published) return [];
  if (counts.length === 0) return [t('没有放行任何阻断项。', 'No blocking issue was overridden.')];
  return [
    t('放行了以下阻断项（条数）：', 'Overridden blocking issues (listings):'),
    ...counts.map(([issue, n]) => `  ${issue} ${count(n)}`),
  ];
}

function summary(cli: Cli, report: ImportReport, ms: number): string[] {
  const { t } = cli;
  const { fileName, accepted, rejected, duplicates, outcome, published } = report;
  const counts = t(
    `${count(accepted)} 条入库${published ? '并发布' : '为草稿'}，${count(duplicates)} 条重复，${count(rejected)} 条未入库`,
    `${count(accepted)} ${published ? 'published' : 'drafts'}, ${count(duplicates)} duplicates, ${count(rejected)} rejected`,
  );
  const total = accepted + rejected + duplicates;
  const rate = t(
    `${seconds(ms)} 秒，${count((total / Math.max(1, ms)) * 1000)} 行/秒`,
    `${seconds(ms)} s, ${count((total / Math.max(1, ms)) * 1000)} rows/s`,
  );
  const heads = {
    IMPORTED: `${fileName}: ${counts} · ${rate}`,
    RESUMED: t(
      `${fileName}: 从中断处继续。合计 ${counts}`,
      `${fileName}: went on where it had stopped. In all ${counts}`,
    ),
    BEFORE: t(
      `${fileName}: 之前已经导入（${counts}），本次没有写入任何内容。`,
      `${fileName}: imported before (${counts}); nothing was written now.`,
    ),
    STOPPED: t(
      `${fileName}: 已停在第 ${report.line} 行（${counts}）。重新运行同一命令即可继续。`,
      `${fileName}: stopped at line ${report.line} (${counts}). Run the same command again to go on.`,
    ),
  };
  return [heads[outcome], ...overriddenLines(cli, report)];
}

async function importInto(cli: Cli, runtime: Runtime, path: string, kind: ListingKind, options: Options) {
  const owner = valueOf(cli, await findOwner(runtime, options.owner), EXIT.usage);
  const progress = new Progress(cli, cli.t('导入', 'import'), cli.t('行', 'rows'));
  const result = await importFile(
    runtime,
    SYSTEM,
    {
      path,
      kind,
      ownerOrgId: owner.id,
      mapping: options.map,
      source: options.source,
      publishAsIs: options.publishAsIs,
      signal: cli.signal,
    },
    ({ accepted, rejected, duplicates, readBytes, totalBytes }) => {
      progress.show(accepted + rejected + duplicates, readBytes / totalBytes);
    },
  );
  const ms = progress.end();
  const report = valueOf(cli, result);
  const rejectedFile = resolve(options.rejected ?? `${sourceOf(basename(path))}.rejected.csv`);
  const problems = await writeRejected(runtime, report.importId, rejectedFile, cli.locale);
  const shown = { ...report, ms, problems, rejectedFile: problems > 0 ? rejectedFile : null };
  answer(options.json, shown, [
    ...summary(cli, report, ms),
    ...(problems > 0 ? [cli.t(`未入库的行及原因：${rejectedFile}`, `Rejected rows and why: ${rejectedFile}`)] : []),
  ]);
  if (report.outcome === 'STOPPED') throw new Exit(EXIT.interrupted);
  if (report.rejected > 0) throw new Exit(EXIT.rejectedRows);
}

export function addImport(program: Command, cli: Cli): void {
  const { t } = cli;
  program
    .command('import')
    .argument('<file>', t('.csv、.xlsx、.jsonl，或 .csv.gz、.jsonl.gz', '.csv, .xlsx, .jsonl, or .csv.gz, .jsonl.gz'))
    .description(
      t('导入表格为草稿（流式、可续、不重复）', 'import a table as drafts; streams, resumes, never imports twice'),
    )
    .requiredOption(
      '-k, --kind <kind>',
      t(
        '类型：ACHIEVEMENT、PATENT、DEMAND …（或 成果、专利、需求 …）',
        'ACHIEVEMENT, PATENT, DEMAND … (or 成果, 专利, 需求 …)',
      ),
    )
    .requiredOption(
      '-o, --owner <organisation>',
      t('权属单位：统一社会信用代码、id 或名称', 'owner: unified social credit code, id or name'),
    )
    .option(
      '-m, --map <mapping>',
      t('列映射，如 id=编号,title=成果名称,body=摘要', 'column mapping, such as id=No,title=Name,body=Abstract'),
    )
    .option(
      '-s, --source <name>',
      t('id 列所属的来源；默认取文件名', 'whose keys the id column holds; default: the file name'),
    )
    .option(
      '--publish-as-is',
      t('不待补正直接发布，并说明放行了哪些问题', 'publish over the readiness issues, and say which'),
    )
    .option('--rejected <file>', t('未入库的行写到这里', 'where rejected rows go'))
    .option('--json', t('以 JSON 输出', 'answer in JSON'))
    .action(async (file: string, options: Options) => {
      const kind = valueOf(cli, parseKind(options.kind), EXIT.usage);
      await withRuntime((runtime) => importInto(cli, runtime, resolve(file), kind, options));
    });
}
