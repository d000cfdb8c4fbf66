import { createHash } from 'node:crypto';
import type { Actor } from '@luyan/access';
import type { JuryEventRow, Tx } from '@luyan/persistence';
import type { JuryEventKind } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';

type Sealed = Pick<JuryEventRow, 'juryId' | 'number' | 'kind' | 'accountId' | 'at' | 'data'>;

/** Keys in order: the database does not keep the one they were written in. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, canonical(one)]));
}
const seal = (former: string, { juryId, number, kind, accountId, at, data }: Sealed): string =>
  createHash('sha256')
    .update(JSON.stringify([former, juryId, number, kind, accountId, at.toISOString(), canonical(data)]))
    .digest('hex');

/** Appends to a jury's log; the jury must be locked. */
export async function logJury(
  tx: Tx,
  juryId: string,
  { accountId }: Actor,
  { kind, at, data = {} }: { readonly kind: JuryEventKind; readonly at: Date; readonly data?: Record<string, unknown> },
): Promise<void> {
  const last = await tx.juries.lastEventOf(juryId);
  const event = { juryId, number: (last?.number ?? 0) + 1, kind, accountId, at, data };
  await tx.juries.insertEvent({ id: uuid(), ...event, hash: seal(last?.hash ?? '', event) });
}

/** The number of the first entry that is not what was written, or is missing; null when the log is whole. */
export function brokenEntry(events: readonly JuryEventRow[]): number | null {
  let former = '';
  for (const [at, event] of events.entries()) {
    if (event.number !== at + 1 || event.hash !== seal(former, event)) return at + 1;
    former = event.hash;
  }
  return null;
}
