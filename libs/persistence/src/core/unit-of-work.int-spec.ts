import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { err, ok } from '@luyan/kernel';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { v7 as uuid } from 'uuid';

let database: TestDatabase;
const organisation = (nameZh: string) => ({
  id: uuid(),
  nameZh,
  nameEn: null,
  uscc: null,
  type: 'ENTERPRISE' as const,
  regionCode: '610100',
  size: null,
  certifications: [],
  verifiedLevel: 0,
  website: null,
});
const sizeOf = async (id: string) => (await database.reads.organisations.findById(id))?.size;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('unit of work', () => {
  it('commits what an ok result wrote', async () => {
    const org = organisation('甲');
    await database.uow.run(async (tx) => {
      await tx.organisations.insertMany([org]);
      return ok(undefined);
    });
    expect((await database.reads.organisations.findById(org.id))?.nameZh).toBe('甲');
  });

  it('rolls back a refusal and hands it on', async () => {
    const org = organisation('乙');
    const result = await database.uow.run(async (tx) => {
      await tx.organisations.insertMany([org]);
      await tx.outbox.add({ name: 'plan.requested', payload: { planId: org.id } });
      return err('NO');
    });
    expect(result).toEqual({ ok: false, error: 'NO' });
    expect(await database.reads.organisations.findById(org.id)).toBeNull();
    expect(await database.query("SELECT 1 FROM outbox WHERE payload->>'planId' = $1", [org.id])).toEqual([]);
  });

  it('rolls back a throw', async () => {
    const org = organisation('丙');
    const work = database.uow.run(async (tx) => {
      await tx.organisations.insertMany([org]);
      throw new Error('boom');
    });
    await expect(work).rejects.toThrow('boom');
    expect(await database.reads.organisations.findById(org.id)).toBeNull();
  });

  it('refuses a second unit of work inside the first', async () => {
    await expect(database.uow.run(async () => database.uow.run(async () => Promise.resolve(ok(1))))).rejects.toThrow(
      'already running',
    );
  });

  it('runs the loser of a deadlock again, so that both end right and one ran twice', async () => {
    const [a, b] = [organisation('丁'), organisation('戊')];
    await database.uow.run(async (tx) => {
      await tx.organisations.insertMany([a, b]);
      return ok(undefined);
    });
    let runs = 0;
    let arrived = 0;
    let open: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => (open = resolve));
    const mark = (first: string, second: string, size: string) =>
      database.uow.run(async (tx) => {
        runs++;
        const set = (id: string) => tx.organisations.update(id, { size });
        await set(first);
        if (++arrived === 2) open();
        await bothHoldOne;
        await set(second);
        return ok(size);
      });

    const results = await Promise.all([mark(a.id, b.id, 'x'), mark(b.id, a.id, 'y')]);

    expect(results).toEqual([ok('x'), ok('y')]);
    expect(runs).toBe(3);
    expect(await sizeOf(a.id)).toBe(await sizeOf(b.id));
  });
});
