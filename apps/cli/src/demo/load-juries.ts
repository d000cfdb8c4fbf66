import { SYSTEM, type Actor } from '@luyan/access';
import {
  closeJury,
  declareConflict,
  drawUpJury,
  publishResults,
  releaseJury,
  saveScores,
  seatJudge,
  signScores,
  type Runtime,
} from '@luyan/application';
import { createRng, type Result, type Rng } from '@luyan/kernel';
import type { JuryRow, JurySeatRow, SessionRow } from '@luyan/persistence';
import { PUBLIC_SESSION_STATES } from '@luyan/roadshow';

/** What the demo's judges say; a jury's comments are short. */
const REMARKS = [
  '技术路线清楚，关键指标有第三方检测支撑，建议补充与现有产品的对比数据。',
  '市场定位明确，已有意向客户，产能爬坡计划需要再细化。',
  '团队结构完整，工程化经验丰富；知识产权布局还可以加强。',
  '答辩条理清晰，对风险的估计比较实在。',
  '中试数据充分，下一步应尽快落实示范应用场景。',
] as const;

function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join('; '));
}

/** What a jury comes to in the demo. */
type Fate = 'DRAFT' | 'RELEASED' | 'SCORING' | 'PUBLISHED';

interface Cast {
  readonly judgeId: string;
  readonly supplierOrgId: string;
  readonly hostOrgId: string;
}
async function castOf({ reads }: Runtime): Promise<Cast | null> {
  const account = (role: string) => reads.accounts.findByEmail(`${role}@luyan.example`);
  const [judge, supplier, host] = [await account('judge'), await account('supplier'), await account('host')];
  if (!judge || !supplier || !host) return null;
  const held = await reads.accounts.rolesOf([supplier.id, host.id]);
  const organisation = (id: string) => held.find(({ accountId }) => accountId === id)?.organisationId ?? '';
  return { judgeId: judge.personId, supplierOrgId: organisation(supplier.id), hostOrgId: organisation(host.id) };
}

/**
 * Which sessions have juries: published where the demo's supplier has pitched, the last ones being scored, the next ones told or
 * drafted; the demo's host has some of each.
 */
async function choose(
  { reads, clock }: Runtime,
  { supplierOrgId, hostOrgId }: Cast,
): Promise<(readonly [SessionRow, Fate])[]> {
  const now = clock.now();
  const sessions = (await reads.roadshow.sessionsOfYear(now.getUTCFullYear())).filter(({ state }) =>
    PUBLIC_SESSION_STATES.includes(state),
  );
  const past = sessions.filter(({ startsAt }) => startsAt <= now).reverse();
  const next = sessions.filter(({ startsAt }) => startsAt > now);
  const pitches = await reads.roadshow.pitchesOfSessions(past.map(({ id }) => id));
  const listings = await reads.listings.findByIds(pitches.map(({ listingId }) => listingId));
  const own = new Set(listings.filter(({ ownerOrgId }) => ownerOrgId === supplierOrgId).map(({ id }) => id));
  const theirs = new Set(pitches.filter(({ listingId }) => own.has(listingId)).map(({ sessionId }) => sessionId));
  const hostsFirst = (rows: SessionRow[]) =>
    rows.toSorted((a, b) => Number(b.hostOrgId === hostOrgId) - Number(a.hostOrgId === hostOrgId));

  const chosen = new Map<string, readonly [SessionRow, Fate]>();
  const take = (rows: readonly SessionRow[], count: number, fate: Fate) => {
    for (const row of rows.filter(({ id }) => !chosen.has(id)).slice(0, count)) chosen.set(row.id, [row, fate]);
  };
  take(
    past.filter(({ id }) => theirs.has(id)),
    2,
    'PUBLISHED',
  );
  take(hostsFirst(past), 2, 'SCORING');
  take(hostsFirst(past), 1, 'PUBLISHED');
  take(hostsFirst(next), 1, 'RELEASED');
  take(hostsFirst(next), 1, 'DRAFT');
  return [...chosen.values()];
}

