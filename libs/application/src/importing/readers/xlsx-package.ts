import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { LIMITS } from '@luyan/contracts';
import { SaxesParser } from 'saxes';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { FileProblem } from './table-file.js';

/** An opened workbook: its parts by name. */
export interface XlsxPackage {
  readonly zip: ZipFile;
  readonly parts: ReadonlyMap<string, Entry>;
}

/** Opens a workbook by the directory at its end: a truncated file has none. */
export async function openPackage(name: string, path: string): Promise<XlsxPackage> {
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false });
    const parts = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry);
    return { zip, parts };
  } catch {
    throw new FileProblem('FILE_TRUNCATED', { file: name });
  }
}

export const openPart = ({ zip }: XlsxPackage, entry: Entry): Promise<Readable> => zip.openReadStreamPromise(entry);

/** The whole text of a small part; empty where there is none. */
export async function textOfPart(book: XlsxPackage, part: string): Promise<string> {
  const entry = book.parts.get(part);
  if (!entry) return '';
  if (entry.uncompressedSize > LIMITS.importLineBytes * 4) throw new Error(`${part} is too large.`);
  const chunks: Buffer[] = [];
  for await (const chunk of (await openPart(book, entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Unpacks a part once and compares its checksum, so that a damaged workbook is refused before any row is read. */
export async function verifyPart(name: string, book: XlsxPackage, entry: Entry): Promise<void> {
  if (entry.uncompressedSize > LIMITS.importFileBytes * 2) throw new FileProblem('FILE_FORMAT', { file: name });
  let sum = 0;
  try {
    await pipeline(await openPart(book, entry), async (stream: AsyncIterable<Buffer>) => {
      for await (const chunk of stream) sum = crc32(chunk, sum);
    });
  } catch {
    throw new FileProblem('FILE_TRUNCATED', { file: name });
  }
  if (sum !== entry.crc32) throw new FileProblem('FILE_TRUNCATED', { file: name });
}

type Attributes = Readonly<Record<string, string>>;
function tagsOf(xml: string, wanted: string): readonly Attributes[] {
  const found: Attributes[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name.replace(/^.*:/, '') === wanted) found.push(attributes);
  });
  if (xml !== '') parser.write(xml).close();
  return found;
}

/** The part that holds the first sheet, and whether the workbook counts days from 1904. */
export async function firstSheet(book: XlsxPackage): Promise<{ part: string; is1904: boolean }> {
  const workbook = await textOfPart(book, 'xl/workbook.xml');
  const links = tagsOf(await textOfPart(book, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  const id = tagsOf(workbook, 'sheet')[0]?.['r:id'];
  const target = links.find((link) => link['Id'] === id)?.['Target'] ?? 'worksheets/sheet1.xml';
  const is1904 = ['1', 'true'].includes(tagsOf(workbook, 'workbookPr')[0]?.['date1904'] ?? '');
  return { part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, is1904 };
}
