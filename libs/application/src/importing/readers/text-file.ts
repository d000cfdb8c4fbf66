import { isUtf8 } from 'node:buffer';
import { LIMITS } from '@luyan/contracts';
import { parse } from 'csv-parse/sync';
import { separatorOf } from './csv.reader.js';
import { EncodingProbe } from './encoding.js';
import { linesOf, readBytes } from './file-bytes.js';
import { parseJsonLine } from './jsonl.reader.js';
import { checkHeader, FileProblem, type TextFile } from './table-file.js';

/** Objects of a JSON lines file whose keys make up its columns. */
const SAMPLE = 200;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const QUOTE = 0x22;
const textOf = (bytes: Buffer): string => new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);

/** Follows quotes over lines as CSV has them: a quoted cell may span several. */
class QuoteState {
  isOpen = false;
  openedAt = 0;
  bytes = 0;

  constructor(
    private readonly name: string,
    private readonly separator: number,
  ) {}

  add(line: number, bytes: Buffer): void {
    if (!this.isOpen && !bytes.includes(QUOTE)) return;
    if (this.isOpen) this.bytes += bytes.length + 1;
    else {
      this.bytes = bytes.length;
      this.openedAt = line;
    }
    if (this.bytes > LIMITS.importLineBytes)
      throw new FileProblem('LINE_TOO_LONG', { file: this.name, line: this.openedAt, max: LIMITS.importLineBytes });
    let isStart = !this.isOpen;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (this.isOpen) {
        if (byte !== QUOTE) continue;
        if (bytes[at + 1] === QUOTE) at++;
        else this.isOpen = false;
      } else {
        if (byte === QUOTE && isStart) this.isOpen = true;
        isStart = byte === this.separator;
      }
    }
  }
}

/** Rows of text, and what they begin with. */
class Probe {
  readonly encoding: EncodingProbe;
  quotes: QuoteState | undefined;
  header: Buffer[] = [];
  readonly keys = new Set<string>();
  private sampled = 0;
  rows = 0;

  constructor(
    private readonly name: string,
    private readonly isJson: boolean,
  ) {
    this.encoding = new EncodingProbe(name);
  }

  add(line: number, bytes: Buffer): void {
    if (bytes.length === 0 || (bytes.length === 1 && bytes[0] === 13)) return;
    this.rows++;
    this.encoding.add(line, bytes);
    if (this.isJson) this.addJson(bytes);
    else this.addCsv(line, bytes);
  }

  private addJson(bytes: Buffer): void {
    if (this.sampled++ >= SAMPLE) return;
    for (const key of Object.keys(parseJsonLine(textOf(bytes)) ?? {})) this.keys.add(key);
  }

  private addCsv(line: number, bytes: Buffer): void {
    this.quotes ??= new QuoteState(this.name, separatorOf(bytes.toString('latin1')).charCodeAt(0));
    const isHeader = this.rows === 1 || (this.header.length > 0 && this.isHeaderOpen);
    this.quotes.add(line, bytes);
    if (isHeader) this.header.push(bytes);
    this.isHeaderOpen = isHeader && this.quotes.isOpen;
  }
  private isHeaderOpen = true;
}

interface TextSource {
  readonly name: string;
  readonly path: string;
  readonly isGzip: boolean;
  /** One JSON object a line; otherwise CSV. */
  readonly isJson: boolean;
}

/**
 * Reads a text file through: every line within its limit, one encoding throughout, quotes closed, a header without
 * repetitions. Throws `FileProblem` otherwise, so that nothing of a broken file is imported.
 */
export async function inspectText(source: TextSource): Promise<TextFile> {
  const { name, path, isGzip, isJson } = source;
  const probe = new Probe(name, isJson);
  for await (const { first, lines } of linesOf(name, readBytes(path, isGzip)))
    for (const [i, bytes] of lines.entries())
      probe.add(first + i, first + i === 1 && bytes.subarray(0, 3).equals(BOM) ? bytes.subarray(3) : bytes);

  const encoding = probe.encoding.result();
  if (probe.quotes?.isOpen === true)
    throw new FileProblem('FILE_TRUNCATED', { file: `${name}:${probe.quotes.openedAt} (")` });
  if (probe.rows < (isJson ? 1 : 2)) throw new FileProblem('FILE_EMPTY', { file: name });
  const file = { name, path, isGzip, encoding };
  return isJson
    ? { ...file, format: 'jsonl', columns: [...probe.keys], separator: '' }
    : { ...file, format: 'csv', ...headerOf(name, probe.header, encoding) };
}

/** The columns of a CSV file, from the lines of its header, and what separates them. */
function headerOf(name: string, lines: readonly Buffer[], encoding: string): Pick<TextFile, 'columns' | 'separator'> {
  const header = new TextDecoder(encoding).decode(Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])));
  const separator = separatorOf(header);
  const [cells = []] = parse(header, { delimiter: separator, relax_quotes: true, columns: false });
  return { columns: checkHeader(name, cells), separator };
}
