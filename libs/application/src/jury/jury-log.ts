import { createHash } from 'node:crypto';
import type { Actor } from '@luyan/access';
import type { JuryEventRow, Tx } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';

/** What the log of a jury (评审记录) tells. */
export const JURY_EVENTS = {
  DRAWN: { zh: '组建评审组', en: 'Drawn up' },
  SEATED: { zh: '增补评委', en: 'A judge was seated' },
  UNSEATED: { zh: '更换评委', en: 'A judge was taken off' },
  CHAIRED: { zh: '指定组长', en: 'A chair was named' },
  RELEASED: { zh: '通知评委', en: 'Released to the judges' },
  WITHDRAWN: { zh: '撤回通知', en: 'Taken back' },
  RECUSED: { zh: '申报回避', en: 'A judge declared a conflict' },
  SIGNED: { zh: '签名提交评分', en: 'A sheet was signed' },
  CLOSED: { zh: '结束评分', en: 'Scoring was closed' },
  OVERRULED: { zh: '书面说明后结束评分', en: 'Scoring was closed without all signatures' },
  REOPENED: { zh: '重新开放评分', en: 'Scoring was reopened' },
  PUBLISHED: { zh: '公布结果', en: 'Results were published' },
} as const;
export type JuryEventKind = keyof typeof JURY_EVENTS;

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
