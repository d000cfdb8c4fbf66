import { readFileSync, writeFileSync } from 'node:fs';
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

/** Reads a file, unpacking it when its name ends in .gz. */
export function readInstance(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Refuses a malformed instance with file, line and field. */
export function refuseInstance(path: string, fault: InstanceFault): never {
  throw new Exit(EXIT.failed, `${path}:${fault.line}: ${fault.field === '' ? '' : `${fault.field}: `}${fault.message}`);
}

export function writeSolution(path: string | undefined, solution: unknown): void {
  if (path !== undefined) writeFileSync(path, `${JSON.stringify(solution)}\n`);
}

/** A numeric option; ends with a word that names it when it is no number of at least `least`. */
export function readNumber(name: string, value: string | undefined, fallback: number | null, least = 0): number {
  if (value === undefined && fallback !== null) return fallback;
  const number = Number(value ?? Number.NaN);
  if (Number.isFinite(number) && number >= least) return number;
  throw new Exit(EXIT.usage, `--${name} wants a number of at least ${least}, not "${value ?? ''}".`);
}

/** A numeric option that counts something. */
export function readWhole(name: string, value: string | undefined, fallback: number | null, least = 0): number {
  const number = readNumber(name, value, fallback, least);
  if (Number.isInteger(number)) return number;
  throw new Exit(EXIT.usage, `--${name} wants a whole number, not "${value ?? ''}".`);
}

export function readRequired(name: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new Exit(EXIT.usage, `--${name} is required.`);
}
