import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { brokenConstraint, type PlanRow, type Programme, type Settlement, type Tx } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { BEGUN_SESSION_STATES } from '@luyan/roadshow';
import { firstConflicts } from '@luyan/scheduling';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { queueUnplaced } from '../roadshow/queue-unplaced.js';
import { changesOf, loadPlan, type LoadedPlan } from './plan-rows.js';
import { programmeOf, type PlanContext } from './programme.js';
import { historyOfRelease, lineUpsOfRelease } from './release-history.js';

const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

/**
 * Releases a draft plan: it supersedes the year's former release, its sessions become public, and whatever it no longer has is
 * cancelled. Refused while a conflict stops it in the year as it is now, when the draft is no longer the `revision` that the operator
 * saw, or when a venue or person has been taken meanwhile (`PLAN_STALE`).
 */
export async function releasePlan(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  actor: Actor,
  planId: string,
  revision?: number,
): Promise<Result<Programme>> {
  if (!allows(actor, 'plan.release')) return refuse('FORBIDDEN', '', { permission: 'plan.release' });
  const loaded = await loadPlan(reads, planId, clock.now());
  if (!loaded) return refuse('NOT_FOUND', 'id', { what: planId });
  const { plan, problem, solution } = loaded;
  if (revision !== undefined && plan.revision !== revision)
    return refuse('STALE_VERSION', 'revision', { expected: revision, actual: plan.revision });
  const { conflicts } = firstConflicts(problem, solution, { first: Infinity, alternatives: 0 });
  const count = conflicts.filter(({ severity }) => severity !== 'WARN').length;
  if (plan.state === 'DRAFT' && count > 0) return refuse('PLAN_HARD_VIOLATION', '', { count });
  if (seatedSince(loaded).length > 0) return refuse('PLAN_STALE', '', {});
  try {
    return await uow.run(async (tx) => {
      const superseded = await tx.plans.findReleased(plan.year);
      if (superseded) await tx.plans.move(superseded.id, 'RELEASED', 'SUPERSEDED');
      if (!(await tx.plans.release(planId, plan.revision, clock.now())))
        return refuse('STATE_CHANGED', 'state', { from: 'DRAFT', to: 'RELEASED' });

      const change = { actorId: actor.accountId, at: clock.now() };
      const { programme, standing } = await loadProgramme(tx, plan);
      const former = await tx.roadshow.pitchesOfSessions([...standing.values()].map(({ id }) => id));
      await tx.roadshow.replaceProgramme(programme);
      await tx.programme.keepChanges([
        ...historyOfRelease(plan, programme, standing, change),
        ...lineUpsOfRelease(plan, programme, former, standing, change),
      ]);
      await tx.roadshow.settle(settlementOf(plan));
      await tx.roadshow.markPlanned(
        programme.sessions.flatMap(({ requestId }) => requestId ?? []),
        programme.pitches.map(({ applicationId }) => applicationId),
      );
      const placed = new Set(programme.pitches.map(({ applicationId }) => applicationId));
      const unplaced = problem.pitches.flatMap(({ id }) => (placed.has(id) ? [] : id));
      await queueUnplaced(tx, unplaced, programme.sessions, clock.now());
      await tx.outbox.add({ name: 'plan.released', payload: { planId } });
      return ok(programme);
    });
  } catch (error) {
    if (['session_venue_free', 'engagement_person_free'].includes(brokenConstraint(error) ?? ''))
      return refuse('PLAN_STALE', '', {});
    throw error;
  }
}

/** Pitches that wait-lists have seated since the draft was made: a release would unseat them without a word. */
function seatedSince({ plan, problem, solution }: LoadedPlan): readonly string[] {
  const known = new Set([...solution.pitches.map(({ pitchId }) => pitchId), ...plan.unplaced.map(({ id }) => id)]);
  const seated = new Set(problem.published?.pitches.map(({ pitchId }) => pitchId));
  return problem.pitches.flatMap(({ id }) => (seated.has(id) && !known.has(id) ? id : []));
}

/** What a repair supposed is so from its release on. */
function settlementOf({ causes }: PlanRow): Settlement {
  const changes = changesOf({ causes });
  return {
    declinedRequestIds: changes.flatMap((change) => (change.kind === 'CANCEL_SESSION' ? change.requestId : [])),
    rejectedApplicationIds: changes.flatMap((change) => (change.kind === 'CANCEL_PITCH' ? change.pitchId : [])),
    closures: changes.flatMap((change, i) =>
      change.kind === 'CLOSE_VENUE'
        ? {
            id: uuid(),
            venueId: change.venueId,
            startsAt: new Date(change.range.from),
            endsAt: new Date(change.range.until),
            reason: causes[i]?.reason ?? null,
          }
        : [],
    ),
  };
}

async function loadProgramme(
  tx: Tx,
  plan: PlanRow,
): Promise<{ programme: Programme; standing: PlanContext['standing'] }> {
  // One after another: a transaction is one connection.
  // What begins meanwhile waits until the release is through; what has begun stays as it is.
  const standing = await tx.programme.lockSessionsOfYear(plan.year);
  const begun = new Set(
    standing.flatMap(({ state, requestId }) => (BEGUN_SESSION_STATES.includes(state) ? requestId : [])),
  );
  const sessions = (await tx.plans.sessionsOf(plan.id)).filter(({ requestId }) => !begun.has(requestId));
  const pitches = (await tx.plans.pitchesOf(plan.id)).filter(({ requestId }) => !begun.has(requestId));
  const venues = await tx.roadshow.venues();
  const requests = await tx.roadshow.findRequests(sessions.map(({ requestId }) => requestId));
  const applications = await tx.roadshow.findApplications(pitches.map(({ applicationId }) => applicationId));
  const context: PlanContext = {
    requests: byId(requests),
    applications: byId(applications),
    venues: byId(venues),
    lastNumber: Math.max(0, ...standing.map(({ code }) => Number(code.split('-')[1] ?? 0))),
    standing: new Map(
      standing
        .filter(({ state }) => state === 'RELEASED')
        .flatMap((session) => (session.requestId ? [[session.requestId, session] as const] : [])),
    ),
  };
  return { programme: programmeOf(plan, sessions, pitches, context), standing: context.standing };
}
