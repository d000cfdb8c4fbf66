import { allows, idsWith, type Actor } from '@luyan/access';
import { err, ok, problem, type Result } from '@luyan/kernel';
import type { NewSessionRequest, Repositories, SessionSeriesRow } from '@luyan/persistence';
import { expandSeries, seriesFaults, type SeriesDate } from '@luyan/scheduling';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { matchSeries, type SeriesStep } from './match-series.js';

export type SeriesDraft = Omit<SessionSeriesRow, 'id' | 'revision' | 'createdBy' | 'createdAt'>;

type NewSeries = Omit<SessionSeriesRow, 'createdAt'>;

export interface SaveSeriesInput {
  /** Null for a new one. */
  readonly id: string | null;
  /** The revision that the editor saw. */
  readonly revision: number;
  readonly draft: SeriesDraft;
  readonly dryRun?: boolean;
}

export interface SavedSeries {
  readonly id: string;
  readonly isSaved: boolean;
  /** What becomes of each session that is still to come. */
  readonly steps: readonly SeriesStep[];
  readonly dropped: readonly string[];
  /** Days by the rule that are no working days, and what they are. */
  readonly daysOff: readonly DayOff[];
}

export interface DayOff {
  readonly day: string;
  readonly name: string | null;
}

/**
 * Saves a series and makes its session requests say the same. Only what is still to come changes: a session that was released
 * keeps its place in public until the next release. A moved date keeps its request, and so its identity.
 */
export async function saveSeries(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  actor: Actor,
  { id, revision, draft, dryRun = false }: SaveSeriesInput,
): Promise<Result<SavedSeries>> {
  const found = await findHost(reads, actor, id, draft);
  if (!found.ok) return found;
  const { former, hostOrgId } = found.value;
  const faults = draftFaults(draft);
  if (faults.length > 0) return err(faults.map((path) => problem('INPUT_INVALID', path, { detail: path })));

  const series: NewSeries = former
    ? { ...former, ...draft, hostOrgId, revision: revision + 1 }
    : { ...draft, id: uuid(), revision: 1, createdBy: actor.accountId };
  const answer = { id: series.id, ...(await stepsOf(reads, series, clock.now())) };
  const { steps } = answer;
  if (dryRun) return ok({ ...answer, isSaved: false });

  return uow.run(async (tx) => {
    if (!former) await tx.series.insert(series);
    else if (!(await tx.series.update(series.id, revision, series)))
      return refuse('STALE_VERSION', 'revision', { expected: revision, actual: former.revision });
    await tx.series.putRequests(
      steps.flatMap(({ date, requestId }) => (date ? requestRow(series, date, requestId) : [])),
    );
    await tx.series.withdrawRequests(
      steps.flatMap(({ effect, requestId }) => (effect === 'WITHDRAWN' ? requestId : [])),
    );
    return ok({ ...answer, isSaved: true });
  });
}

/** The series to change and its host, for whom the actor must be allowed to ask for sessions. */
async function findHost(
  reads: Repositories,
  actor: Actor,
  id: string | null,
  draft: SeriesDraft,
): Promise<Result<{ former: SessionSeriesRow | null; hostOrgId: string }>> {
  if (!allows(actor, 'session-request.create'))
    return refuse('FORBIDDEN', '', { permission: 'session-request.create' });
  const former = id === null ? null : await reads.series.findById(id);
  const hostOrgId = id === null ? draft.hostOrgId : former?.hostOrgId;
  const facts = hostOrgId ? [{ id: hostOrgId, organisationId: hostOrgId }] : [];
  return hostOrgId && idsWith(actor, 'session-request.create', facts).has(hostOrgId)
    ? ok({ former, hostOrgId })
    : refuse('NOT_FOUND', 'id', { what: id ?? draft.hostOrgId });
}

const draftFaults = (draft: SeriesDraft): readonly string[] => [
  ...(draft.titleZh.trim() ? [] : ['titleZh']),
  ...(draft.minPitches >= 1 && draft.minPitches <= draft.maxPitches ? [] : ['minPitches']),
  ...(draft.capacity > 0 ? [] : ['capacity']),
  ...seriesFaults(draft),
];

async function stepsOf(reads: Repositories, series: NewSeries, now: Date) {
  const { startsOn, endsOn, id, firstNumber } = series;
  const days = await reads.reference.calendarDays(startsOn, `${Number(endsOn.slice(0, 4)) + 1}-01-01`);
  const { dates, dropped } = expandSeries(
    series,
    days.map(({ day, kind }) => ({ date: day, kind })),
  );
  const known = await reads.series.requestsOf([id]);
  const names = new Map(days.map(({ day, name }) => [day, name]));
  const daysOff = [...dropped, ...dates.flatMap(({ nominal, date }) => (nominal === date ? [] : nominal))]
    .sort()
    .map((day): DayOff => ({ day, name: names.get(day) ?? null }));
  return { steps: matchSeries(dates, known, firstNumber, now.getTime()), dropped, daysOff };
}

function requestRow(
  series: NewSeries,
  { number, nominal, date, earliest, latest }: SeriesDate,
  requestId: string,
): NewSessionRequest {
  const {
    hostOrgId,
    titleZh,
    titleEn,
    type,
    chains,
    regionCode,
    venueId,
    mode,
    durationMin,
    capacity,
    onlineCapacity,
  } = series;
  const { equipment, minPitches, maxPitches, jurorIds, investorIds, id: seriesId } = series;
  const template = {
    type,
    chains,
    regionCode,
    venueId,
    mode,
    durationMin,
    capacity,
    onlineCapacity,
    equipment,
    minPitches,
    maxPitches,
  };
  return {
    ...template,
    id: requestId,
    hostOrgId,
    titleZh: `${titleZh}（第 ${number} 期）`,
    titleEn: titleEn && `${titleEn} (no. ${number})`,
    earliest: new Date(earliest),
    latest: new Date(latest),
    preferredDates: [date],
    jurorIds,
    investorIds,
    state: 'OPEN',
    seriesId,
    seriesNumber: number,
    seriesDay: nominal,
  };
}
