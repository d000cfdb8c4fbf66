import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LIMITS } from '@luyan/contracts';
import { FileProblem } from './table-file.js';

/** An open file, unpacked on the way if it is gzip. */
export interface FileBytes {
  readonly stream: Readable;
  /** Bytes of the file itself consumed so far. */
  readonly bytesRead: () => number;
}

const CHUNK = 256 * 1024;
const noop = (): undefined => undefined;

export function readBytes(path: string, isGzip: boolean): FileBytes {
  const source: ReadStream = createReadStream(path, { highWaterMark: CHUNK });
  const bytesRead = () => source.bytesRead;
  if (!isGzip) return { stream: source, bytesRead };
  const gunzip = createGunzip({ chunkSize: CHUNK });
  pipeline(source, gunzip, noop); // an error of either reaches the reader through `gunzip`
  return { stream: gunzip, bytesRead };
}

const isZlibError = (error: unknown): boolean =>
  ['Z_BUF_ERROR', 'Z_DATA_ERROR'].includes(String((error as { readonly code?: unknown } | null)?.code));

export interface Lines {
  /** The number of the first line. */
  readonly first: number;
  readonly lines: readonly Buffer[];
  readonly bytesRead: number;
}

/** Splits at line feeds without their ends. No line longer than the limit is ever held: it is refused by its number. */
export async function* linesOf(name: string, { stream, bytesRead }: FileBytes): AsyncGenerator<Lines> {
  let first = 1;
  let rest: Buffer[] = [];
  let restBytes = 0;
  const refuse = (line: number) => new FileProblem('LINE_TOO_LONG', { file: name, line, max: LIMITS.importLineBytes });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const lines: Buffer[] = [];
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        const tail = chunk.subarray(from, at);
        lines.push(rest.length > 0 ? Buffer.concat([...rest, tail]) : tail);
        if (restBytes + tail.length > LIMITS.importLineBytes) throw refuse(first + lines.length - 1);
        rest = [];
        restBytes = 0;
        from = at + 1;
      }
      if (from < chunk.length) {
        rest.push(chunk.subarray(from));
        restBytes += chunk.length - from;
        if (restBytes > LIMITS.importLineBytes) throw refuse(first + lines.length);
      }
      if (lines.length > 0) yield { first, lines, bytesRead: bytesRead() };
      first += lines.length;
    }
    if (restBytes > 0) yield { first, lines: [Buffer.concat(rest)], bytesRead: bytesRead() };
  } catch (error) {
    if (isZlibError(error)) throw new FileProblem('FILE_TRUNCATED', { file: name });
    throw error;
  }
}

/** SHA-256 of a file, hex. */
export async function digestOf(path: string, onBytes: (bytes: number) => void = noop): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    onBytes(chunk.length);
  }
  return hash.digest('hex');
}
