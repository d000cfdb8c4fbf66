import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { CATALOGUE_LABELS } from '@luyan/catalogue';
import { renderProblem, type LocaleCode } from '@luyan/contracts';
import type { ImportProblemRow } from '@luyan/persistence';
import type { Runtime } from '../core/runtime.js';
import { csvLine, UTF8_BOM } from '../exporting/csv-line.js';

const PAGE = 500;
const HEADER = {
  zh: ['行号', '字段', '代码', '原因', '处理办法', '原始行'],
  en: ['line', 'field', 'code', 'reason', 'remedy', 'row'],
} as const;

/** The problems of an import in the order of the file. */
export async function* problemsOf(
  { reads }: Pick<Runtime, 'reads'>,
  importId: string,
): AsyncGenerator<ImportProblemRow> {
  for (let after: { line: number; id: string } | null = null; ;) {
    const page: ImportProblemRow[] = await reads.imports.problemsAfter(importId, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}

/**
 * Writes what stayed out of an import to a CSV that Excel opens: line, field, code, reason, remedy and the row as JSON; the number
 * of lines written. Without problems no file is made.
 */
export async function writeRejected(
  runtime: Pick<Runtime, 'reads'>,
  importId: string,
  path: string,
  locale: LocaleCode,
): Promise<number> {
  let written = 0;
  let row = { line: 0, text: '' };
  let file: ReturnType<typeof createWriteStream> | undefined;
  for await (const problem of problemsOf(runtime, importId)) {
    if (problem.line !== row.line) row = { line: problem.line, text: JSON.stringify(problem.row) };
    const { message, remedy } = renderProblem(
      { code: problem.code, params: problem.params ?? {} },
      locale,
      CATALOGUE_LABELS,
    );
    const field = problem.path.replace(/^detail\./, '');
    if (!file) {
      file = createWriteStream(path);
      file.write(UTF8_BOM + csvLine(HEADER[locale]));
    }
    const line = csvLine([String(problem.line), field, problem.code, message, remedy, row.text]);
    if (!file.write(line)) await once(file, 'drain');
    written++;
  }
  if (file) {
    file.end();
    await once(file, 'finish');
  }
  return written;
}
