import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHandlers, hashToken, notify, type Runtime } from '@luyan/application';
import { DAY, ok } from '@luyan/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  apiClient,
  createTestRuntime,
  givenAccount,
  givenListing,
  givenOrganisation,
  QueryCounter,
} from '@luyan/testing';
import { createApi } from '../server.js';

const counter = new QueryCounter();
let now = new Date('2026-05-01T00:00:00Z');
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;

beforeAll(async () => {
  runtime = await createTestRuntime({ onQuery: counter.onQuery, clock: { now: () => now } });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

interface Node {
  id: string;
  kind: string;
  text: string;
  path: string;
  readAt: string | null;
}
const inbox = async (token: string, args = ''): Promise<Node[]> => {
  const { data } = await call(`{ notifications${args} { edges { node { id kind text path readAt } } } }`, token);
  return (data?.['notifications'] as { edges: { node: Node }[] }).edges.map(({ node }) => node);
};
const unread = async (token: string) => (await call('{ unreadNotifications }', token)).data?.['unreadNotifications'];

describe('notifications', () => {
  it('tell the owner what a reviewer did, and nobody else', async () => {
    const organisation = await givenOrganisation(runtime);
    const owner = await givenAccount(runtime, 'SUPPLIER', organisation.id, hashToken);
    const host = await givenAccount(runtime, 'HOST', (await givenOrganisation(runtime)).id, hashToken);
    const operator = await givenAccount(runtime, 'OPERATOR', organisation.id, hashToken);
    const id = await givenListing(runtime, organisation.id, { state: 'SUBMITTED', titleEn: 'Hydrogen' });

    await call(`mutation { returnListing(id: "${id}", reason: "缺图") { problems { code } } }`, operator.token);

    expect(await inbox(owner.token)).toEqual([
      {
        id: expect.any(String),
        kind: 'LISTING_RETURNED',
        text: '“Hydrogen” was returned: mend what the reviewer names and submit it again.',
        path: `/listings/${id}`,
        readAt: null,
      },
    ]);
    expect([await inbox(host.token), await inbox(operator.token)]).toEqual([[], []]);
    expect([await unread(owner.token), await unread(host.token)]).toEqual([1, 0]);
  });

  it('are read by their owner alone', async () => {
    const { id: organisationId } = await givenOrganisation(runtime);
    const one = await givenAccount(runtime, 'SUPPLIER', organisationId, hashToken);
    const other = await givenAccount(runtime, 'SUPPLIER', organisationId, hashToken);
    const listing = await givenListing(runtime, organisationId);
    await runtime.uow.run(async (tx) => {
      for (const kind of ['LISTING_PUBLISHED', 'LISTING_SUSPENDED'] as const)
        await notify(tx, [one.accountId, other.accountId], { kind, data: { listing } });
      return ok(undefined);
    });

    const [first] = await inbox(one.token, '(first: 1)');
    const mark = (ids: string, token: string) =>
      call(`mutation { markNotificationsRead(ids: ${ids}) { value problems { code } } }`, token);
    expect((await mark(`["${first?.id ?? ''}"]`, other.token)).data).toEqual({
      markNotificationsRead: { value: 2, problems: [] },
    });
    expect((await mark(`["${first?.id ?? ''}"]`, one.token)).data).toEqual({
      markNotificationsRead: { value: 1, problems: [] },
    });
    expect(await inbox(one.token, '(unreadOnly: true)')).toHaveLength(1);
    expect((await mark('null', one.token)).data).toEqual({ markNotificationsRead: { value: 0, problems: [] } });
    expect([await unread(one.token), await unread(other.token)]).toEqual([0, 2]);
  });

  it('show no title that the reader may no longer see', async () => {
    const { id: organisationId } = await givenOrganisation(runtime);
    const stranger = await givenAccount(runtime, 'SEEKER', (await givenOrganisation(runtime)).id, hashToken);
    const listing = await givenListing(runtime, organisationId, { state: 'SUSPENDED', titleZh: '不应再出现的标题' });
    await runtime.uow.run(async (tx) => {
      await notify(tx, [stranger.accountId], { kind: 'LISTING_PUBLISHED', data: { listing } });
      return ok(undefined);
    });
    expect((await inbox(stranger.token)).map(({ text }) => text)).toEqual([
      '“(no longer visible)” has passed review and is published.',
    ]);
  });

  it('tell the same thing once, cost the same however many, and go in time', async () => {
    const { id: organisationId } = await givenOrganisation(runtime);
    const { accountId, token } = await givenAccount(runtime, 'SUPPLIER', organisationId, hashToken);
    const tell = (listing: string, once: string) =>
      runtime.uow.run(async (tx) => {
        await notify(tx, [accountId, accountId], { kind: 'LISTING_EXPIRED', data: { listing } }, { once });
        return ok(undefined);
      });
    const listing = await givenListing(runtime, organisationId);
    await tell(listing, 'a');
    await tell(listing, 'a');
    const one = await counter.during(() => inbox(token));
    await tell(await givenListing(runtime, organisationId), 'b');
    await tell(await givenListing(runtime, organisationId), 'c');
    expect(await counter.during(() => inbox(token))).toHaveLength(one.length);
    expect(await inbox(token)).toHaveLength(3);

    await call('mutation { markNotificationsRead { value } }', token);
    const prune = () => createHandlers(runtime)['upkeep.prune']({}, { progress: () => Promise.resolve() });
    await prune();
    expect((await runtime.reads.notifications.pageOf(accountId, false, { first: 1 })).totalCount).toBe(3);
    now = new Date(now.getTime() + 91 * DAY);
    await prune();
    expect((await runtime.reads.notifications.pageOf(accountId, false, { first: 1 })).totalCount).toBe(0);
  });
});
