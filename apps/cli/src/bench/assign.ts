import { parseArgs } from 'node:util';
import {
  assignFairly,
  assignJury,
  parseAffinity,
  parseConflicts,
  relaxJury,
  type JuryProblem,
} from '@luyan/scheduling';
import { Exit, EXIT } from '../core/cli.js';
import {
  checkOut,
  now,
  printFigure,
  printLeftOut,
  printResources,
  readInstance,
  readWhole,
  readRequired,
  refuseInstance,
  writeSolution,
} from './bench-io.js';

const OPTIONS = {
  affinity: { type: 'string' },
  conflicts: { type: 'string' },
  'per-item': { type: 'string' },
  'max-load': { type: 'string' },
  fair: { type: 'boolean' },
  seed: { type: 'string' },
  out: { type: 'string' },
} as const;

type Options = Partial<Record<'affinity' | 'conflicts' | 'per-item' | 'max-load', string>>;

/** A jury is made of different judges, so a file with too few of them is refused. */
function readProblem(options: Options): JuryProblem {
  const path = readRequired('affinity', options.affinity);
  const affinity = parseAffinity(readInstance(path));
  if (!affinity.ok) refuseInstance(path, affinity.error);
  const [judges, items] = [affinity.value.length, affinity.value[0]?.length ?? 0];
  const perItem = readWhole('per-item', options['per-item'], null, [1, 1000]);
  const maxLoad = readWhole('max-load', options['max-load'], null, [1, 1_000_000]);
  if (perItem > judges) {
    throw new Exit(
      EXIT.failed,
      `${path}:${judges}: --per-item ${perItem}: there are only ${judges} judges (one a line).`,
    );
  }
  if (options.conflicts === undefined) return { affinity: affinity.value, perItem, maxLoad };
  const excluded = parseConflicts(readInstance(options.conflicts), { judges, items });
  if (!excluded.ok) refuseInstance(options.conflicts, excluded.error);
  return { affinity: affinity.value, perItem, maxLoad, excluded: excluded.value };
}

/**
 * `bench assign --affinity F.csv --per-item 3 --max-load 4 [--conflicts C.csv] [--fair] [--seed 1] [--out F]`: judges (rows) to items
 * (columns); conflicts of interest are rows of judge, item, numbered from 1.
 */
export async function benchAssign(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const problem = readProblem(values);
  checkOut(values.out);
  const startedAt = now();

  const seed = readWhole('seed', values.seed, 1);
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
  const relax = result.short.length > 0 ? relaxJury(problem) : [];
  const short = result.short.map(({ item, missing, eligible }) => {
    return { id: `item-${item + 1}`, reason: `${missing}_missing_of_${eligible}_eligible`, relax };
  });
  printLeftOut('items', short);
  writeSolution(values.out, { assignment: result.assignment, short: result.short, relax });
  return Promise.resolve();
}
