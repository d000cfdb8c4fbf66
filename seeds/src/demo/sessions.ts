import { DAY } from '@luyan/kernel';
import { addDays, between, chance, dayOf, sample, startOf, weekdayOf } from './kit.js';
import type { Chain } from './vocabulary.js';
import { PLACES } from './places.js';
import type {
  DemoListing,
  DemoPerson,
  DemoPitchApplication,
  DemoSessionRequest,
  DemoVenue,
  Equipment,
} from './types.js';
import type { World } from './world.js';

const FORMS = ['成果路演', '专场对接会', '项目路演', '校企对接专场', '融资路演', '“以演代评”专场'] as const;
const JURY = 5;

interface Cast {
  readonly jurors: readonly DemoPerson[];
  readonly investors: readonly DemoPerson[];
}
function castOf({ people, actors }: World): Cast {
  const types = new Map(actors.map(({ organisation }) => [organisation.id, organisation.type]));
  const of = (...wanted: string[]): DemoPerson[] =>
    people.filter((one) => wanted.includes(types.get(one.organisationId) ?? ''));
  const senior = new Set(['教授', '研究员', '总工程师', '研发总监', '合伙人', '投资总监']);
  return {
    jurors: of('UNIVERSITY', 'INSTITUTE', 'ENTERPRISE', 'INVESTOR').filter((one) => senior.has(one.title)),
    investors: of('INVESTOR'),
  };
}

/** People of the theme first. */
function chosen({ kit }: World, pool: readonly DemoPerson[], chains: readonly string[], count: number): string[] {
  const fitting = pool.filter((one) => one.expertise.some((chain) => chains.includes(chain)));
  const first = sample(kit.rng, fitting, count);
  const rest = pool.filter((one) => !first.includes(one));
  return [...first, ...sample(kit.rng, rest, Math.max(0, count - first.length))].map((one) => one.id);
}

const workday = (day: string): string => (weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day);

/** 场次申请 of one year, spread over it; themes go round the chains. `latest` stays within the year. */
export function makeSessionRequests(
  world: World,
  venues: readonly DemoVenue[],
  chains: readonly Chain[],
  count: number,
  year: number,
): DemoSessionRequest[] {
  const { kit } = world;
  const { rng } = kit;
  const cast = castOf(world);
  const halls = venues.filter((venue) => !venue.online);
  return Array.from({ length: count }, (_, n): DemoSessionRequest => {
    const venue = rng.pick(halls);
    const theme = rng.shuffle([
      ...new Set([chains[n % chains.length] as Chain, ...(chance(rng, 0.45) ? [rng.pick(chains)] : [])]),
    ]);
    const codes = theme.map((chain) => chain.code);
    const mode = chance(rng, 0.72) ? 'OFFLINE' : chance(rng, 0.6) ? 'HYBRID' : 'ONLINE';
    const maxPitches = between(rng, 5, 8);
    const from = addDays(`${year}-01-05`, Math.floor((315 * n) / count) + rng.int(10));
    const last = dayOf(Math.min(startOf(from) + between(rng, 28, 75) * DAY, startOf(`${year}-12-30`)));
    const span = Math.max(1, Math.round((startOf(last) - startOf(from)) / DAY) - 4);
    const place = PLACES.find((one) => one.city.slice(0, 4) === venue.regionCode.slice(0, 4));
    const preferred = Array.from({ length: between(rng, 1, 3) }, () => workday(addDays(from, rng.int(span))));
    return {
      id: kit.id('session-request', n),
      hostOrgId: venue.operatorOrgId,
      titleZh: `${place?.zh ?? ''}${theme.map((chain) => chain.zh).join('·')}${rng.pick(FORMS)}（第${n + 1}期）`,
      titleEn: chance(rng, 0.3)
        ? `${theme.map((chain) => chain.en).join(' and ')} roadshow, ${place?.en ?? ''}, no. ${n + 1}`
        : null,
      chains: codes,
      regionCode: venue.regionCode,
      venueId: mode !== 'ONLINE' && chance(rng, 0.3) ? venue.id : null,
      mode,
      durationMin: 30 * Math.ceil((maxPitches * 12 + 20) / 30),
      capacity: mode === 'ONLINE' ? 300 : Math.min(venue.capacity, 10 * between(rng, 4, 12)),
      equipment: equipmentOf(mode, venue),
      earliest: new Date(startOf(from)),
      latest: new Date(startOf(last) + DAY),
      preferredDates: [...new Set(preferred)].sort(),
      minPitches: between(rng, 3, 4),
      maxPitches,
      jurorIds: chosen(world, cast.jurors, codes, JURY),
      investorIds: chosen(world, cast.investors, codes, between(rng, 1, 3)),
    };
  });
}

function equipmentOf(mode: DemoSessionRequest['mode'], venue: DemoVenue): Equipment[] {
  if (mode === 'ONLINE') return ['LIVESTREAM'];
  const wanted: Equipment[] =
    mode === 'HYBRID' && venue.equipment.includes('LIVESTREAM') ? ['PROJECTOR', 'LIVESTREAM'] : ['PROJECTOR'];
  return wanted;
}

const PITCHED = new Set<DemoListing['kind']>(['ACHIEVEMENT', 'PRODUCT', 'TEAM', 'PATENT']);
/** Who may present a listing: its authors, else whoever wrote it down. */
function presentersOf(listing: DemoListing): string[] {
  if (listing.kind === 'ACHIEVEMENT' || listing.kind === 'PATENT')
    return listing.detail.inventors.map((one) => one.personId);
  if (listing.kind === 'TEAM') return listing.detail.members.map((one) => one.personId);
  return [listing.createdBy];
}

/** 路演申请: three quarters ask for a session of their theme without a juror of their own house. One a listing. */
export function makePitchApplications(
  { kit, people }: World,
  listings: readonly DemoListing[],
  requests: readonly DemoSessionRequest[],
  count: number,
): DemoPitchApplication[] {
  const { rng } = kit;
  const pool = rng.shuffle(listings.filter((one) => one.state === 'PUBLISHED' && PITCHED.has(one.kind)));
  const ranked = [...pool].sort((a, b) => Number(b.kind === 'ACHIEVEMENT') - Number(a.kind === 'ACHIEVEMENT'));
  const mixed = rng.shuffle([...ranked.slice(0, Math.ceil(count * 0.75)), ...pool.slice(-count)]);
  const chosenListings = [...new Set(mixed)].slice(0, count);
  const asked = new Map<string, number>();
  const houseOf = new Map(people.map((one) => [one.id, one.organisationId]));
  const juryHouses = new Map(requests.map((one) => [one.id, new Set(one.jurorIds.map((id) => houseOf.get(id)))]));
  return chosenListings.map((listing, n) => {
    const open = requests.filter(
      (one) =>
        one.chains.some((chain) => listing.chains.includes(chain)) &&
        (asked.get(one.id) ?? 0) < one.maxPitches - 1 &&
        juryHouses.get(one.id)?.has(listing.ownerOrgId) === false,
    );
    const request = open.length > 0 && chance(rng, 0.75) ? rng.pick(open) : null;
    if (request) asked.set(request.id, (asked.get(request.id) ?? 0) + 1);
    return {
      id: kit.id('pitch-application', n),
      listingId: listing.id,
      requestId: request?.id ?? null,
      presenterIds: presentersOf(listing).slice(0, chance(rng, 0.3) ? 2 : 1),
      durationMin: 8,
      qaMin: 4,
      popularity: Math.round(100 * rng.next() ** 2),
    };
  });
}
