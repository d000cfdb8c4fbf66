import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, solvePlan, type Runtime } from '@luyan/application';
import { DAY } from '@luyan/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  apiClient,
  createTestRuntime,
  eventually,
  givenAccount,
  givenYear,
  QueryCounter,
  type GivenYear,
} from '@luyan/testing';
import { createApi } from '../server.js';

const NOW = new Date('2026-01-05T02:00:00Z');
const counter = new QueryCounter();
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let year: GivenYear;
let operator: string;
let colleague: string;

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => NOW }, onQuery: counter.onQuery });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  year = await givenYear(runtime);
  operator = (await givenAccount(runtime, 'OPERATOR', year.hostOrgId, hashToken)).token;
  colleague = (await givenAccount(runtime, 'OPERATOR', year.hostOrgId, hashToken)).token;
}, 30_000);
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const PLACE = '{ requestId startsAt venueId pinned pitches { applicationId position } }';
const CONFLICT =
  '{ constraint severity labelZh labelEn requestId otherRequest { titleZh } alternatives { requestId venueId startsAt } }';
const EFFECT = `{ value { isSaved revision hard medium soft costs { constraint level change } appeared ${CONFLICT} resolved { constraint } plan { hard revision } } problems { code path remedy } }`;

interface Place {
  requestId: string;
  startsAt: string;
  venueId: string;
  pinned: boolean;
  pitches: { applicationId: string; position: number }[];
}
interface Conflict {
  constraint: string;
  severity: string;
  labelZh: string;
  labelEn: string;
  requestId: string;
  otherRequest: { titleZh: string } | null;
  alternatives: { requestId: string; venueId: string | null; startsAt: string }[];
}
interface Effect {
  value: {
    isSaved: boolean;
    revision: number;
    hard: number;
    medium: number;
    soft: number;
    costs: { constraint: string; level: string; change: number }[];
    appeared: Conflict[];
    resolved: { constraint: string }[];
    plan: { hard: number; revision: number };
  } | null;
  problems: { code: string; path: string; remedy: string }[];
}

const data = async <T>(query: string, token = operator): Promise<T> => {
  const answer = await call(query, token);
  if (answer.codes.length > 0) throw new Error(JSON.stringify(answer));
  return answer.data as T;
};
const mutate = async <T = Effect>(name: string, args: string, fields = EFFECT, token = operator): Promise<T> =>
  (await data<Record<string, T>>(`mutation { ${name}(${args}) ${fields} }`, token))[name] as T;

async function solved(mutation: string): Promise<string> {
  const [name] = /^\w+/.exec(mutation) ?? [''];
  const answer = await data<Record<string, { value: { id: string } | null; problems: unknown[] }>>(
    `mutation { ${mutation} { value { id state } problems { code } } }`,
  );
  expect(answer[name]).toEqual({ value: { id: expect.any(String), state: 'SOLVING' }, problems: [] });
  const id = answer[name]?.value?.id ?? '';
  await solvePlan(runtime, id, () => Promise.resolve());
  return id;
}
const sessionsOf = async (id: string) =>
  (await data<{ plan: { sessions: Place[] } }>(`{ plan(id: "${id}") { sessions ${PLACE} } }`)).plan.sessions;
const freshDraft = () => solved('createPlan(year: 2026)');

