import type { Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { slotsOfGrid } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockOwnRound, organiserOnly, roundClosed } from './organiser.js';

export interface CloseTableInput {
  readonly roundId: string;
  readonly table: number;
  /** The first slot without it; null when it can be used again. */
  readonly fromSlot: number | null;
}

/** Takes a table away from a slot on, or gives it back. Meetings at it stay announced until the next timetable is. */
export async function closeTable(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { roundId, table, fromSlot }: CloseTableInput,
): Promise<Result<string>> {
  const refusal = organiserOnly(actor);
  if (refusal) return refusal;

  return uow.run(async (tx) => {
    const found = await lockOwnRound(tx, actor, roundId);
    if (!found.ok) return found;
    const round = found.value;
    if (round.state === 'ENDED' || round.state === 'CANCELLED') return roundClosed(round);
    const isWithin = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most;
    if (!isWithin(table, round.tables)) return refuse('INPUT_INVALID', 'table', { detail: `1–${round.tables}` });
    const last = slotsOfGrid(round).length;
    if (fromSlot !== null && !isWithin(fromSlot, last))
      return refuse('INPUT_INVALID', 'fromSlot', { detail: `1–${last}` });

    const others = round.closedTables.filter((closed) => closed.table !== table);
    await tx.meetingRounds.update(roundId, {
      closedTables: fromSlot === null ? others : [...others, { table, fromSlot }],
    });
    return ok(roundId);
  });
}
