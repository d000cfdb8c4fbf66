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
  /** The greatest number that a session of the year has, whatever became of it. */
  readonly lastNumber: number;
}

const get = <V>(map: ReadonlyMap<string, V>, id: string): V => {
  const value = map.get(id);
  if (value === undefined) throw new Error(`The plan names ${id}, which is gone.`);
  return value;
};

/** A session's own id comes from its request's, so that every release of it is the same session with the same calendar UID. */
const sessionIdOf = (requestId: string): string => uuidOf('session', requestId);
export const pitchIdOf = (applicationId: string): string => uuidOf('pitch', applicationId);
const engagementId = (sessionId: string, role: string, personId: string, at: Date): string =>
  uuidOf(`${role} ${personId} ${at.getTime()}`, sessionId);

type NewSession = Omit<SessionRow, 'createdAt'>;

/** Set-up and tear-down belong to what a session occupies; a session without a venue occupies its own time. */
function placeOf(
  { startsAt, endsAt, venueId }: PlanSessionRow,
  request: SessionRequestRow,
  venues: PlanContext['venues'],
): Pick<NewSession, 'venueId' | 'regionCode' | 'startsAt' | 'endsAt' | 'occupiedFrom' | 'occupiedUntil'> {
  const { setupMin, teardownMin, regionCode } = venueId
    ? get(venues, venueId)
    : { setupMin: 0, teardownMin: 0, regionCode: request.regionCode };
  return {
    venueId,
    regionCode,
    startsAt,
    endsAt,
    occupiedFrom: new Date(startsAt.getTime() - setupMin * MINUTE),
    occupiedUntil: new Date(endsAt.getTime() + teardownMin * MINUTE),
  };
}

/** What a session keeps from its former release: its code, and where it was if it has moved. */
function historyOf(
  planned: PlanSessionRow,
  before: SessionRow | undefined,
  newCode: string,
): Pick<NewSession, 'code' | 'sequence' | 'previousStartsAt'> {
  if (!before) return { code: newCode, sequence: 0, previousStartsAt: null };
  const hasMoved = before.startsAt.getTime() !== planned.startsAt.getTime() || before.venueId !== planned.venueId;
  return hasMoved ? { code: before.code, sequence: before.sequence + 1, previousStartsAt: before.startsAt } : before;
}

/** Why the operator cancelled a session, by the session's id. */
const reasonsOf = ({ causes }: PlanRow): ReadonlyMap<string, string> =>
  new Map(
    causes.flatMap(({ change, reason }) =>
      change.kind === 'CANCEL_SESSION' && reason ? [[sessionIdOf(String(change['requestId'])), reason] as const] : [],
    ),
  );

function sessionRow(plan: PlanRow, planned: PlanSessionRow, number: number, context: PlanContext): NewSession {
  const request = get(context.requests, planned.requestId);
  const { titleZh, titleEn, type, chains, mode, hostOrgId, capacity } = request;
  const { code, sequence, previousStartsAt } = historyOf(
    planned,
    context.standing.get(planned.requestId),
    `LY${plan.year}-${String(number).padStart(4, '0')}`,
  );
  return {
    ...placeOf(planned, request, context.venues),
    id: sessionIdOf(planned.requestId),
    requestId: planned.requestId,
    code,
    titleZh,
    titleEn,
    type,
    chains,
    mode,
    hostOrgId,
    capacity,
    timezone: 'Asia/Shanghai',
    state: 'RELEASED',
    releaseVersion: plan.version,
    sequence,
    cancelReason: null,
    previousStartsAt,
  };
}

function engagementsOf(
  session: NewSession,
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
  const investors = request.investorIds.filter((id) => !request.jurorIds.includes(id)); // one seat a person: a juror who invests sits on the jury
  return [...request.jurorIds.map(whole('JUROR')), ...investors.map(whole('INVESTOR')), ...presenters];
}

/** The programme that releasing a plan puts in place: its sessions in order of time, their pitches, and who is engaged when. */
export function programmeOf(
  plan: PlanRow,
  planned: readonly PlanSessionRow[],
  plannedPitches: readonly PlanPitchRow[],
  context: PlanContext,
): Programme {
  const sessions = planned.map((session, at) => sessionRow(plan, session, context.lastNumber + at + 1, context));
  const pitches = plannedPitches.map(({ applicationId, requestId, position, startsAt }): PitchRow => {
    const { listingId, durationMin, qaMin } = get(context.applications, applicationId);
    return {
      id: pitchIdOf(applicationId),
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
    cancelReasons: reasonsOf(plan),
    cancelReason: `计划第 ${plan.version} 版未安排 / not in plan version ${plan.version}`,
  };
}
