import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { offerSlots, type Runtime } from '@luyan/application';
import {
  givenListing,
  givenOrganisation,
  givenReleasedYear,
  QueryCounter,
  serveApi,
  type GivenYear,
  type ServedApi,
} from '@luyan/testing';
import { createApi } from '../server.js';

const NOW = new Date('2026-01-05T02:00:00Z');
const counter = new QueryCounter();
let runtime: Runtime;
let api: ServedApi;
let call: ServedApi['call'];
let data: ServedApi['data'];
let year: GivenYear;
let requestId: string;
let host: string;
let strangeHost: string;
let supplier: string;
let rival: string;
let rivalOrgId: string;

beforeAll(async () => {
  api = await serveApi(createApi, { clock: { now: () => NOW }, onQuery: counter.onQuery });
  ({ runtime, call, data } = api);
  year = await givenReleasedYear(runtime, { sessions: 1, pitches: 4, request: { minPitches: 2, maxPitches: 3 } });
  requestId = year.requests[0]?.id ?? '';
  rivalOrgId = (await givenOrganisation(runtime, { nameZh: '另一供方' })).id;
  host = await api.signIn('HOST', year.hostOrgId);
  strangeHost = await api.signIn('HOST', rivalOrgId);
  supplier = await api.signIn('SUPPLIER', year.supplierOrgId);
  rival = await api.signIn('SUPPLIER', rivalOrgId);
}, 30_000);
afterAll(() => api.close());

interface Answer {
  value: { id: string; state: string } | null;
  problems: { code: string }[];
}
const mutate = async (name: string, args: string, token: string): Promise<Answer> =>
  (await data<Record<string, Answer>>(`mutation { ${name}(${args}) { value { id state } problems { code } } }`, token))[
    name
  ] as Answer;
const join = async (token: string, ownerOrgId: string) => {
  const listingId = await givenListing(runtime, ownerOrgId, { state: 'PUBLISHED', titleZh: '迟到的项目' });
  return mutate('joinWaitlist', `requestId: "${requestId}", listingId: "${listingId}"`, token);
};
const MINE =
  '{ myWaitlist { edges { node { state request { titleZh } application { listing { titleZh } } } } totalCount } }';
const QUEUE = () =>
  `{ waitlist(requestId: "${requestId}") { rank points entry { id state application { listing { titleZh } } } } }`;

describe('the wait-list over the API', () => {
  it('shows a host the queue in order, and nobody else’s', async () => {
    expect(await join(rival, rivalOrgId)).toMatchObject({ value: { state: 'WAITING' }, problems: [] });
    const { waitlist } = await data<{ waitlist: { rank: number; entry: { application: object } }[] }>(QUEUE(), host);
    expect(waitlist.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(waitlist[0]).toMatchObject({ points: 7, entry: { application: { listing: { titleZh: '迟到的项目' } } } });
    expect((await call(QUEUE(), strangeHost)).codes).toEqual(['NOT_FOUND']);
  });

  it('shows suppliers their own places only', async () => {
    const count = async (token: string) =>
      (await data<{ myWaitlist: { totalCount: number } }>(MINE, token)).myWaitlist.totalCount;
    expect([await count(supplier), await count(rival)]).toEqual([1, 1]);
  });

  it('offers a withdrawn pitch’s slot, takes the answer of its owner, and tells them in their inbox', async () => {
    const { sessions } = await data<{ sessions: { edges: { node: { pitches: { id: string }[] } }[] } }>(
      '{ sessions(from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z") { edges { node { pitches { id state } } } } }',
      supplier,
    );
    const pitchId = sessions.edges[0]?.node.pitches[0]?.id ?? '';
    expect((await mutate('withdrawPitch', `id: "${pitchId}"`, rival)).problems).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await mutate('withdrawPitch', `id: "${pitchId}"`, supplier)).value?.state).toBe('WITHDRAWN');
    await offerSlots(runtime, requestId);
    const { waitlist } = await data<{ waitlist: { entry: { id: string; state: string } }[] }>(QUEUE(), host);
    const offered = waitlist.find(({ entry }) => entry.state === 'OFFERED')?.entry.id ?? '';
    const accept = (token: string) => mutate('answerSlotOffer', `id: "${offered}", accept: true`, token);
    expect((await accept(supplier)).problems).toEqual([{ code: 'NOT_FOUND' }]);
    const inbox = await data<{ notifications: { edges: { node: { text: string } }[] } }>(
      '{ notifications { edges { node { text } } } }',
      rival,
    );
    expect(inbox.notifications.edges[0]?.node.text).toMatch(
      /^“第 0 场” has a slot for “迟到的项目”; please answer by Jan 6, 2026/,
    );
    expect((await accept(rival)).value?.state).toBe('ACCEPTED');
    expect((await accept(rival)).problems).toEqual([{ code: 'TRANSITION_REFUSED' }]);
  });

  it('costs the same with one entry as with three', async () => {
    const one = await counter.during(() => data(MINE, supplier));
    const queue = await counter.during(() => data(QUEUE(), host));
    const second = await join(supplier, year.supplierOrgId);
    await join(supplier, year.supplierOrgId);
    expect((await counter.during(() => data(MINE, supplier))).length).toBe(one.length);
    expect((await counter.during(() => data(QUEUE(), host))).length).toBe(queue.length);
    expect((await mutate('leaveWaitlist', `id: "${second.value?.id ?? ''}"`, supplier)).value?.state).toBe('WITHDRAWN');
  });
});
