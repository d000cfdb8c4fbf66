import { parseArgs } from 'node:util';
import { checkMeetings, idleGaps, parseMeetings, relaxMeetings } from '@luyan/scheduling';
import { searchMeetings } from './search-meetings.js';
import {
  checkOut,
  now,
  printFigure,
  printLeftOut,
  printResources,
  readInstance,
  readBudget,
  readRequired,
  readWhole,
  refuseInstance,
  writeSolution,
} from './bench-io.js';

const OPTIONS = {
  instance: { type: 'string' },
  seconds: { type: 'string' },
  steps: { type: 'string' },
  seed: { type: 'string' },
  threads: { type: 'string' },
  out: { type: 'string' },
} as const;

/** `bench meetings --instance F.dzn [--seconds 10 | --steps N] [--seed 1] [--threads 2] [--out F]`: 1:1 meetings with the fewest idle gaps. */
export async function benchMeetings(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const path = readRequired('instance', values.instance);
  const parsed = parseMeetings(readInstance(path));
  if (!parsed.ok) refuseInstance(path, parsed.error);
  const problem = parsed.value;
  checkOut(values.out);
  const threads = readWhole('threads', values.threads, 2, [1, 64]);
  const startedAt = now();

  const budget = {
    seed: readWhole('seed', values.seed, 1),
    ...readBudget(values, 10),
  };
  const result = await searchMeetings(problem, budget, threads);

  const gaps = idleGaps(problem, result.slots);
  printFigure('hard', checkMeetings(problem, result.slots).length, 'conflicts');
  printFigure(
    'soft',
    gaps.reduce((sum, count) => sum + count, 0),
    'gaps',
  );
  printFigure('bound', result.bound, 'gaps');
  printFigure('worst_participant', Math.max(0, ...gaps), 'gaps');
  printFigure('placed', problem.meetings.length - result.unplaced.length, 'meetings');
  printFigure('unplaced', result.unplaced.length, 'meetings');
  printFigure('steps', result.steps, 'steps');
  printResources(startedAt);
  const relax = result.unplaced.length > 0 ? relaxMeetings(problem, budget.seed) : [];
  printLeftOut(
    'meetings',
    result.unplaced.map(({ meeting, reason }) => ({ id: `meeting-${meeting + 1}`, reason, relax })),
  );
  writeSolution(values.out, { slots: result.slots, unplaced: result.unplaced, relax });
}
