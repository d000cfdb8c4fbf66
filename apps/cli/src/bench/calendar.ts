import { parseArgs } from 'node:util';
import { createRng } from '@luyan/kernel';
import {
  cancelEvents,
  checkConference,
  conferenceUse,
  parseConference,
  planConference,
  type ConferenceProblem,
  type PlacedEvent,
} from '@luyan/scheduling';
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
  instance: { type: 'string' },
  seconds: { type: 'string' },
  cancel: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
} as const;

function report(problem: ConferenceProblem, plan: readonly PlacedEvent[]): void {
  const faults = checkConference(problem, plan);
  const use = conferenceUse(problem, plan);
  printFigure('hard', faults.filter((fault) => fault.rule !== 'TRACK_PAUSE').length, 'conflicts');
  printFigure('pauses_forgone', faults.filter((fault) => fault.rule === 'TRACK_PAUSE').length, 'pauses');
  printFigure('soft', use.rooms + use.gaps, 'rooms+gaps');
  printFigure('rooms', use.rooms, 'rooms');
  printFigure('gaps', use.gaps, 'gaps');
  printFigure('placed', plan.length, 'events');
  printFigure('unplaced', problem.events.length - plan.length, 'events');
}

function reportCancellations(problem: ConferenceProblem, plan: readonly PlacedEvent[], count: number, seed: number) {
  const ids = createRng(seed)
    .shuffle(problem.events.map((event) => event.id))
    .slice(0, count);
  const startedAt = now();
  const repaired = cancelEvents(problem, plan, ids);
  printFigure('cancelled', ids.length, 'events');
  printFigure('replan_hard', repaired.hard, 'conflicts');
  printFigure('replan_moved', repaired.moved.length, 'events');
  printFigure('replan_moved_share', repaired.moved.length / Math.max(1, repaired.plan.length), 'of 1');
  printFigure('replan_seconds', (now() - startedAt) / 1000, 's');
  return repaired.plan;
}

/** `bench calendar --instance F.json.gz [--seconds 30] [--cancel 5] [--seed 1] [--out F]`: a conference planned anew. */
export async function benchCalendar(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const path = readRequired('instance', values.instance);
  const parsed = parseConference(readInstance(path));
  if (!parsed.ok) refuseInstance(path, parsed.error);
  const problem = parsed.value;
  const seed = readNumber('seed', values.seed, 1);
  const startedAt = now();

  const result = planConference(problem, { seed, maxMs: readNumber('seconds', values.seconds, 30) * 1000, now });

  report(problem, result.plan);
  printFigure('bound', result.roomsBound, 'rooms+gaps');
  printFigure('steps', result.steps, 'steps');
  printResources(startedAt);
  const cancel = readNumber('cancel', values.cancel, 0);
  const plan = cancel > 0 ? reportCancellations(problem, result.plan, cancel, seed) : result.plan;
  writeSolution(values.out, { events: plan });
  return Promise.resolve();
}
