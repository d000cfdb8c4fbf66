import { createRng, DAY, MINUTE, type Rng } from '@luyan/kernel';
import type { PersonFacts, PitchFacts, SessionRequestFacts, VenueFacts, YearProblem } from './facts.js';
import { calendarOf, HOLIDAY_NOTICES } from './holidays.js';
import { dayOfDate, toInstant } from './local-time.js';

export interface YearSize {
  readonly sessions: number;
  readonly pitches: number;
  readonly venues: number;
  readonly seed: number;
}

const CHAINS = ['photonics', 'hydrogen', 'new-energy-vehicles', 'semiconductors', 'titanium', 'drones', 'biomedicine'];
const MORE_CHAINS = ['smart-manufacturing', 'ai', 'modern-agriculture', 'space', 'new-materials', 'energy-storage'];
const ALL_CHAINS = [...CHAINS, ...MORE_CHAINS];
/** Prefecture-level cities of one province (Shaanxi, GB/T 2260) and one further off. */
const REGIONS = ['610100', '610300', '610400', '610500', '610600', '610700', '610800', '610900', '611000', '510100'];
const EQUIPMENT = ['PROJECTOR', 'SOUND', 'LIVESTREAM', 'INTERPRETING'];

const some = <T>(rng: Rng, items: readonly T[], count: number): T[] => rng.shuffle([...items]).slice(0, count);
const nearRegion = (rng: Rng): string => (rng.next() < 0.5 ? REGIONS[0]! : rng.pick(REGIONS));

function venues(rng: Rng, count: number, firstDay: number): VenueFacts[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `venue-${i + 1}`,
    regionCode: i < REGIONS.length ? REGIONS[i]! : nearRegion(rng),
    capacity: rng.pick([60, 80, 120, 200, 400]),
    equipment: ['PROJECTOR', ...some(rng, EQUIPMENT.slice(1), 1 + rng.int(3))],
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMin: 510, untilMin: 1080 })),
    closures: Array.from({ length: rng.int(4) }, () => {
      const from = toInstant((firstDay + rng.int(350)) * 1440);
      return { from, until: from + (1 + rng.int(14)) * DAY };
    }),
    setupMin: rng.pick([0, 15, 30]),
    teardownMin: rng.pick([0, 15, 30]),
    ...(i % 10 === 9 ? { online: true, capacity: 1000, equipment: EQUIPMENT } : {}),
  }));
}

function request(rng: Rng, i: number, firstDay: number, size: YearSize): SessionRequestFacts {
  const from = rng.int(335);
  const length = rng.pick([30, 60, 90, 180, 364]);
  const until = Math.min(364, from + length);
  const mode = rng.next() < 0.1 ? 'ONLINE' : rng.next() < 0.3 ? 'HYBRID' : 'OFFLINE';
  const perPitch = size.pitches / size.sessions;
  const day = (n: number) => toInstant((firstDay + n) * 1440);
  return {
    id: `session-${i + 1}`,
    hostOrgId: `host-${1 + rng.int(40)}`,
    chains: some(rng, ALL_CHAINS, 1 + rng.int(2)),
    regionCode: rng.next() < 0.7 ? nearRegion(rng) : null,
    venueId: mode !== 'ONLINE' && rng.next() < 0.3 ? `venue-${1 + rng.int(size.venues)}` : null,
    mode,
    durationMin: rng.pick([120, 150, 180]),
    capacity: rng.pick([30, 50, 60, 80, 120]),
    equipment: mode === 'OFFLINE' ? ['PROJECTOR'] : ['PROJECTOR', 'LIVESTREAM'],
    earliest: day(from),
    latest: day(until + 1),
    preferredDates: Array.from({ length: rng.int(3) }, () => day(from + rng.int(until - from + 1))),
    minPitches: Math.max(1, Math.floor(perPitch * 0.6)),
    maxPitches: Math.ceil(perPitch * 1.6),
    jurorIds: some(rng, [...Array(Math.ceil(size.sessions / 2)).keys()], 5).map((n) => `juror-${n + 1}`),
    investorIds: some(rng, [...Array(Math.ceil(size.sessions / 3)).keys()], 3).map((n) => `investor-${n + 1}`),
  };
}

function pitch(rng: Rng, i: number, firstDay: number, size: YearSize): PitchFacts {
  const owner = 1 + rng.int(Math.ceil(size.pitches / 5));
  const away = toInstant((firstDay + rng.int(350)) * 1440);
  return {
    id: `pitch-${i + 1}`,
    listingId: `listing-${i + 1}`,
    ownerOrgId: `org-${owner}`,
    chains: some(rng, ALL_CHAINS, 1 + rng.int(2)),
    regionCode: rng.next() < 0.8 ? nearRegion(rng) : null,
    presenterIds: [`presenter-${owner}-${rng.int(3)}`],
    durationMin: 8,
    qaMin: rng.pick([4, 5, 7]),
    popularity: rng.int(100),
    requestId: rng.next() < 0.2 ? `session-${1 + rng.int(size.sessions)}` : null,
    unavailable: rng.next() < 0.2 ? [{ from: away, until: away + 10 * DAY }] : [],
  };
}

/**
 * A year of the given size that looks like a province's: 13 industry chains, ten cities with half of everything in the capital,
 * windows of one month to a year, five jurors and three investors a session. Figures are invented; the same seed gives the same.
 */
export function generateYear(size: YearSize, year = 2026): YearProblem {
  const rng = createRng(size.seed);
  const firstDay = dayOfDate(`${year}-01-01`);
  const notice = HOLIDAY_NOTICES.find((entry) => entry.year === year);
  const jurors: PersonFacts[] = Array.from({ length: Math.ceil(size.sessions / 2) }, (_, i) => ({
    id: `juror-${i + 1}`,
    orgId: `org-${1 + rng.int(Math.ceil(size.pitches / 5))}`,
  }));
  const investors: PersonFacts[] = Array.from({ length: Math.ceil(size.sessions / 3) }, (_, i) => ({
    id: `investor-${i + 1}`,
    chains: some(rng, ALL_CHAINS, 3),
  }));
  return {
    year,
    venues: venues(rng, size.venues, firstDay),
    requests: Array.from({ length: size.sessions }, (_, i) => request(rng, i, firstDay, size)),
    pitches: Array.from({ length: size.pitches }, (_, i) => pitch(rng, i, firstDay, size)),
    calendar: notice ? calendarOf(notice) : [],
    people: [...jurors, ...investors],
    notBefore: toInstant(firstDay * 1440) + 9 * 60 * MINUTE,
  };
}
