import { err, ok, type Result } from '@luyan/kernel';
import type { InstanceFault } from '../instances/instance-fault.js';

/** Reads affinities from CSV without a header: a line for each judge, a finite number for each item. */
export function parseAffinity(source: string): Result<number[][], InstanceFault> {
  const rows: number[][] = [];
  for (const [i, text] of source.split(/\r?\n/).entries()) {
    if (text.trim() === '') continue;
    const cells = text.split(',').map((cell) => cell.trim());
    const values = cells.map((cell) => (cell === '' ? Number.NaN : Number(cell)));
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) {
      const message = `Expected a number, not "${cells[bad]!.slice(0, 20)}".`;
      return err({ line: i + 1, field: `column ${bad + 1}`, message });
    }
    const width = rows[0]?.length ?? values.length;
    if (values.length !== width) {
      return err({ line: i + 1, field: 'row', message: `Expected ${width} columns, found ${values.length}.` });
    }
    rows.push(values);
  }
  return rows.length === 0 ? err({ line: 1, field: 'row', message: 'There are no rows.' }) : ok(rows);
}