describe('a draft changed by hand', () => {
  let id: string;
  let revision = 1;
  let places: Place[];
  const args = (more: string) => `planId: "${id}", revision: ${revision}, ${more}`;
  const sessionArgs = ({ requestId, venueId, startsAt }: Pick<Place, 'requestId' | 'venueId' | 'startsAt'>) =>
    args(`requestId: "${requestId}", venueId: "${venueId}", startsAt: "${startsAt}"`);

  beforeAll(async () => {
    id = await freshDraft();
    places = await sessionsOf(id);
  });

  it('starts without conflicts, everything placed, nothing pinned', async () => {
    const { plan } = await data<{ plan: object }>(
      `{ plan(id: "${id}") { revision progress hard shares { constraint } unplaced { id } conflicts { totalCount } edits { id } diff { id } } }`,
    );
    expect(plan).toMatchObject({ revision: 1, progress: 1, hard: 0, unplaced: [], edits: [], diff: [] });
    expect(plan).toMatchObject({ conflicts: { totalCount: 0 } });
    expect(places.map((place) => place.pinned)).toEqual([false, false, false]);
    expect(places.flatMap(({ pitches }) => pitches)).toHaveLength(12);
  });

  it('tells what a clash would cost, offers three places that are free, and saves nothing', async () => {
    const [first, second] = places;
    const move = sessionArgs({ requestId: second!.requestId, venueId: first!.venueId, startsAt: first!.startsAt });
    const dry = await mutate('movePlanSession', `${move}, dryRun: true`);
    expect(dry.problems).toEqual([]);
    expect(dry.value).toMatchObject({ isSaved: false, revision: 1, plan: { revision: 1, hard: 0 } });
    const clash = dry.value!.appeared.find(({ constraint }) => constraint === 'VENUE_CONFLICT')!;
    expect(clash).toMatchObject({
      severity: 'BLOCK',
      labelZh: '场地冲突',
      otherRequest: { titleZh: expect.any(String) },
    });
    expect(clash.alternatives).toHaveLength(3);
    expect(dry.value!.costs.find(({ constraint }) => constraint === 'VENUE_CONFLICT')).toMatchObject({
      level: 'HARD',
      change: 1,
    });

    const refused = await mutate('movePlanSession', move);
    expect(refused.problems).toMatchObject([{ code: 'PLAN_PLACEMENT_BLOCKED', path: 'edit' }]);
    expect(refused.value).toMatchObject({ isSaved: false, appeared: dry.value!.appeared });
    expect(await sessionsOf(id)).toEqual(places);

    const offered = clash.alternatives[0]!;
    const taken = await mutate(
      'movePlanSession',
      sessionArgs({ requestId: clash.requestId, venueId: offered.venueId!, startsAt: offered.startsAt }),
    );
    expect(taken).toMatchObject({ value: { isSaved: true, hard: 0, appeared: [] }, problems: [] });
    revision = taken.value!.revision;
  });

  it('moves a session to a weekend at the price of a rule, and puts it back', async () => {
    const before = await sessionsOf(id);
    const place = before[0]!;
    const at = new Date(place.startsAt);
    const saturday = new Date(at.getTime() + ((6 - at.getUTCDay() + 7) % 7) * DAY).toISOString();
    const moved = await mutate('movePlanSession', sessionArgs({ ...place, startsAt: saturday }));
    expect(moved).toMatchObject({ value: { isSaved: true, revision: revision + 1 }, problems: [] });
    expect(moved.value!.hard).toBeGreaterThan(0);
    expect(moved.value!.appeared.map(({ constraint }) => constraint)).toContain('NON_WORKING_DAY');
    revision = moved.value!.revision;

    const undone = await mutate('undoPlanEdit', `planId: "${id}", revision: ${revision}`);
    expect(undone.value).toMatchObject({ isSaved: true, hard: -moved.value!.hard, soft: -moved.value!.soft });
    expect(undone.value!.resolved.map(({ constraint }) => constraint)).toContain('NON_WORKING_DAY');
    revision = undone.value!.revision;
    expect(await sessionsOf(id)).toEqual(before);
  });

  it('moves a pitch between sessions and in order, takes it out and puts it back', async () => {
    const before = await sessionsOf(id);
    const [from, to] = before;
    const pitch = from!.pitches[0]!.applicationId;
    const moved = await mutate(
      'movePlanPitch',
      args(`applicationId: "${pitch}", requestId: "${to!.requestId}", position: 1`),
    );
    expect(moved.value?.isSaved).toBe(true);
    revision = moved.value!.revision;
    const after = new Map((await sessionsOf(id)).map((place) => [place.requestId, place.pitches]));
    expect(after.get(to!.requestId)?.map(({ applicationId }) => applicationId)).toEqual([
      pitch,
      ...to!.pitches.map(({ applicationId }) => applicationId),
    ]);
    expect(after.get(from!.requestId)?.map(({ position }) => position)).toEqual(
      from!.pitches.slice(1).map((_, i) => i + 1),
    );

    const out = await mutate('takeOutPlanPitch', args(`applicationId: "${pitch}"`));
    expect(out.value).toMatchObject({ isSaved: true, medium: 10 });
    revision = out.value!.revision;
    const { plan } = await data<{ plan: object }>(
      `{ plan(id: "${id}") { unplaced { id kind reasons { constraint } application { listing { titleZh } } } } }`,
    );
    expect(plan).toEqual({
      unplaced: [{ id: pitch, kind: 'PITCH', reasons: [], application: { listing: { titleZh: expect.any(String) } } }],
    });

    for (let i = 0; i < 2; i++)
      revision = (await mutate('undoPlanEdit', `planId: "${id}", revision: ${revision}`)).value!.revision;
    expect(await sessionsOf(id)).toEqual(before);
  });

  it('refuses the second of two operators, who loses nothing', async () => {
    const pitch = (await sessionsOf(id))[0]!.pitches[0]!.applicationId;
    const edit = args(`applicationId: "${pitch}"`);
    const answers = await Promise.all([
      mutate('takeOutPlanPitch', edit),
      mutate('takeOutPlanPitch', edit, EFFECT, colleague),
    ]);
    expect(answers.map(({ problems }) => problems.map(({ code }) => code)).sort()).toEqual([[], ['STALE_VERSION']]);
    revision++;
    expect((await mutate('undoPlanEdit', `planId: "${id}", revision: ${revision - 1}`)).problems).toMatchObject([
      { code: 'STALE_VERSION', path: 'revision' },
    ]);
    revision = (await mutate('undoPlanEdit', `planId: "${id}", revision: ${revision}`)).value!.revision;
  });

  it('pins a session, and keeps who did what', async () => {
    const { requestId } = (await sessionsOf(id))[0]!;
    const pinned = await mutate<{ value: { revision: number } }>(
      'pinPlanSession',
      args(`requestId: "${requestId}"`),
      '{ value { revision } problems { code } }',
    );
    revision = pinned.value.revision;
    expect((await sessionsOf(id)).filter((place) => place.pinned).map((place) => place.requestId)).toEqual([requestId]);
    const { plan } = await data<{ plan: { edits: { kind: string; actorId: string | null; revision: number }[] } }>(
      `{ plan(id: "${id}") { edits { kind actorId revision } } }`,
    );
    expect(plan.edits.map(({ kind }) => kind)).toEqual([
      ...['PIN', 'UNDO', 'TAKE_OUT_PITCH', 'UNDO', 'UNDO', 'TAKE_OUT_PITCH', 'MOVE_PITCH', 'UNDO', 'MOVE_SESSION'],
      'MOVE_SESSION',
    ]);
    expect(plan.edits.every(({ actorId }) => actorId !== null)).toBe(true);
    expect(plan.edits[0]?.revision).toBe(revision);
  });

  it('offers other places for a session that has no conflict, and other sessions for a pitch', async () => {
    const [first] = await sessionsOf(id);
    const { planAlternatives } = await data<{ planAlternatives: unknown[] }>(
      `{ planAlternatives(planId: "${id}", requestId: "${first!.requestId}", count: 5) { venueId startsAt venue { nameZh } } }`,
    );
    expect(planAlternatives).toHaveLength(5);
    const pitches = await data<{ planAlternatives: { requestId: string; venueId: string | null }[] }>(
      `{ planAlternatives(planId: "${id}", applicationId: "${first!.pitches[0]!.applicationId}") { requestId venueId } }`,
    );
    expect(
      pitches.planAlternatives.every((place) => place.requestId !== first!.requestId && place.venueId === null),
    ).toBe(true);
  });
});

