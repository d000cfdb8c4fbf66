import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Runtime } from '@luyan/application';
import {
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
let data: ServedApi['data'];
let year: GivenYear;
let host: string;
let strangeHost: string;
let supplier: string;
let strangeSupplier: string;

beforeAll(async () => {
  api = await serveApi(createApi, { clock: { now: () => NOW }, onQuery: counter.onQuery });
  ({ runtime, data } = api);
  year = await givenReleasedYear(runtime, { sessions: 3, pitches: 20, request: { minPitches: 2, maxPitches: 6 } });
  const strange = (await givenOrganisation(runtime)).id;
  host = await api.signIn('HOST', year.hostOrgId);
  strangeHost = await api.signIn('HOST', strange);
  supplier = await api.signIn('SUPPLIER', year.supplierOrgId);
  strangeSupplier = await api.signIn('SUPPLIER', strange);
}, 30_000);
afterAll(() => api.close());

interface Requests {
  sessionRequests: {
    totalCount: number;
    edges: { node: { id: string; state: string; queueLength: number; session: { pitchCount: number } | null } }[];
  };
}
const requests = (token: string, args = 'first: 50') =>
  data<Requests>(
    `{ sessionRequests(${args}) { totalCount edges { node { id state queueLength session { startsAt pitchCount venue { nameZh } } host { nameZh } series { id } } } } }`,
    token,
  );
const APPLICATIONS = (first: number) =>
  `{ myApplications(first: ${first}, states: [CONFIRMED, APPLIED, WAITLISTED]) { totalCount edges { node { state listing { titleZh } request { titleZh } pitch { startsAt session { titleZh } } } } } }`;
const ask = async (token: string, more = '') => {
  const input = `hostOrgId: "${year.hostOrgId}", titleZh: "专场", earliest: "2026-09-01T00:00:00+08:00", latest: "2026-10-01T00:00:00+08:00"${more}`;
  const { askForSession } = await data<{
    askForSession: { value: { id: string; state: string } | null; problems: { code: string; path: string }[] };
  }>(`mutation { askForSession(input: { ${input} }) { value { id state } problems { code path } } }`, token);
  return askForSession;
};

describe('the programme of a host', () => {
  it('shows its requests with their sessions and queues, and nobody else’s', async () => {
    const { sessionRequests } = await requests(host);
    expect(sessionRequests.edges.map(({ node }) => [node.state, node.session?.pitchCount])).toEqual([
      ['PLACED', 6],
      ['PLACED', 6],
      ['PLACED', 6],
    ]);
    expect(sessionRequests.edges.reduce((sum, { node }) => sum + node.queueLength, 0)).toBe(2);
    expect((await requests(strangeHost)).sessionRequests.totalCount).toBe(0);
  });

  it('narrows by state, time and queue', async () => {
    const count = async (args: string) => (await requests(host, args)).sessionRequests.totalCount;
    expect(await count('states: [OPEN]')).toBe(0);
    expect(await count('from: "2026-07-01T00:00:00Z"')).toBe(0);
    expect(await count('queued: true')).toBeGreaterThan(0);
  });

  it('asks for a session, names what is wrong, and takes it back', async () => {
    const asked = await ask(host);
    expect(asked).toMatchObject({ value: { state: 'OPEN' }, problems: [] });
    expect((await ask(strangeHost)).problems).toEqual([{ code: 'NOT_FOUND', path: 'hostOrgId' }]);
    expect((await ask(host, ', minPitches: 9')).problems).toEqual([{ code: 'INPUT_INVALID', path: 'minPitches' }]);
    const soon = 'titleZh: "x", earliest: "2026-01-05T00:00:00Z", latest: "2026-01-06T00:00:00Z"';
    const tooSoon = await data<{ askForSession: { problems: { code: string }[] } }>(
      `mutation { askForSession(input: { hostOrgId: "${year.hostOrgId}", ${soon} }) { problems { code } } }`,
      host,
    );
    expect(tooSoon.askForSession.problems).toEqual([{ code: 'REQUEST_TOO_SOON' }]);
    const withdraw = async (token: string) =>
      (
        await data<{ withdrawSessionRequest: { value: { state: string } | null; problems: { code: string }[] } }>(
          `mutation { withdrawSessionRequest(id: "${asked.value?.id ?? ''}") { value { state } problems { code } } }`,
          token,
        )
      ).withdrawSessionRequest;
    expect((await withdraw(strangeHost)).problems).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await withdraw(host)).value?.state).toBe('WITHDRAWN');
    expect((await withdraw(host)).problems).toEqual([{ code: 'TRANSITION_REFUSED' }]);
  });

  it('costs the same with one request as with three', async () => {
    const one = await counter.during(() => requests(host, 'first: 1'));
    expect((await counter.during(() => requests(host, 'first: 3'))).length).toBe(one.length);
  });
});

describe('the applications of a supplier', () => {
  it('are its own, with their place in the calendar', async () => {
    const { myApplications } = await data<{
      myApplications: { totalCount: number; edges: { node: { state: string; pitch: object | null } }[] };
    }>(APPLICATIONS(50), supplier);
    expect(myApplications.totalCount).toBe(20);
    expect(myApplications.edges.filter(({ node }) => node.state === 'CONFIRMED' && node.pitch)).toHaveLength(18);
    expect(
      (await data<{ myApplications: { totalCount: number } }>(APPLICATIONS(50), strangeSupplier)).myApplications,
    ).toEqual({ totalCount: 0, edges: [] });
  });

  it('cost the same with one as with three', async () => {
    const seated = (first: number) => APPLICATIONS(first).replace(/states: \[.*?\]/, 'states: [CONFIRMED]');
    const one = await counter.during(() => data(seated(1), supplier));
    expect((await counter.during(() => data(seated(3), supplier))).length).toBe(one.length);
  });
});
