import { parseArgs } from 'node:util';
import { createRng } from '@luyan/kernel';
import {
  checkConference,
  conferenceUse,
  parseConference,
  planConference,
  relaxConference,
  replanConference,
  type ConferenceChange,
  type ConferenceProblem,
  type PlacedEvent,
} from '@luyan/scheduling';
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
  cancel: { type: 'string' },
  add: { type: 'string' },
  close: { type: 'string' },
  absent: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
} as const;

function report(problem: ConferenceProblem, plan: readonly PlacedEvent[]): void {
  const faults = checkConference(problem, plan).filter(({ rule }) => rule !== 'NOT_PLACED');
  const use = conferenceUse(problem, plan);
  printFigure('hard', faults.filter((fault) => fault.rule !== 'TRACK_PAUSE').length, 'conflicts');
  printFigure('pauses_forgone', faults.filter((fault) => fault.rule === 'TRACK_PAUSE').length, 'pauses');
  printFigure('soft', use.rooms + use.gaps, 'rooms+gaps');
  printFigure('rooms', use.rooms, 'rooms');
  printFigure('gaps', use.gaps, 'gaps');
  printFigure('placed', plan.length, 'events');
  printFigure('unplaced', problem.events.length - plan.length, 'events');
}

/** So many cancellations, added talks of 20 minutes, rooms closed for a day and persons away for a morning, drawn by seed. */
function drawChanges(
  { events }: ConferenceProblem,
  plan: readonly PlacedEvent[],
  { cancel, add, close, absent }: Record<'cancel' | 'add' | 'close' | 'absent', number>,
  seed: number,
): ConferenceChange[] {
  const rng = createRng(seed);
  const draw = <T>(items: readonly T[], count: number): T[] => rng.shuffle([...items]).slice(0, count);
  return [
    ...draw(events, cancel).map(({ id }): ConferenceChange => ({ kind: 'CANCELLED', id })),
    ...draw(events, add).map(({ track, persons }, i): ConferenceChange => {
      return { kind: 'ADDED', event: { id: `added-${i + 1}`, track, persons, durationMin: 20 } };
    }),
    ...draw(plan, close).map(({ room, day }): ConferenceChange => ({ kind: 'ROOM_CLOSED', room, day })),
    ...draw(events, absent).flatMap(({ persons }): ConferenceChange[] =>
      persons.slice(0, 1).map((person) => ({ kind: 'PERSON_ABSENT', person, day: 0, until: 720 })),
    ),
  ];
}

function reportRepair(problem: ConferenceProblem, plan: readonly PlacedEvent[], changes: readonly ConferenceChange[]) {
  const startedAt = now();
  const repaired = replanConference(problem, plan, changes);
  printFigure('cancelled', changes.filter(({ kind }) => kind === 'CANCELLED').length, 'events');
  printFigure('replan_hard', repaired.hard, 'conflicts');
  printFigure('replan_unplaced', repaired.unplaced.length, 'events');
  printFigure('replan_moved', repaired.moved.length, 'events');
  printFigure('replan_moved_share', repaired.moved.length / Math.max(1, repaired.plan.length), 'of 1');
  printFigure('replan_seconds', (now() - startedAt) / 1000, 's');
  return repaired.plan;
}

/** `bench calendar --instance F.json.gz [--seconds 30 | --steps N] [--cancel 5] [--add 2] [--close 1] [--absent 2] [--seed 1] [--out F]`: a conference
 * planned anew, and repaired after changes. */
export async function benchCalendar(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const path = readRequired('instance', values.instance);
  const parsed = parseConference(readInstance(path));
  if (!parsed.ok) refuseInstance(path, parsed.error);
  const problem = parsed.value;
  const seed = readWhole('seed', values.seed, 1);
  checkOut(values.out);
  const counts = {
    cancel: readWhole('cancel', values.cancel, 0),
    add: readWhole('add', values.add, 0),
    close: readWhole('close', values.close, 0),
    absent: readWhole('absent', values.absent, 0),
  };
  const budget = readBudget(values, 30);
  const startedAt = now();

  const result = planConference(problem, { seed, ...budget, now });

  report(problem, result.plan);
  printFigure('bound', result.unplaced.length === 0 ? result.roomsBound : 0, 'rooms+gaps');
  printFigure('steps', result.steps, 'steps');
  printResources(startedAt);
  const relax = result.unplaced.length > 0 ? relaxConference(problem, seed) : [];
  printLeftOut(
    'events',
    result.unplaced.map((id) => ({ id, relax })),
  );
  const changes = drawChanges(problem, result.plan, counts, seed);
  const plan = changes.length > 0 ? reportRepair(problem, result.plan, changes) : result.plan;
  writeSolution(values.out, { events: plan, unplaced: result.unplaced, relax });
  return Promise.resolve();
}
