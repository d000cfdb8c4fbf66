import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { gunzipSync } from 'node:zlib';
import type { InstanceFault } from '@luyan/scheduling';
import { Exit, EXIT } from '../core/cli.js';

export const now = (): number => performance.now();

/** One figure a line: name, value, unit. */
export function printFigure(name: string, value: number | string, unit: string): void {
  const text = typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(4) : String(value);
  console.log(`${name} ${text} ${unit}`);
}

export function printResources(startedAt: number): void {
  printFigure('seconds', (now() - startedAt) / 1000, 's');
  printFigure('memory', Math.round(process.memoryUsage().rss / 1_048_576), 'MiB');
}

/** What a number may be unless told. */
const RANGE: readonly [number, number] = [0, 1_000_000];

const REFUSALS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'The file may not be opened.',
};

/** Does something with a file, or ends with a word that names it. */
function withFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Exit(EXIT.failed, `${path}: ${REFUSALS[code] ?? `The file cannot be used (${code}).`}`);
  }
}

const isGzip = (path: string, bytes: Buffer): boolean => path.endsWith('.gz') || bytes.readUInt16BE() === 0x1f8b;

/** Reads a text file, unpacking it when it is gzip, by its name or its first bytes. */
export function readInstance(path: string): string {
  const bytes = withFile(path, () => readFileSync(path));
  let text = bytes;
  try {
    if (bytes.length >= 2 && isGzip(path, bytes)) text = gunzipSync(bytes);
  } catch {
    refuseInstance(path, { line: 1, field: '', message: 'The gzip file is damaged, or cut off.' });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return refuseInstance(path, { line: 1, field: '', message: 'Expected text in UTF-8.' });
  }
}

/** Refuses a malformed instance with file, line and field. */
export function refuseInstance(path: string, fault: InstanceFault): never {
  throw new Exit(EXIT.failed, `${path}:${fault.line}: ${fault.field === '' ? '' : `${fault.field}: `}${fault.message}`);
}

/** Whether the solution can be written is asked before it is sought. */
export function checkOut(path: string | undefined): void {
  if (path !== undefined)
    withFile(path, () => {
      closeSync(openSync(path, 'a'));
    });
}

export function writeSolution(path: string | undefined, solution: unknown): void {
  if (path !== undefined)
    withFile(path, () => {
      writeFileSync(path, `${JSON.stringify(solution)}\n`);
    });
}

/** What was left out: so many are named, the rest are in the file that `--out` writes. */
const NAMED = 20;

/** What has no place and why, and the smallest set of rules without which so many would have one. */
export function printLeftOut(
  unit: string,
  items: readonly { readonly id: string; readonly reason?: string; readonly relax: readonly string[] | null }[],
): void {
  for (const { id, reason } of items.slice(0, NAMED)) printFigure('left_out', id, reason ?? unit);
  const sets = new Map<string, number>();
  for (const { relax } of items) {
    const name = relax === null ? 'nothing_helps' : `relax_${relax.join('+')}`;
    sets.set(name, (sets.get(name) ?? 0) + 1);
  }
  for (const [name, count] of sets) printFigure(name, count, unit);
}

/** A numeric option; ends with a word that names it when it is no number from `least` to `most`. */
export function readNumber(
  name: string,
  value: string | undefined,
  fallback: number | null,
  [least, most] = RANGE,
): number {
  if (value === undefined && fallback !== null) return fallback;
  if (value === undefined) throw new Exit(EXIT.usage, `--${name} is required.`);
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (number >= least && number <= most) return number;
  throw new Exit(EXIT.usage, `--${name} wants a number from ${least} to ${most}, not "${value}".`);
}

/** A numeric option that counts something. */
export function readWhole(name: string, value: string | undefined, fallback: number | null, range = RANGE): number {
  const number = readNumber(name, value, fallback, range);
  if (Number.isInteger(number)) return number;
  throw new Exit(EXIT.usage, `--${name} wants a whole number, not "${value}".`);
}

/** Whole numbers with commas between them. */
export const readWholes = (name: string, value: string, range = RANGE): readonly number[] =>
  value.split(',').map((one) => readWhole(name, one, null, range));

/** `--steps`, by which the same seed gives the same answer on every machine, or else `--seconds`. */
export function readBudget(
  { steps, seconds }: { readonly steps?: string; readonly seconds?: string },
  fallback: number,
): { readonly maxSteps: number } | { readonly maxMs: number } {
  return steps === undefined
    ? { maxMs: readNumber('seconds', seconds, fallback) * 1000 }
    : { maxSteps: readWhole('steps', steps, null, [0, 1_000_000_000]) };
}

export function readRequired(name: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new Exit(EXIT.usage, `--${name} is required.`);
}
