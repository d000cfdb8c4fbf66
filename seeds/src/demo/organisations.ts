import type { OrganisationType } from '@luyan/catalogue';
import type { Rng } from '@luyan/kernel';
import { makeUscc } from './identifiers.js';
import { between, chance, sample, shareOut, type Kit } from './kit.js';
import type { Name } from './names.js';
import { makeOrganisationName } from './organisation-names.js';
import type { Chain } from './vocabulary.js';
import { ELSEWHERE, PLACES, type Place } from './places.js';
import type { DemoOrganisation, OrganisationCertification, OrganisationSize } from './types.js';

/** An organisation with what the generator knows of it beyond its public facts. */
export interface Actor {
  readonly organisation: DemoOrganisation;
  /** Chains it works in. */
  readonly chains: readonly string[];
  /** Null for those from outside Shaanxi. */
  readonly place: Place | null;
}

const SHARES: Readonly<Record<OrganisationType, number>> = {
  ENTERPRISE: 170,
  UNIVERSITY: 24,
  INSTITUTE: 30,
  INCUBATOR: 22,
  INVESTOR: 18,
  FINANCE_PROVIDER: 14,
  BROKERAGE: 12,
  GOVERNMENT: 10,
};
const CHAINS_OF: Readonly<Record<OrganisationType, readonly [number, number]>> = {
  ENTERPRISE: [1, 2],
  UNIVERSITY: [7, 11],
  INSTITUTE: [2, 4],
  INCUBATOR: [2, 5],
  INVESTOR: [3, 7],
  FINANCE_PROVIDER: [4, 9],
  BROKERAGE: [4, 9],
  GOVERNMENT: [5, 12],
};
function sizeOf(rng: Rng, type: OrganisationType): OrganisationSize {
  if (type === 'UNIVERSITY' || type === 'INSTITUTE') return type;
  if (type !== 'ENTERPRISE') return rng.pick(['SMALL', 'MEDIUM', 'OTHER'] as const);
  return rng.pick(['MICRO', 'SMALL', 'SMALL', 'MEDIUM', 'MEDIUM', 'LARGE'] as const);
}
function certificationsOf(rng: Rng, type: OrganisationType): OrganisationCertification[] {
  if (type !== 'ENTERPRISE') return [];
  return (['HIGH_TECH', 'TECH_SME', 'SPECIALISED_NEW'] as const).filter((_, i) =>
    chance(rng, [0.6, 0.5, 0.25][i] ?? 0),
  );
}

function pickPlace(rng: Rng): Place {
  let left = rng.next() * 100;
  for (const place of PLACES) {
    left -= place.weight;
    if (left < 0) return place;
  }
  return PLACES[0] as Place;
}

interface Seat {
  readonly place: Place | null;
  readonly city: Name;
  readonly regionCode: string;
}
function seatOf(rng: Rng, type: OrganisationType): Seat {
  if ((type === 'ENTERPRISE' || type === 'INVESTOR') && chance(rng, 0.12)) {
    const [regionCode, zh, en] = rng.pick(ELSEWHERE);
    return { place: null, city: { zh, en }, regionCode };
  }
  const place = pickPlace(rng);
  return { place, city: place, regionCode: rng.pick(place.districts)[0] };
}

const KIND_DIGITS: Readonly<Partial<Record<OrganisationType, '11' | '12'>>> = {
  UNIVERSITY: '12',
  INSTITUTE: '12',
  GOVERNMENT: '11',
};

function makeOrganisation(kit: Kit, n: number, type: OrganisationType, field: Name, names: Set<string>): Actor {
  const { rng } = kit;
  const seat = seatOf(rng, type);
  const name = makeOrganisationName(rng, type, seat.city, field, names);
  const organisation: DemoOrganisation = {
    id: kit.id('organisation', n),
    nameZh: name.zh,
    nameEn: name.en,
    uscc: makeUscc(rng, KIND_DIGITS[type] ?? '91', seat.regionCode),
    type,
    regionCode: seat.regionCode,
    size: sizeOf(rng, type),
    certifications: certificationsOf(rng, type),
    verifiedLevel: type === 'GOVERNMENT' || type === 'UNIVERSITY' ? 3 : rng.pick([0, 1, 1, 2, 2, 3] as const),
    website: chance(rng, 0.7) ? `https://org-${n + 1}.luyan.example` : null,
  };
  return { organisation, chains: [], place: seat.place };
}

/**
 * The organisations, of every type. Every chain has enterprises and institutes: chains go round before chance adds more.
 */
export function makeActors(kit: Kit, count: number, chains: readonly Chain[]): Actor[] {
  const { rng } = kit;
  const names = new Set<string>();
  const shares = shareOut(count, SHARES);
  let n = 0;
  return (Object.keys(shares) as OrganisationType[]).flatMap((type) =>
    Array.from({ length: shares[type] }, (_, i): Actor => {
      const own = chains[i % chains.length] as Chain;
      const actor = makeOrganisation(kit, n++, type, own, names);
      const [low, high] = CHAINS_OF[type];
      const others = sample(rng, chains, between(rng, low, high) - 1).filter((chain) => chain !== own);
      return { ...actor, chains: [own, ...others].map((chain) => chain.code) };
    }),
  );
}
