import { parseArgs } from 'node:util';
import { assignFairly, assignJury, parseAffinity } from '@luyan/scheduling';
import {
  now,
  printFigure,
  printResources,
  readInstance,
  readNumber,
  readRequired,
  refuseInstance,
  writeSolution,
} from './year-report.js';

const OPTIONS = {
  affinity: { type: 'string' },
  'per-item': { type: 'string' },
  'max-load': { type: 'string' },
  fair: { type: 'boolean' },
  seed: { type: 'string' },
  out: { type: 'string' },
} as const;

/** `bench assign --affinity F.csv --per-item 3 --max-load 4 [--fair] [--seed 1] [--out F]`: judges (rows) to items (columns). */
export async function benchAssign(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const path = readRequired('affinity', values.affinity);
  const parsed = parseAffinity(readInstance(path));
  if (!parsed.ok) refuseInstance(path, parsed.error);
  const problem = {
    affinity: parsed.value,
    perItem: readNumber('per-item', values['per-item'], null, 1),
    maxLoad: readNumber('max-load', values['max-load'], null, 1),
  };
  const startedAt = now();

  const seed = readNumber('seed', values.seed, 1);
  const fair = values.fair === true ? assignFairly(problem, { seed }) : null;
  const result = fair ?? assignJury(problem);

  const missing = result.short.reduce((sum, item) => sum + item.missing, 0);
  printFigure('hard', missing, 'seats');
  printFigure('soft', result.total, 'affinity');
  printFigure('bound', fair ? fair.optimum.total : result.total, 'affinity');
  printFigure('worst', result.worst, 'affinity');
  if (fair) printFigure('worst_at_optimum', fair.optimum.worst, 'affinity');
  if (fair) printFigure('worst_bound', fair.worstBound, 'affinity');
  printFigure('placed', result.assignment.length - result.short.length, 'items');
  printFigure('unplaced', result.short.length, 'items');
  printResources(startedAt);
  writeSolution(values.out, { assignment: result.assignment });
  return Promise.resolve();
}
