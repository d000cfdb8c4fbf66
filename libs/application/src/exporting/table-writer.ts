import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import yazl from 'yazl';
import type { FileFormat } from '../importing/readers/table-file.js';
import { csvLine, UTF8_BOM } from './csv-line.js';

/** Rows of a table in order of its columns. */
export type TableRows = AsyncIterable<readonly string[]> | Iterable<readonly string[]>;

async function* csvText(columns: readonly string[], rows: TableRows): AsyncGenerator<string> {
  yield UTF8_BOM + csvLine(columns);
  for await (const row of rows) yield csvLine(row);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NS = 'http://schemas.openxmlformats.org';
const MAIN = `${NS}/spreadsheetml/2006/main`;
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${NS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="rId1" Type="${NS}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="Luyan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${NS}/package/2006/relationships"><Relationship Id="rId1" Type="${NS}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const xml = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/\r/g, '&#13;');
/** Excel's own limit of a cell. */
const CELL = 32_767;
/** Text in the sheet itself is never run as a formula. */
const cell = (text: string): string =>
  text === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${xml(text.slice(0, CELL))}</t></is></c>`;
const rowXml = (cells: readonly string[]): string => `<row>${cells.map(cell).join('')}</row>\n`;

async function* sheetXml(columns: readonly string[], rows: TableRows): AsyncGenerator<string> {
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rowXml(columns)}`;
  for await (const row of rows) yield rowXml(row);
  yield '</sheetData></worksheet>';
}

function xlsxBytes(columns: readonly string[], rows: TableRows): NodeJS.ReadableStream {
  const zip = new yazl.ZipFile();
  for (const [name, text] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(HEAD + text), name);
  const sheet = Readable.from(sheetXml(columns, rows), { objectMode: false });
  sheet.once('error', (error) => (zip.outputStream as Readable).destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  return zip.outputStream;
}

const streamOf = (format: FileFormat, columns: readonly string[], rows: TableRows): NodeJS.ReadableStream =>
  format === 'xlsx' ? xlsxBytes(columns, rows) : Readable.from(csvText(columns, rows));

/** Writes beside the target and renames at the end, so that what bears the name is whole. `.gz` packs. */
async function writeWhole(path: string, stream: NodeJS.ReadableStream): Promise<void> {
  const partial = `${path}.part`;
  try {
    const file = createWriteStream(partial);
    await (path.endsWith('.gz') ? pipeline(stream, createGzip(), file) : pipeline(stream, file));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Writes a table as CSV (with a byte order mark, formulas neutralised) or Excel, in constant memory. */
export const writeTable = (
  path: string,
  format: 'csv' | 'xlsx',
  columns: readonly string[],
  rows: TableRows,
): Promise<void> => writeWhole(path, streamOf(format, columns, rows));

export const writeText = (path: string, lines: AsyncIterable<string>): Promise<void> =>
  writeWhole(path, Readable.from(lines));
