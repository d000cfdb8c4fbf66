import { DAY, type Rng } from '@luyan/kernel';
import { addDays, between, chance, startOf, type Kit } from './kit.js';
import { makeBrand } from './names.js';
import type { Actor } from './organisations.js';
import { PLACES, type Place } from './places.js';
import type { DemoVenue, Equipment, OpeningHours } from './types.js';

/** How the 30 venues lie over the cities: at least one each, two of all are online rooms. */
const PER_CITY: Readonly<Record<string, number>> = {
  '610100': 11,
  '610400': 4,
  '610300': 3,
  '610500': 2,
  '610800': 3,
  '610700': 1,
  '610600': 1,
  '610200': 1,
  '610900': 1,
  '611000': 1,
};
const ONLINE_ROOMS = 2;
const HALLS = ['路演厅', '创新会客厅', '报告厅', '多功能厅', '成果展示中心'] as const;
const CLOSURE_REASONS = ['设备检修', '装修升级', '场馆年检', '内部会议占用'] as const;
const OPTIONAL: readonly Equipment[] = ['LIVESTREAM', 'INTERPRETING', 'LED_WALL', 'DEMO_AREA', 'VIDEO_CONFERENCE'];

const hours = (fromMin: number, untilMin: number, days: readonly number[]): OpeningHours[] =>
  days.map((weekday) => ({ weekday, fromMin, untilMin }));
const WEEK = [1, 2, 3, 4, 5, 6, 7];

function closures(rng: Rng, year: number): DemoVenue['closures'] {
  return Array.from({ length: between(rng, 0, 3) }, (_, i) => {
    const from = addDays(`${year}-01-05`, 110 * i + between(rng, 0, 90));
    const startsAt = startOf(from);
    return {
      startsAt: new Date(startsAt),
      endsAt: new Date(startsAt + between(rng, 1, 9) * DAY),
      reason: rng.pick(CLOSURE_REASONS),
    };
  });
}

function hostsAt(actors: readonly Actor[], place: Place): Actor[] {
  const hosts = actors.filter(({ organisation: { type } }) => type === 'INCUBATOR' || type === 'UNIVERSITY');
  const local = hosts.filter((host) => host.place === place);
  return local.length > 0 ? local : hosts;
}

function makeHall(kit: Kit, n: number, place: Place, host: Actor, year: number): DemoVenue {
  const { rng } = kit;
  const [regionCode, districtZh, street] = rng.pick(place.districts);
  const name = makeBrand(rng).zh;
  const capacity = 10 * between(rng, 6, 30);
  const days = chance(rng, 0.35) ? WEEK.slice(0, 6) : WEEK.slice(0, 5);
  return {
    id: kit.id('venue', n),
    operatorOrgId: host.organisation.id,
    nameZh: `${place.zh}${name}${rng.pick(HALLS)}`,
    nameEn: `${place.en} Roadshow Hall ${n + 1}`,
    regionCode,
    address: `陕西省${place.zh}市${districtZh}${street}${between(rng, 1, 288)}号`,
    latitude: Number((place.latitude + (rng.next() - 0.5) * 0.12).toFixed(4)),
    longitude: Number((place.longitude + (rng.next() - 0.5) * 0.12).toFixed(4)),
    capacity,
    equipment: ['PROJECTOR', 'SOUND', ...OPTIONAL.filter(() => chance(rng, 0.55))],
    setupMin: 15 * between(rng, 1, 4),
    teardownMin: 15 * between(rng, 1, 2),
    hours: hours(60 * between(rng, 8, 9), 60 * between(rng, 18, 21), days),
    closures: closures(rng, year),
    priceHalfDayFen: 10_000 * between(rng, 0, 60),
    maxAdvanceDays: 450,
    online: false,
  };
}

function makeRoom(kit: Kit, n: number, host: Actor): DemoVenue {
  const [place] = PLACES;
  const [regionCode, districtZh] = place?.districts[0] ?? ['610100', ''];
  return {
    id: kit.id('venue', n),
    operatorOrgId: host.organisation.id,
    nameZh: `云路演直播间${n + 1}号`,
    nameEn: `Online Roadshow Room ${n + 1}`,
    regionCode,
    address: `线上（运维：陕西省西安市${districtZh}）`,
    latitude: place?.latitude ?? 0,
    longitude: place?.longitude ?? 0,
    capacity: 1000,
    equipment: ['LIVESTREAM', 'VIDEO_CONFERENCE', 'SOUND', 'PROJECTOR', 'INTERPRETING'],
    setupMin: 15,
    teardownMin: 15,
    hours: hours(8 * 60, 22 * 60, WEEK),
    closures: [],
    priceHalfDayFen: 0,
    maxAdvanceDays: 450,
    online: true,
  };
}

export function makeVenues(kit: Kit, actors: readonly Actor[], year: number): DemoVenue[] {
  let n = 0;
  const halls = PLACES.flatMap((place) => {
    const hosts = hostsAt(actors, place);
    return Array.from({ length: PER_CITY[place.city] ?? 0 }, () =>
      makeHall(kit, n++, place, kit.rng.pick(hosts), year),
    );
  });
  const [xian] = PLACES;
  const hosts = xian ? hostsAt(actors, xian) : [];
  return [...halls, ...Array.from({ length: ONLINE_ROOMS }, () => makeRoom(kit, n++, kit.rng.pick(hosts)))];
}
