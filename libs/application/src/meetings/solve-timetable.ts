import { ok } from '@luyan/kernel';
import type { TimetableChange } from '@luyan/persistence';
import { openTables } from '@luyan/roadshow';
import { assignTables, type MeetingEvent } from '@luyan/scheduling';
import type { Runtime } from '../core/runtime.js';
import { solveInThread, solvingFailure, threadOf } from '../planning/solver-thread.js';
import type { Arranged, ArrangeTask } from './arrange-thread.js';
import { loadRound, pairKey, type RoundFacts } from './round-facts.js';

/** Milliseconds of search: most rounds are proven best long before; 80 participants with 600 wishes get ten seconds. */
const budgetMs = ({ wishes }: MeetingEvent): number => Math.min(20_000, 4000 + wishes.length * 10);

/** The solver's changes with their tables, and meetings that keep their slot but lose their table. */
function changesOf(facts: RoundFacts, { meetings, changes }: Arranged): TimetableChange[] {
  const { round, fromSlot } = facts;
  const told = new Map(
    facts.meetings
      .filter(({ state }) => state === 'ANNOUNCED')
      .map(({ aId, bId, slot, table }) => [pairKey(aId, bId), { slot, table }]),
  );
  const toldAt = (a: string, b: string, slot: number) => {
    const known = told.get(pairKey(a, b));
    return known?.slot === slot ? known.table : 0;
  };
  const seated = meetings
    .filter(({ slot }) => slot >= fromSlot)
    .map(({ a, b, slot }) => ({ a, b, slot, table: toldAt(a, b, slot) }));
  const tables = assignTables(seated, (slot) => openTables(round.tables, round.closedTables, slot));
  const tableOf = new Map(seated.map(({ a, b }, i) => [pairKey(a, b), tables[i] ?? 0]));
  const elsewhere = seated.flatMap(({ a, b, slot, table: was }, i): TimetableChange[] => {
    const table = tables[i] ?? 0;
    return was > 0 && was !== table ? [{ a, b, from: slot, to: slot, table, reason: 'NO_TABLE' }] : [];
  });
  const moved = changes.map(({ a, b, from, to, reason }): TimetableChange => ({
    a,
    b,
    from,
    to,
    table: to > 0 ? (tableOf.get(pairKey(a, b)) ?? 0) : 0,
    reason,
  }));
  return [...moved, ...elsewhere];
}

/**
 * Arranges a round's meetings into a draft, or the changes that what has happened asks for, within `maxMs` or what its size deserves. Done
 * twice, the second changes nothing; a timetable that is no longer being solved is left alone.
 */
export async function solveTimetable(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  timetableId: string,
  progress: (share: number) => Promise<void>,
  maxMs?: number,
): Promise<void> {
  const timetable = await reads.meetings.findTimetable(timetableId);
  const round = timetable && (await reads.meetingRounds.findById(timetable.roundId));
  if (timetable?.state !== 'SOLVING' || !round) return;
  const facts = await loadRound(reads, round, clock.now());
  const { event, announced, fromSlot } = facts;

  const arranged = await solveInThread<Omit<ArrangeTask, 'stop'>, number, Arranged>({
    thread: threadOf('meetings/arrange-thread', import.meta.url),
    task: { event, announced, fromSlot, seed: timetable.seed, maxMs: maxMs ?? budgetMs(event) },
    known: 0,
    ask: async (share) => {
      await progress(share);
      const now = await reads.meetings.tell(timetableId, share);
      if (now?.state !== 'SOLVING') return 'GIVE_UP';
      return now.stopping ? 'STOP' : 'GO_ON';
    },
  });
  if (!arranged) return;

  const patch = {
    progress: 1,
    fromSlot,
    placed: arranged.meetings.filter(({ slot }) => slot > 0).length,
    waiting: arranged.waiting.length,
    gaps: arranged.days.reduce((sum, { gaps }) => sum + gaps, 0),
    bound: arranged.bound,
    changes: changesOf(facts, arranged),
    unplaced: [...arranged.waiting],
  };
  await uow.run(async (tx) => {
    await tx.meetings.moveTimetable(timetableId, 'SOLVING', 'DRAFT', patch);
    return ok(undefined);
  });
}

/** Notes that a timetable was not arranged, however often it was tried, and why. */
export async function failTimetable({ uow }: Pick<Runtime, 'uow'>, timetableId: string, error: Error): Promise<void> {
  await uow.run(async (tx) => {
    await tx.meetings.moveTimetable(timetableId, 'SOLVING', 'FAILED', { failure: solvingFailure(error) });
    return ok(undefined);
  });
}
