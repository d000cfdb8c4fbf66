import { SaxesParser } from 'saxes';
import { checkHeader, FileProblem, type TableRow } from './table-file.js';
import { firstSheet, openPackage, openPart, textOfPart, verifyPart, type XlsxPackage } from './xlsx-package.js';
import { SheetParser, type SheetRow } from './xlsx-sheet.js';
import { SharedStrings } from './xlsx-strings.js';
import { dateStyles } from './xlsx-styles.js';

const STRINGS = 'xl/sharedStrings.xml';

/** The shared strings, read as a stream; phonetic readings (拼音) beside a text are no part of it. */
async function readStrings(book: XlsxPackage): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const entry = book.parts.get(STRINGS);
  if (!entry) return strings;
  let text = '';
  let isText = false;
  let isPhonetic = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = '';
    if (name === 't') isText = true;
    if (name === 'rPh') isPhonetic = true;
  });
  parser.on('text', (piece) => {
    if (isText && !isPhonetic) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'si') strings.add(text);
    if (name === 't') isText = false;
    if (name === 'rPh') isPhonetic = false;
  });
  const decoder = new TextDecoder();
  for await (const chunk of (await openPart(book, entry)) as AsyncIterable<Buffer>)
    parser.write(decoder.decode(chunk, { stream: true }));
  return strings;
}

/** Rows of the first sheet with the bytes of its part unpacked so far. */
async function* sheetRows(name: string, book: XlsxPackage): AsyncGenerator<{ row: SheetRow; share: number }> {
  const { part, is1904 } = await firstSheet(book);
  const entry = book.parts.get(part);
  if (!entry) throw new FileProblem('FILE_FORMAT', { file: name });
  const strings = await readStrings(book);
  try {
    const styles = dateStyles((await textOfPart(book, 'xl/styles.xml')) || '<none/>');
    const parser = new SheetParser(name, {
      shared: (index) => strings.at(index),
      isDate: (style) => styles.has(style),
      is1904,
    });
    const decoder = new TextDecoder();
    let read = 0;
    for await (const chunk of (await openPart(book, entry)) as AsyncIterable<Buffer>) {
      read += chunk.length;
      const share = Math.min(1, read / Math.max(1, entry.uncompressedSize));
      for (const row of parser.write(decoder.decode(chunk, { stream: true }))) yield { row, share };
    }
  } finally {
    strings.close();
  }
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

function headerOf(name: string, { cells }: SheetRow): readonly string[] {
  const width = Math.max(-1, ...cells.keys()) + 1;
  return checkHeader(
    name,
    Array.from({ length: width }, (_, column) => textOf(cells.get(column))),
  );
}

async function* numbered(name: string, path: string): AsyncGenerator<{ row: SheetRow; share: number }> {
  const book = await openPackage(name, path);
  try {
    for await (const item of sheetRows(name, book)) if (item.row.cells.size > 0) yield item;
  } finally {
    book.zip.close();
  }
}

/** The first sheet of a workbook; its first row that is not empty names the columns. */
export async function* readXlsx(name: string, path: string, totalBytes: number): AsyncGenerator<TableRow> {
  let columns: readonly string[] | undefined;
  for await (const { row, share } of numbered(name, path)) {
    if (!columns) {
      columns = headerOf(name, row);
      continue;
    }
    const cells = columns.flatMap((column, i) =>
      column !== '' && row.cells.has(i) ? [[column, row.cells.get(i)] as const] : [],
    );
    if (cells.length > 0)
      yield { line: row.line, row: Object.fromEntries(cells), bytesRead: Math.floor(share * totalBytes) };
  }
}

/** Checks that a workbook is whole (directory and checksums) and has a header and a row; its columns. */
export async function inspectXlsx(name: string, path: string): Promise<readonly string[]> {
  const book = await openPackage(name, path);
  try {
    if (!book.parts.has('xl/workbook.xml')) throw new FileProblem('FILE_FORMAT', { file: name });
    const { part } = await firstSheet(book);
    for (const key of [part, STRINGS, 'xl/styles.xml']) {
      const entry = book.parts.get(key);
      if (entry) await verifyPart(name, book, entry);
    }
    let header: SheetRow | undefined;
    for await (const { row } of sheetRows(name, book)) {
      if (row.cells.size === 0) continue;
      if (header) return headerOf(name, header);
      header = row;
    }
    throw new FileProblem('FILE_EMPTY', { file: name });
  } finally {
    book.zip.close();
  }
}
