import { problem } from '@luyan/kernel';
import { linesOf, readBytes } from './file-bytes.js';
import type { TableRow, TextFile } from './table-file.js';

/** How much of an unreadable line is kept for the report. */
const SHOWN = 2000;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function parseJsonLine(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** JSON lines: an object a line; blank lines are skipped, any other line is reported and passed over. */
export async function* readJsonLines({ name, path, isGzip, encoding }: TextFile): AsyncGenerator<TableRow> {
  const decoder = new TextDecoder(encoding);
  for await (const { first, lines, bytesRead } of linesOf(name, readBytes(path, isGzip))) {
    for (const [i, bytes] of lines.entries()) {
      const text = decoder.decode(bytes).trim();
      if (text === '') continue;
      const line = first + i;
      const row = parseJsonLine(text);
      yield row
        ? { line, row, bytesRead }
        : {
            line,
            row: { text: text.slice(0, SHOWN) },
            bytesRead,
            problem: problem('LINE_NOT_JSON', '', { file: name, line }),
          };
    }
  }
}