describe('a repair', () => {
  it('cancels a session and closes a venue with few changes, releases nothing, then makes it so', async () => {
    const base = await freshDraft();
    const unseen = await mutate<{ problems: unknown[] }>(
      'releasePlan',
      `id: "${base}", revision: 7`,
      '{ problems { code } }',
    );
    expect(unseen.problems).toEqual([{ code: 'STALE_VERSION' }]);
    const released = await mutate<{ problems: unknown[] }>('releasePlan', `id: "${base}"`, '{ problems { code } }');
    expect(released.problems).toEqual([]);
    const [gone, kept, other] = await sessionsOf(base);
    const range = `from: "${new Date(Date.parse(kept!.startsAt) - DAY / 2).toISOString()}", until: "${new Date(Date.parse(kept!.startsAt) + DAY / 2).toISOString()}"`;
    const isSameSpan =
      other!.venueId === kept!.venueId && Math.abs(Date.parse(other!.startsAt) - Date.parse(kept!.startsAt)) < DAY;
    const id = await solved(
      `replan(input: { planId: "${base}", cancelSessions: [{ requestId: "${gone!.requestId}", reason: "主办方撤回" }], closeVenues: [{ venueId: "${kept!.venueId}", ${range}, reason: "检修" }] })`,
    );
    const { plan } = await data<{
      plan: { diff: { id: string; kind: string; change: string; reason: string; price: number }[] };
    }>(
      `{ plan(id: "${id}") { state base { id } causes { kind reason } diff { id kind change reason reasonZh price from { startsAt } request { titleZh } } } }`,
    );
    expect(plan).toMatchObject({
      state: 'DRAFT',
      base: { id: base },
      causes: [
        { kind: 'CANCEL_SESSION', reason: '主办方撤回' },
        { kind: 'CLOSE_VENUE', reason: '检修' },
      ],
    });
    const sessions = plan.diff.filter(({ kind }) => kind === 'SESSION');
    expect(sessions.find((entry) => entry.id === gone!.requestId)).toMatchObject({
      change: 'REMOVED',
      reason: 'CANCELLED',
      price: 100,
    });
    expect(sessions.find((entry) => entry.id === kept!.requestId)).toMatchObject({ reason: 'CLOSURE' });
    expect(sessions).toHaveLength(isSameSpan ? 3 : 2);
    const places = await sessionsOf(id);
    expect(places.flatMap(({ pitches }) => pitches)).toHaveLength(12);

    const publicly = () =>
      data<{ sessions: { totalCount: number } }>(
        '{ sessions(from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z") { totalCount } }',
      );
    expect((await publicly()).sessions.totalCount).toBe(3);
    await mutate('releasePlan', `id: "${id}"`, '{ problems { code } }');
    expect((await publicly()).sessions.totalCount).toBe(2);
    const [request] = await runtime.reads.roadshow.findRequests([gone!.requestId]);
    expect(request?.state).toBe('DECLINED');
    const applications = await runtime.reads.roadshow.findApplications(year.applications.map(({ id: each }) => each));
    expect(new Set(applications.map(({ state }) => state))).toEqual(new Set(['CONFIRMED']));
    const cancelled = (await runtime.reads.roadshow.sessionsOfYear(2026)).filter(({ state }) => state === 'CANCELLED');
    expect(cancelled.map(({ cancelReason }) => cancelReason)).toEqual(['主办方撤回']);
    expect(
      (await runtime.reads.roadshow.closures(new Date(0), new Date('2100-01-01'))).map(({ reason }) => reason),
    ).toEqual(['检修']);
  });

  it('keeps what was pinned in its base', async () => {
    const base = await freshDraft();
    const [first] = await sessionsOf(base);
    await mutate(
      'pinPlanSession',
      `planId: "${base}", revision: 1, requestId: "${first!.requestId}"`,
      '{ problems { code } }',
    );
    const id = await solved(`replan(input: { planId: "${base}", seed: 7 })`);
    expect((await sessionsOf(id)).find((place) => place.requestId === first!.requestId)).toMatchObject({
      startsAt: first!.startsAt,
      venueId: first!.venueId,
      pinned: true,
    });
  });
});

