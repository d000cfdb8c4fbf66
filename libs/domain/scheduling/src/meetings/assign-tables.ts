import type { ArrangedMeeting } from './event.js';

/** A meeting with the table people have been told, 0 for none. */
export interface SeatedMeeting extends ArrangedMeeting {
  readonly table: number;
}

/**
 * Tables (桌号) for meetings that have a slot, in their order; 0 for those without, and where a slot has more meetings than tables.
 * A told table is kept while it is open; else a participant stays at the table of the slot before where that is free.
 * `open` gives the numbers of a slot's tables.
 */
export function assignTables(
  meetings: readonly SeatedMeeting[],
  open: (slot: number) => readonly number[],
): readonly number[] {
  const tables = meetings.map(() => 0);
  const slots = [...new Set(meetings.map(({ slot }) => slot))].filter((slot) => slot > 0).sort((a, b) => a - b);
  let before = new Map<string, number>();
  for (const slot of slots) {
    const here = [...meetings.keys()].filter((m) => meetings[m]!.slot === slot);
    const free = new Set(open(slot));
    const seat = (m: number, table: number | undefined) => {
      if (tables[m] === 0 && table !== undefined && free.delete(table)) tables[m] = table;
    };
    for (const m of here) seat(m, meetings[m]!.table);
    for (const m of here) seat(m, before.get(meetings[m]!.a));
    for (const m of here) seat(m, before.get(meetings[m]!.b));
    for (const m of here) seat(m, [...free][0]);
    before = new Map(here.flatMap((m) => [meetings[m]!.a, meetings[m]!.b].map((who) => [who, tables[m]!] as const)));
  }
  return tables;
}
