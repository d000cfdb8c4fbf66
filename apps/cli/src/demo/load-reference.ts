import type { Runtime } from '@luyan/application';
import { ok } from '@luyan/kernel';
import type { CodeRow } from '@luyan/persistence';
import { readReference } from '@luyan/seeds';

interface Entry {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly parent?: string | null;
}

const rows = (table: string, items: readonly Entry[]): CodeRow[] =>
  items.map(({ code, zh, en, parent = null }, position) => ({
    table,
    code,
    parent,
    labelZh: zh,
    labelEn: en,
    position,
  }));

/** Writes the open code tables and the holiday calendar, new or changed; the number of entries. */
export async function loadReference({ uow }: Pick<Runtime, 'uow'>): Promise<number> {
  const { regions, industries, emerging, ipc, chains, holidays } = readReference();
  const codes = [
    ...rows('region', regions.items),
    ...rows('industry', industries.items),
    ...rows('emerging', emerging.items),
    ...rows('ipc', ipc.items),
    ...rows('chain', chains.items),
  ];
  const days = holidays.items.map(({ date, kind, zh, provisional }) => ({
    day: date,
    kind,
    name: provisional ? `${zh}（暂定）` : zh,
    source: holidays.source,
  }));
  await uow.run(async (tx) => {
    await tx.reference.upsert(codes, days);
    return ok(undefined);
  });
  return codes.length + days.length;
}