describe('the operator’s word', () => {
  interface Pitch {
    applicationId: string;
    pinned: boolean;
  }
  const pitchesOf = async (id: string) =>
    (
      await data<{ plan: { sessions: { requestId: string; pitches: Pitch[] }[] } }>(
        `{ plan(id: "${id}") { sessions { requestId pitches { applicationId pinned } } } }`,
      )
    ).plan.sessions;
  const forbid = (input: string, token?: string) =>
    mutate<{ value: { id: string } | null; problems: { code: string }[] }>(
      'forbidPlacement',
      `input: { ${input} }`,
      '{ value { id } problems { code } }',
      token,
    );
  const conflictsOf = async (id: string) =>
    (
      await data<{ plan: { conflicts: { conflicts: { constraint: string; requestId: string | null }[] } } }>(
        `{ plan(id: "${id}") { conflicts { conflicts { constraint requestId } } } }`,
      )
    ).plan.conflicts.conflicts.filter(({ constraint }) => constraint === 'FORBIDDEN');

  it('keeps a pitch in the session that it is pinned to, until that is cancelled', async () => {
    const base = await freshDraft();
    const [first] = await pitchesOf(base);
    const pitch = first!.pitches[0]!.applicationId;
    const pin = (revision: number) =>
      mutate<{ value: { revision: number } | null; problems: { code: string }[] }>(
        'pinPlanPitch',
        `planId: "${base}", revision: ${revision}, applicationId: "${pitch}"`,
        '{ value { revision } problems { code } }',
      );
    expect((await pin(1)).value?.revision).toBe(2);
    expect((await pin(1)).problems).toEqual([{ code: 'STALE_VERSION' }]);
    const holder = (sessions: Awaited<ReturnType<typeof pitchesOf>>) =>
      sessions.find(({ pitches }) => pitches.some(({ applicationId, pinned }) => applicationId === pitch && pinned))
        ?.requestId;
    const again = await solved(`replan(input: { planId: "${base}", seed: 5 })`);
    expect(holder(await pitchesOf(again))).toBe(first!.requestId);
    const gone = await solved(
      `replan(input: { planId: "${again}", cancelSessions: [{ requestId: "${first!.requestId}", reason: "x" }] })`,
    );
    expect((await pitchesOf(gone)).some(({ requestId }) => requestId === first!.requestId)).toBe(false);
  });

  it('forbids a session a venue: the draft shows it, the next one heeds it, and it can be permitted again', async () => {
    const base = await freshDraft();
    const [first] = await sessionsOf(base);
    const { requestId, venueId } = first!;
    expect(await conflictsOf(base)).toEqual([]);
    const forbidden = await forbid(`requestId: "${requestId}", venueId: "${venueId}", reason: "回声"`);
    expect(await conflictsOf(base)).toEqual([{ constraint: 'FORBIDDEN', requestId }]);
    const { plan } = await data<{ plan: { forbidden: object[] } }>(
      `{ plan(id: "${base}") { forbidden { reason venue { nameZh } request { titleZh } application { id } } } }`,
    );
    expect(plan.forbidden).toMatchObject([{ reason: '回声', venue: { nameZh: '路演厅' }, application: null }]);
    const next = await solved('createPlan(year: 2026, seed: 2)');
    const moved = (await sessionsOf(next)).find((place) => place.requestId === requestId);
    expect(moved?.venueId).not.toBe(venueId);

    const permit = () =>
      mutate<{ problems: { code: string }[] }>(
        'permitPlacement',
        `id: "${forbidden.value!.id}"`,
        '{ problems { code } }',
      );
    expect((await permit()).problems).toEqual([]);
    expect((await permit()).problems).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await conflictsOf(base)).toEqual([]);
  });

  it('forbids a pitch a session, and refuses to forbid nothing', async () => {
    const base = await freshDraft();
    const [first] = await pitchesOf(base);
    const { requestId, pitches } = first!;
    const { applicationId } = pitches[0]!;
    await forbid(`requestId: "${requestId}", applicationId: "${applicationId}"`);
    const next = await solved('createPlan(year: 2026, seed: 3)');
    const holder = (await pitchesOf(next)).find((session) =>
      session.pitches.some((pitch) => pitch.applicationId === applicationId),
    );
    expect(holder?.requestId).not.toBe(requestId);
    expect((await forbid(`requestId: "${requestId}"`)).problems).toEqual([{ code: 'INPUT_INVALID' }]);
    const upsideDown = 'startsAt: "2026-03-03T00:00:00Z", endsAt: "2026-03-02T00:00:00Z"';
    expect((await forbid(`requestId: "${requestId}", ${upsideDown}`)).problems).toEqual([
      { code: 'REQUEST_TIME_ORDER' },
    ]);
  });
});

