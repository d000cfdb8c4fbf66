import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LIMITS } from '@luyan/contracts';
import { readCsv } from './csv.reader.js';
import { digestOf, linesOf, readBytes } from './file-bytes.js';
import { readJsonLines } from './jsonl.reader.js';
import { FileProblem, type TableFile } from './table-file.js';
import { inspectText } from './text-file.js';
import { inspectXlsx, readXlsx } from './xlsx.reader.js';

const startsWith = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);
const isGzip = (head: Buffer): boolean => startsWith(head, 0x1f, 0x8b);
const isZip = (head: Buffer): boolean => startsWith(head, 0x50, 0x4b);

async function headOf(path: string, size: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The first bytes of a text file, unpacked. */
async function textHead(name: string, path: string, packed: boolean): Promise<Buffer> {
  if (!packed) return headOf(path, 4096);
  for await (const { lines } of linesOf(name, readBytes(path, true))) {
    const [first] = lines;
    if (first && first.length > 0) return first;
  }
  throw new FileProblem('FILE_EMPTY', { file: name });
}

/** Zero bytes are in no text: a picture, a PDF, an old .xls, UTF-16. */
const isBinary = (head: Buffer): boolean => head.subarray(0, 4096).includes(0);

async function sizeOf(name: string, path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new FileProblem('FILE_NOT_FOUND', { file: name });
  if (found.size === 0) throw new FileProblem('FILE_EMPTY', { file: name });
  if (found.size > LIMITS.importFileBytes)
    throw new FileProblem('LINE_TOO_LONG', { file: name, line: 0, max: LIMITS.importFileBytes });
  return found.size;
}

/**
 * Opens CSV (UTF-8 or GB18030), JSON lines, either also as gzip, or Excel (.xlsx), told apart by their content. The file is read
 * through once, so that a truncated one, a line beyond `LIMITS.importLineBytes`, a wrong encoding or a repeated column is found
 * before any row is handed out. Throws `FileProblem`.
 */
export async function openTable(path: string): Promise<TableFile> {
  const name = basename(path);
  const totalBytes = await sizeOf(name, path);
  const head = await headOf(path, 8);
  const file = { name, totalBytes };
  if (isZip(head)) {
    const columns = await inspectXlsx(name, path);
    const digest = await digestOf(path);
    return { ...file, format: 'xlsx', digest, columns, rows: () => readXlsx(name, path, totalBytes) };
  }
  const packed = isGzip(head);
  const start = await textHead(name, path, packed);
  if (isBinary(start)) throw new FileProblem('FILE_FORMAT', { file: name });
  const text = start
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^\[\s*\{/.test(text)) throw new FileProblem('LINE_NOT_JSON', { file: name, line: 1 });
  const isJson = text.startsWith('{');
  const inspected = await inspectText({ name, path, isGzip: packed, isJson });
  const digest = await digestOf(path);
  const { format, columns } = inspected;
  return { ...file, format, digest, columns, rows: () => (isJson ? readJsonLines(inspected) : readCsv(inspected)) };
}