/** Juries in every state, by the use cases themselves: formed, told, scored with every judge's own hand, published. */
export async function loadJuries(runtime: Runtime): Promise<string> {
  const cast = await castOf(runtime);
  if (!cast) return 'no demo accounts';
  const rng = createRng(7);
  const chosen = await choose(runtime, cast);
  for (const [session, fate] of chosen) {
    if (await isFormed(runtime, session)) continue;
    const juryId = valueOf(await drawUpJury(runtime, SYSTEM, { sessionId: session.id, relax: ['ROTATION'] }));
    await seatDemoJudge(runtime, juryId, cast.judgeId);
    if (fate === 'DRAFT') continue;
    const { revision } = await juryOf(runtime, juryId);
    valueOf(await releaseJury(runtime, SYSTEM, { juryId, revision }));
    if (fate !== 'RELEASED') await score(runtime, juryId, rng, fate === 'SCORING' ? cast.judgeId : null);
    if (fate !== 'PUBLISHED') continue;
    valueOf(await closeJury(runtime, SYSTEM, juryId));
    valueOf(await publishResults(runtime, SYSTEM, juryId));
  }
  return `${chosen.length} juries`;
}

/** A load that was cut off goes on where it was. */
async function isFormed({ reads }: Runtime, { requestId }: SessionRow): Promise<boolean> {
  const [jury] = await reads.juries.ofRequests(requestId ? [requestId] : []);
  return jury !== undefined && jury.state !== 'DRAFT';
}

async function juryOf({ reads }: Runtime, juryId: string): Promise<JuryRow> {
  const jury = await reads.juries.findById(juryId);
  if (!jury) throw new Error('The jury is gone.');
  return jury;
}

/** The demo's judge joins wherever they have no conflict, in place of whoever knows the pitches least. */
async function seatDemoJudge(runtime: Runtime, juryId: string, judgeId: string): Promise<void> {
  const { revision } = await juryOf(runtime, juryId);
  const seats = await runtime.reads.juries.seatsOf([juryId]);
  if (seats.some((seat) => seat.judgeId === judgeId)) return;
  const knows = new Map<string, number>();
  for (const seat of seats) knows.set(seat.judgeId, (knows.get(seat.judgeId) ?? 0) + seat.affinity);
  const [outJudgeId = null] = [...knows].sort(([, a], [, b]) => a - b)[0] ?? [];
  const pitches = await runtime.reads.roadshow.pitchesOfApplications(seats.map(({ applicationId }) => applicationId));
  const join = (barred: ReadonlySet<unknown>) => {
    const applicationIds = pitches.filter(({ position }) => !barred.has(position)).map((pitch) => pitch.applicationId);
    return seatJudge(runtime, SYSTEM, { juryId, revision, applicationIds, outJudgeId, inJudgeId: judgeId });
  };
  const joined = await join(new Set());
  if (joined.ok || joined.error.some(({ code }) => code !== 'JURY_CONFLICT')) return;
  const barred = new Set(joined.error.map(({ params }) => params['pitch']));
  if (barred.size < pitches.length) valueOf(await join(barred));
}

const actorOf = (personId: string): Actor => ({
  accountId: null,
  personId,
  roles: [{ role: 'JUDGE', organisationId: null }],
  locale: 'zh',
});

/** Everybody signs; of a jury that is being scored, the demo's judge does not, and one other has stepped back from a pitch. */
async function score(runtime: Runtime, juryId: string, rng: Rng, idleId: string | null): Promise<void> {
  const { rubric } = await juryOf(runtime, juryId);
  const seats = await runtime.reads.juries.seatsOf([juryId]);
  const quality = new Map<string, number>();
  const strictness = new Map<string, number>();
  const drawn = (map: Map<string, number>, key: string, value: () => number): number => {
    const known = map.get(key) ?? value();
    map.set(key, known);
    return known;
  };
  const sheetOf = ({ applicationId, judgeId }: JurySeatRow) => {
    const level =
      drawn(quality, applicationId, () => 0.66 + 0.26 * rng.next()) +
      drawn(strictness, judgeId, () => 0.1 * rng.next() - 0.05);
    return Object.fromEntries(
      rubric.criteria.map(({ id, max }) => {
        const share = Math.min(1, Math.max(0.3, level + 0.12 * (rng.next() - 0.5)));
        return [id, Math.round((share * max) / rubric.step) * rubric.step];
      }),
    );
  };
  let hasRecused = idleId === null;
  for (const seat of seats.filter(({ judgeId }) => judgeId !== idleId)) {
    const actor = actorOf(seat.judgeId);
    if (!hasRecused) {
      hasRecused = true;
      valueOf(await declareConflict(runtime, actor, { seatId: seat.id, note: '与项目负责人有师生关系' }));
      continue;
    }
    const comment = rng.next() < 0.4 ? (REMARKS[rng.int(REMARKS.length)] ?? null) : null;
    valueOf(await saveScores(runtime, actor, { seatId: seat.id, scores: sheetOf(seat), comment }));
    valueOf(await signScores(runtime, actor, seat.id));
  }
}
