import { allows, type Actor } from '@luyan/access';
import { err, ok, problem, type Problem, type Result } from '@luyan/kernel';
import type { Repositories, VenueClosureRow, VenueRow } from '@luyan/persistence';
import { EQUIPMENT, hoursFaults, venueSetupFaults } from '@luyan/roadshow';
import { checkPlan, type Conflict } from '@luyan/scheduling';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { loadYearProblem, venueFacts } from '../planning/year-problem.js';
import { actsFor } from './line-up.js';

type ClosureDraft = Pick<VenueClosureRow, 'startsAt' | 'endsAt' | 'reason'>;
export interface SaveVenueInput extends Omit<VenueRow, 'id' | 'createdAt' | 'latitude' | 'longitude'> {
  /** Null opens a new venue. */
  readonly id: string | null;
  /** All that are not over; what is over stays as it was. */
  readonly closures: readonly ClosureDraft[];
}

/**
 * Opens a venue, or changes one of one's own; its id. What is released stays where it is and the next plan heeds the change:
 * `judgeVenueEdit` says what will no longer fit.
 */
export async function saveVenue(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  input: SaveVenueInput,
): Promise<Result<string>> {
  if (!allows(actor, 'venue.edit')) return refuse('FORBIDDEN', '', { permission: 'venue.edit' });

  return uow.run(async (tx) => {
    const edit = await editOf(tx, actor, input, await tx.roadshow.lockVenues());
    if (!edit.ok) return edit;
    const { venue, closures } = edit.value;

    if (input.id === null) await tx.roadshow.insertVenues([venue], []);
    else await tx.roadshow.updateVenue(venue);
    await tx.roadshow.replaceClosures(venue.id, closures, clock.now());
    return ok(venue.id);
  });
}

/**
 * Conflicts that this change brings to released sessions to come, of this year and the next, by the planner's own checks; nothing is
 * saved. A new venue has none.
 */
export async function judgeVenueEdit(
  { reads, clock }: Pick<Runtime, 'reads' | 'clock'>,
  actor: Actor,
  input: SaveVenueInput,
): Promise<Result<readonly Conflict[]>> {
  const edit = await editOf(reads, actor, input, await reads.roadshow.venues());
  if (!edit.ok) return edit;
  const { venue, closures } = edit.value;
  if (input.id === null) return ok([]);
  const now = clock.now();
  const conflicts: Conflict[] = [];
  for (const year of [now.getUTCFullYear(), now.getUTCFullYear() + 1]) {
    const before = await loadYearProblem(reads, year, now);
    const plan = before.published;
    if (!plan) continue;
    const after = {
      ...before,
      venues: before.venues.map((facts) => (facts.id === venue.id ? venueFacts(venue, closures) : facts)),
    };
    const known = new Set(checkPlan(before, plan, { alternatives: 0 }).map(keyOf));
    const starts = new Map(plan.sessions.map(({ requestId, start }) => [requestId, start]));
    conflicts.push(
      ...checkPlan(after, plan, { alternatives: 0 })
        .filter((conflict) => !known.has(keyOf(conflict)))
        .filter(({ requestId }) => (starts.get(requestId ?? '') ?? 0) > now.getTime()),
    );
  }
  return ok(conflicts);
}

const keyOf = ({ constraint, requestId, otherRequestId }: Conflict): string =>
  [constraint, requestId, otherRequestId].join(' ');

/** The venue as the input makes it, beside all others; else what is wrong with it. Host, region and kind of a venue never change. */
async function editOf(
  reads: Repositories,
  actor: Actor,
  { id, closures, ...input }: SaveVenueInput,
  all: readonly VenueRow[],
): Promise<Result<{ venue: VenueRow; closures: VenueClosureRow[] }>> {
  const venues = new Map(all.map((venue) => [venue.id, venue]));
  const known = id === null ? null : venues.get(id);
  const whose = known === null ? input : known;
  if (!whose || !actsFor(actor, 'venue.edit', whose.operatorOrgId))
    return refuse('NOT_FOUND', known === null ? 'operatorOrgId' : 'id', { what: id ?? '' });
  const { operatorOrgId, regionCode, online } = whose;
  const place = known ?? { id: uuid(), latitude: null, longitude: null, createdAt: new Date(0) };
  const venue: VenueRow = { ...place, ...input, operatorOrgId, regionCode, online };

  const unknown = known ? [] : await unknownPaths(reads, venue);
  const faults = [...unknown.map(invalid), ...inputFaults(venue), ...closureFaults(closures)];
  if (faults.length > 0) return err(faults);
  const wrong = venueSetupFaults(venue, venues);
  if (wrong.length > 0) return err(wrong);
  return ok({ venue, closures: closures.map((closure) => ({ ...closure, id: uuid(), venueId: venue.id })) });
}

/** What a new venue names and is not there. */
async function unknownPaths(reads: Repositories, { operatorOrgId, regionCode }: VenueRow): Promise<string[]> {
  const host = await reads.organisations.findById(operatorOrgId);
  const region = await reads.reference.findCodes('region', [regionCode]);
  return [...(host ? [] : ['operatorOrgId']), ...(region.length > 0 ? [] : ['regionCode'])];
}

const MOST_PEOPLE = 1_000_000;
const MOST_MINUTES = 480;
const MOST_DAYS = 1000;
const MOST_FEN = 100_000_000;
const MOST_CLOSURES = 100;

const invalid = (path: string): Problem => problem('INPUT_INVALID', path, { detail: path });
const isWhole = (value: number | null, least: number, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);

function inputFaults(venue: VenueRow): Problem[] {
  const checks: Readonly<Record<string, boolean>> = {
    nameZh: venue.nameZh.trim() !== '',
    address: venue.online || venue.address.trim() !== '',
    capacity: isWhole(venue.capacity, 1, MOST_PEOPLE),
    onlineCapacity: isWhole(venue.onlineCapacity, 1, MOST_PEOPLE),
    equipment: venue.equipment.every((code) => Object.hasOwn(EQUIPMENT, code)),
    setupMin: isWhole(venue.setupMin, 0, MOST_MINUTES),
    teardownMin: isWhole(venue.teardownMin, 0, MOST_MINUTES),
    priceHalfDayFen: isWhole(venue.priceHalfDayFen, 0, MOST_FEN),
    maxAdvanceDays: isWhole(venue.maxAdvanceDays, 1, MOST_DAYS),
    hours: hoursFaults(venue.hours).length === 0,
  };
  return Object.entries(checks).flatMap(([path, isFine]) => (isFine ? [] : [invalid(path)]));
}

const closureFaults = (closures: readonly ClosureDraft[]): Problem[] =>
  closures.length > MOST_CLOSURES
    ? [invalid('closures')]
    : closures.flatMap(({ startsAt, endsAt }, i) => (startsAt < endsAt ? [] : [invalid(`closures.${i}`)]));
