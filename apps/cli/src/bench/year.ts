import { parseArgs } from 'node:util';
import { checkPlan, generateYear, parseYear, planYear, type YearProblem } from '@luyan/scheduling';
import {
  checkOut,
  now,
  printFigure,
  printLeftOut,
  printResources,
  readInstance,
  readBudget,
  readWhole,
  refuseInstance,
  writeSolution,
} from './bench-io.js';

const OPTIONS = {
  instance: { type: 'string' },
  sessions: { type: 'string' },
  pitches: { type: 'string' },
  venues: { type: 'string' },
  seed: { type: 'string' },
  seconds: { type: 'string' },
  steps: { type: 'string' },
  out: { type: 'string' },
} as const;

/** Seconds for a year of 200 sessions; larger years get more in proportion, up to 60. */
const SECONDS = 8;

function readProblem(values: Partial<Record<keyof typeof OPTIONS, string>>, seed: number): YearProblem {
  if (values.instance !== undefined) {
    const read = parseYear(readInstance(values.instance));
    return read.ok ? read.value : refuseInstance(values.instance, read.error);
  }
  const sessions = readWhole('sessions', values.sessions, 200, [1, 20_000]);
  const pitches = readWhole('pitches', values.pitches, 1000, [0, 100_000]);
  const venues = readWhole('venues', values.venues, 30, [1, 3000]);
  return generateYear({ sessions, pitches, venues, seed });
}

/**
 * `bench year --sessions 200 --pitches 1000 --venues 30 | --instance F.json [--seed N] [--seconds S | --steps N] [--out F]`: a generated year, or
 * one read from a file, planned.
 */
export async function benchYear(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const seed = readWhole('seed', values.seed, 1);
  const problem = readProblem(values, seed);
  checkOut(values.out);
  const share = problem.requests.length / 200;
  const budget = readBudget(values, Math.min(60, Math.max(SECONDS, SECONDS * share)));
  const startedAt = now();

  const result = planYear(problem, { seed, ...budget, now });

  const { solution, score, unplaced } = result;
  const conflicts = checkPlan(problem, solution, { alternatives: 0 });
  printFigure('hard', score.hard, 'penalty');
  printFigure('blocking', conflicts.filter((conflict) => conflict.severity !== 'WARN').length, 'conflicts');
  printFigure('medium', score.medium, 'penalty');
  printFigure('soft', score.soft, 'penalty');
  printFigure('bound', result.bound, 'penalty');
  if (result.bound > 0) printFigure('above_bound', (score.soft / result.bound - 1) * 100, '%');
  for (const [name, share] of Object.entries(score.shares))
    printFigure(`share_${name.toLowerCase()}`, share, 'penalty');
  printFigure('placed_sessions', solution.sessions.length, 'sessions');
  printFigure('placed', solution.pitches.length, 'pitches');
  printFigure('unplaced', unplaced.length, 'items');
  printFigure('steps', result.steps, 'steps');
  printResources(startedAt);
  printLeftOut(
    'items',
    unplaced.map(({ id, relax }) => ({ id, reason: relax.join('+'), relax })),
  );
  writeSolution(values.out, { problem, ...result });
  return Promise.resolve();
}
