import { Readable } from 'node:stream';
import { LIMITS } from '@luyan/contracts';
import { problem } from '@luyan/kernel';
import { CsvError, parse, type Options } from 'csv-parse';
import { readBytes, type FileBytes } from './file-bytes.js';
import { FileProblem, type TableRow, type TextFile } from './table-file.js';

async function* decoded({ stream }: FileBytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding); // drops the byte order mark
  for await (const chunk of stream as AsyncIterable<Buffer>) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The separator that the header line uses most: comma, semicolon, tab or vertical bar. */
export function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (sign: string) => bare.split(sign).length;
  return [',', '\t', ';', '|'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Text in a cell that a spreadsheet would have run as a formula carries an apostrophe; it is taken off again. */
const bareText = (cell: string): string => (/^'[+\-@]/.test(cell) ? cell.slice(1) : cell);

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Records with the line on which each ends. */
async function* records(file: TextFile, bytes: FileBytes): AsyncGenerator<Parsed> {
  const options: Options = {
    delimiter: file.separator,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LIMITS.importLineBytes,
  };
  const parser = Readable.from(decoded(bytes, file.encoding)).compose(parse(options)) as AsyncIterable<Parsed>;
  try {
    yield* parser;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 0;
    throw new FileProblem('LINE_TOO_LONG', { file: file.name, line, max: LIMITS.importLineBytes });
  }
}

const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0);

/** CSV with a header; a record of another width is reported and passed over. */
export async function* readCsv(file: TextFile): AsyncGenerator<TableRow> {
  const { name, columns } = file;
  const bytes = readBytes(file.path, file.isGzip);
  let isHeader = true;
  for await (const { record, info } of records(file, bytes)) {
    const line = info.lines - breaksIn(record);
    if (isHeader) {
      isHeader = false;
      continue;
    }
    if (record.every((cell) => cell.trim() === '')) continue;
    const row = Object.fromEntries(record.map((cell, i) => [columns[i] || `#${i + 1}`, bareText(cell)] as const));
    const bytesRead = bytes.bytesRead();
    yield record.length === columns.length
      ? { line, row, bytesRead }
      : {
          line,
          row,
          bytesRead,
          problem: problem('ROW_WIDTH', '', { file: name, line, found: record.length, expected: columns.length }),
        };
  }
}