describe('a plan being solved', () => {
  const asked = async () =>
    (await mutate<{ value: { id: string } }>('createPlan', 'year: 2026, seed: 3', '{ value { id } problems { code } }'))
      .value.id;
  const stop = (id: string, keep: boolean) =>
    mutate<{ value: { state: string } | null; problems: { code: string }[] }>(
      'stopPlan',
      `id: "${id}", keep: ${keep}`,
      '{ value { state } problems { code } }',
    );

  /** Longer than the test may take: only being told ends it. */
  const HOUR = 3_600_000;
  const started = async () => {
    const id = await asked();
    const solving = solvePlan(runtime, id, () => Promise.resolve(), HOUR);
    await eventually('progress of the plan', async () => {
      const { plan } = await data<{ plan: { progress: number } }>(`{ plan(id: "${id}") { progress } }`);
      return plan.progress > 0;
    });
    return { id, solving };
  };

  beforeAll(async () => {
    // A Saturday: the wish cannot be met, so the search never finds that nothing is left to do.
    await givenYear(runtime, { sessions: 2, pitches: 6, request: { preferredDates: ['2026-03-07'] } });
  }, 30_000);

  it('is given up when it is discarded', async () => {
    const { id, solving } = await started();
    expect(await stop(id, false)).toEqual({ value: { state: 'DISCARDED' }, problems: [] });
    await solving;
    expect(await sessionsOf(id)).toEqual([]);
    expect((await stop(id, false)).problems).toMatchObject([{ code: 'STATE_CHANGED' }]);
  }, 30_000);

  it('gives the best so far when it is told to end', async () => {
    const { id, solving } = await started();
    expect((await stop(id, true)).value).toEqual({ state: 'SOLVING' });
    await solving;
    const { plan } = await data<{ plan: object }>(`{ plan(id: "${id}") { state progress hard } }`);
    expect(plan).toEqual({ state: 'DRAFT', progress: 1, hard: 0 });
  }, 30_000);
});

describe('the price of reading a plan', () => {
  it('is the same for many sessions as for few', async () => {
    const query = (id: string) =>
      `{ plan(id: "${id}") { sessions { titleZh venue { nameZh } request { titleZh host { nameZh } } pitches { application { listing { titleZh } } } } conflicts { totalCount } diff { id request { titleZh } } } }`;
    const few = await freshDraft();
    const small = await counter.during(() => data(query(few)));
    await givenYear(runtime, { sessions: 4, pitches: 16 });
    const many = await freshDraft();
    expect((await sessionsOf(many)).length).toBeGreaterThan((await sessionsOf(few)).length);
    expect((await counter.during(() => data(query(many)))).length).toBe(small.length);
    expect(small.length).toBeLessThanOrEqual(41);
  });
});
