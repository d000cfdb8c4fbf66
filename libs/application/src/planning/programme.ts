import { MINUTE } from '@luyan/kernel';
import type {
  EngagementRow,
  PitchApplicationRow,
  PitchRow,
  PlanPitchRow,
  PlanRow,
  PlanSessionRow,
  Programme,
  SessionRequestRow,
  SessionRow,
  VenueRow,
} from '@luyan/persistence';
import { v5 as uuidOf } from 'uuid';
import { pitchEnd } from './year-problem.js';

/** What a plan refers to, by id. */
export interface PlanContext {
  readonly requests: ReadonlyMap<string, SessionRequestRow>;
  readonly applications: ReadonlyMap<string, PitchApplicationRow>;
  readonly venues: ReadonlyMap<string, VenueRow>;
  /** Sessions that stand now, by request. */
  readonly standing: ReadonlyMap<string, SessionRow>;
}

const get = <V>(map: ReadonlyMap<string, V>, id: string): V => {
  const value = map.get(id);
  if (value === undefined) throw new Error(`The plan names ${id}, which is gone.`);
  return value;
};

/** A session's own id comes from its request's, so that every release of it is the same session with the same calendar UID. */
const sessionIdOf = (requestId: string): string => uuidOf('session', requestId);
const engagementId = (sessionId: string, role: string, personId: string, at: Date): string =>
  uuidOf(`${role} ${personId} ${at.getTime()}`, sessionId);

function sessionRow(
  plan: PlanRow,
  planned: PlanSessionRow,
  number: number,
  context: PlanContext,
): Omit<SessionRow, 'createdAt'> {
  const request = get(context.requests, planned.requestId);
  const venue = planned.venueId ? get(context.venues, planned.venueId) : undefined;
  const before = context.standing.get(planned.requestId);
  const moved =
    before && (before.startsAt.getTime() !== planned.startsAt.getTime() || before.venueId !== planned.venueId);
  return {
    id: sessionIdOf(planned.requestId),
    requestId: planned.requestId,
    code: before?.code ?? `LY${plan.year}-${String(number).padStart(4, '0')}`,
    titleZh: request.titleZh,
    titleEn: request.titleEn,
    type: request.type,
    chains: request.chains,
    mode: request.mode,
    hostOrgId: request.hostOrgId,
    venueId: planned.venueId,
    regionCode: venue?.regionCode ?? request.regionCode,
    startsAt: planned.startsAt,
    endsAt: planned.endsAt,
    occupiedFrom: new Date(planned.startsAt.getTime() - (venue?.setupMin ?? 0) * MINUTE),
    occupiedUntil: new Date(planned.endsAt.getTime() + (venue?.teardownMin ?? 0) * MINUTE),
    timezone: 'Asia/Shanghai',
    capacity: request.capacity,
    state: 'RELEASED',
    releaseVersion: plan.version,
    sequence: (before?.sequence ?? 0) + (moved ? 1 : 0),
    cancelReason: null,
    previousStartsAt: moved ? before.startsAt : (before?.previousStartsAt ?? null),
  };
}

function engagementsOf(
  session: Omit<SessionRow, 'createdAt'>,
  request: SessionRequestRow,
  pitches: readonly PitchRow[],
  context: PlanContext,
): EngagementRow[] {
  const whole =
    (role: 'JUROR' | 'INVESTOR') =>
    (personId: string): EngagementRow => ({
      id: engagementId(session.id, role, personId, session.startsAt),
      personId,
      sessionId: session.id,
      role,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
    });
  const presenters = pitches.flatMap((pitch) =>
    get(context.applications, pitch.applicationId).presenterIds.map((personId): EngagementRow => ({
      id: engagementId(session.id, 'PRESENTER', personId, pitch.startsAt),
      personId,
      sessionId: session.id,
      role: 'PRESENTER',
      startsAt: pitch.startsAt,
      endsAt: pitchEnd(pitch.startsAt, pitch),
    })),
  );
  return [...request.jurorIds.map(whole('JUROR')), ...request.investorIds.map(whole('INVESTOR')), ...presenters];
}

/** The programme that releasing a plan puts in place: its sessions in order of time, their pitches, and who is engaged when. */
export function programmeOf(
  plan: PlanRow,
  planned: readonly PlanSessionRow[],
  plannedPitches: readonly PlanPitchRow[],
  context: PlanContext,
): Programme {
  const codes = Math.max(0, ...[...context.standing.values()].map(({ code }) => Number(code.split('-')[1] ?? 0)));
  const sessions = planned.map((session, at) => sessionRow(plan, session, codes + at + 1, context));
  const pitches = plannedPitches.map(({ applicationId, requestId, position, startsAt }): PitchRow => {
    const { listingId, durationMin, qaMin } = get(context.applications, applicationId);
    return {
      id: uuidOf('pitch', applicationId),
      applicationId,
      sessionId: sessionIdOf(requestId),
      listingId,
      position,
      startsAt,
      durationMin,
      qaMin,
      state: 'CONFIRMED',
    };
  });
  const engagements = sessions.flatMap((session) =>
    engagementsOf(
      session,
      get(context.requests, session.requestId ?? ''),
      pitches.filter(({ sessionId }) => sessionId === session.id),
      context,
    ),
  );
  const kept = new Set(planned.map(({ requestId }) => requestId));
  const cancelledIds = [...context.standing.values()]
    .filter(({ requestId }) => !kept.has(requestId ?? ''))
    .map(({ id }) => id);
  return {
    sessions,
    pitches,
    engagements,
    cancelledIds,
    cancelReason: `计划第 ${plan.version} 版未安排 / not in plan version ${plan.version}`,
  };
}
