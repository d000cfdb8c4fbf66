import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestRuntime, eventually, givenListing, givenOrganisation } from '@luyan/testing';
import {
  createHandlers,
  createListing,
  publishListing,
  relayOutbox,
  runWorker,
  submitListing,
  type Runtime,
} from '../index.js';
import { SYSTEM } from '@luyan/access';
import { ok } from '@luyan/kernel';

let runtime: Runtime;
beforeAll(async () => {
  runtime = await createTestRuntime();
});
afterAll(() => runtime.close());

const documents = async () => (await runtime.search.status()).documents;
const silent = {
  onFailed: (job: string, error: Error) => {
    throw new Error(`${job}: ${error.message}`);
  },
  onError: () => undefined,
};

describe('relay-outbox', () => {
  it('hands an event over once however often the relay dies before it has marked it', async () => {
    const owner = await givenOrganisation(runtime);
    const id = await givenListing(runtime, owner.id, { state: 'PUBLISHED' });
    await runtime.uow.run(async (tx) => {
      await tx.outbox.add({ name: 'listing.changed', payload: { ids: [id] } });
      return ok(undefined);
    });
    const dying = {
      ...runtime,
      uow: {
        run: (work: Parameters<typeof runtime.uow.run>[0]) =>
          runtime.uow.run(async (tx) => {
            await work(tx);
            throw new Error('killed');
          }),
      } as typeof runtime.uow,
    };
    await expect(relayOutbox(dying)).rejects.toThrow('killed');
    await expect(relayOutbox(dying)).rejects.toThrow('killed');
    expect(await relayOutbox(runtime)).toBe(1);
    expect(await relayOutbox(runtime)).toBe(0);
    expect((await runtime.queue.counts()).waiting).toBe(2); // one search job and one matching job, not three of each
  });

  it('brings a publication to the index through the worker', async () => {
    const stop = await runWorker(runtime, createHandlers(runtime), silent);
    try {
      await eventually('the first listing in the index', async () => (await documents()) === 1);
      const owner = await givenOrganisation(runtime, { nameZh: '甲公司' });
      const created = await createListing(runtime, SYSTEM, {
        kind: 'PATENT',
        ownerOrgId: owner.id,
        draft: { titleZh: '一种氢气纯化装置' },
      });
      expect(created.ok).toBe(true);
      expect((await submitListing(runtime, SYSTEM, created.ok ? created.value : '')).ok).toBe(false);
      expect((await publishListing(runtime, SYSTEM, created.ok ? created.value : '')).ok).toBe(false);
      await eventually('the outbox to be empty', async () => (await runtime.database.outboxBacklog()).waiting === 0);
      expect(await documents()).toBe(1);
    } finally {
      await stop();
    }
  });
});
