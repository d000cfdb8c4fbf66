import { err, ok, type Result } from '@luyan/kernel';
import type { InstanceFault } from '../instances/instance-fault.js';

const GREATEST = 1_000_000;

/** A plain decimal of at most 1,000,000 either way; NaN for anything else. */
function affinityOf(cell: string): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : NaN;
  return Math.abs(value) <= GREATEST ? value : NaN;
}

/** Lines of a CSV file without a header, each with its number; empty ones are passed over. */
const linesOf = (source: string) =>
  source
    .split(/\r?\n/)
    .map((text, i) => ({ line: i + 1, cells: text.split(',').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');

/** Reads affinities from CSV without a header: a line for each judge, a number of at most 1,000,000 either way for each item. */
export function parseAffinity(source: string): Result<number[][], InstanceFault> {
  const rows: number[][] = [];
  for (const { line, cells } of linesOf(source)) {
    const values = cells.map(affinityOf);
    const bad = values.findIndex(Number.isNaN);
    if (bad >= 0) {
      const message = `Expected a number from ${-GREATEST} to ${GREATEST}, not ${JSON.stringify(cells[bad]!.slice(0, 20))}.`;
      return err({ line, field: `column ${bad + 1}`, message });
    }
    const width = rows[0]?.length ?? values.length;
    if (values.length !== width) {
      return err({ line, field: 'row', message: `Expected ${width} columns, found ${values.length}.` });
    }
    rows.push(values);
  }
  return rows.length === 0 ? err({ line: 1, field: 'row', message: 'There are no rows.' }) : ok(rows);
}

/** Reads conflicts of interest from CSV without a header: judge, item, both numbered from 1. Pairs are numbered from 0. */
export function parseConflicts(
  source: string,
  { judges, items }: { readonly judges: number; readonly items: number },
): Result<[number, number][], InstanceFault> {
  const pairs: [number, number][] = [];
  for (const { line, cells } of linesOf(source)) {
    if (cells.length !== 2) {
      return err({ line, field: 'row', message: `Expected judge, item; found ${cells.length} columns.` });
    }
    const bad = [judges, items].findIndex(
      (most, i) => !/^\d{1,9}$/.test(cells[i]!) || +cells[i]! < 1 || +cells[i]! > most,
    );
    if (bad >= 0) {
      const message = `Expected a whole number from 1 to ${bad === 0 ? judges : items}, not ${JSON.stringify(cells[bad]!.slice(0, 20))}.`;
      return err({ line, field: bad === 0 ? 'judge' : 'item', message });
    }
    pairs.push([Number(cells[0]) - 1, Number(cells[1]) - 1]);
  }
  return ok(pairs);
}
