import { describe, expect, it } from '@jest/globals';
import type { ListingKind } from '@luyan/catalogue';
import { isUuid } from '@luyan/kernel';
import { readReference } from '../reference/read-reference.js';
import { generateDemo } from './generate-demo.js';
import { dayOf } from './kit.js';
import type { DemoData, DemoListing } from './types.js';
import { CHAINS, readVocabulary } from './vocabulary.js';

const now = new Date('2026-01-05T02:00:00Z');
const demo = generateDemo({ seed: 2026, now });
type Of<K extends ListingKind> = Extract<DemoListing, { kind: K }>;
const of = <K extends ListingKind>(kind: K): Of<K>[] => demo.listings.filter((one): one is Of<K> => one.kind === kind);
const byId = new Map(demo.listings.map((one) => [one.id, one]));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const repeated = (texts: readonly string[]): string[] => {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(text).size);
};

/** The rules as published, written down anew. */
const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
function isUscc(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false;
  const total = sum(Array.from({ length: 17 }, (_, i) => USCC.indexOf(code.charAt(i)) * (3 ** i % 31)));
  const inner = sum([3, 7, 9, 10, 5, 8, 4, 2].map((w, i) => w * Number.parseInt(code.charAt(8 + i), 36))) % 11;
  const innerCheck = inner === 0 ? '0' : inner === 1 ? 'X' : String(11 - inner);
  return USCC.charAt((31 - (total % 31)) % 31) === code.charAt(17) && code.charAt(16) === innerCheck;
}
function isApplicationNo(no: string): boolean {
  const total = sum([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5].map((w, i) => w * Number(no.charAt(i)))) % 11;
  return /^\d{12}\.[\dX]$/.test(no) && no.charAt(13) === (total === 10 ? 'X' : String(total));
}
function isOrcid(orcid: string): boolean {
  const digits = orcid.replaceAll('-', '');
  let total = 0;
  for (let i = 0; i < 15; i++) total = (total + Number(digits.charAt(i))) * 2;
  const check = (12 - (total % 11)) % 11;
  return /^(\d{4}-){3}\d{3}[\dX]$/.test(orcid) && digits.charAt(15) === (check === 10 ? 'X' : String(check));
}

describe('the check digits of this spec', () => {
  it('accept the published vectors', () => {
    expect(['91350100M000100Y43', '911101080628135175', '91350100M000100Y4Z'].map(isUscc)).toEqual([true, true, false]);
    expect(['201710601862.3', '201710601862.4'].map(isApplicationNo)).toEqual([true, false]);
    expect(isOrcid('0000-0002-1825-0097')).toBe(true);
  });
});

describe('generate-demo', () => {
  it('tells the same story for the same seed, another for another', () => {
    const small = (seed: number): DemoData => generateDemo({ seed, now, listings: 500 });
    expect(small(7)).toEqual(small(7));
    expect(small(7).listings[0]?.id === small(8).listings[0]?.id).toBe(false);
  });

  it('keeps its ids when the clock moves', () => {
    const ids = (at: string): string[] =>
      generateDemo({ seed: 7, now: new Date(at), listings: 500 }).listings.map((one) => one.id);
    expect(ids('2026-03-01T00:00:00Z')).toEqual(ids('2026-04-01T00:00:00Z'));
  });

  it('has the promised numbers of everything', () => {
    const kinds: ListingKind[] = ['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM', 'SCENARIO', 'FINANCE', 'DEMAND'];
    expect(kinds.map((kind) => of(kind).length)).toEqual([3200, 3000, 900, 600, 400, 300, 1600]);
    const { organisations, venues, sessionRequests, pitchApplications, accounts, answers } = demo;
    expect([organisations, venues, sessionRequests, pitchApplications, accounts, answers].map((x) => x.length)).toEqual(
      [300, 30, 240, 1100, 7, 1600],
    );
    expect(new Set(organisations.map((one) => one.type)).size).toBe(8);
    expect(new Set(demo.listings.map((one) => one.state)).size).toBe(8);
    expect(new Set(venues.map((one) => one.regionCode.slice(0, 4))).size).toBe(10);
    expect(() => generateDemo({ seed: 1, now, listings: 100_000 })).toThrow(RangeError);
  });

  it('repeats no id, title, name or number', () => {
    const ids = Object.values<readonly object[]>({ ...demo }).flatMap((things) =>
      things.flatMap((thing) => ('id' in thing ? [thing.id as string] : [])),
    );
    expect(ids.filter((id) => !isUuid(id))).toEqual([]);
    expect(repeated(ids)).toEqual([]);
    expect(repeated(demo.listings.map((one) => one.titleZh))).toEqual([]);
    expect(repeated(demo.organisations.map((one) => one.nameZh))).toEqual([]);
    expect(repeated(demo.organisations.map((one) => one.uscc))).toEqual([]);
    expect(repeated(of('PATENT').map((one) => one.detail.applicationNo))).toEqual([]);
    expect(repeated(of('PATENT').flatMap((one) => one.detail.publicationNo ?? []))).toEqual([]);
    expect(repeated(demo.sessionRequests.map((one) => one.titleZh))).toEqual([]);
    expect(repeated(demo.listings.map((one) => one.titleZh + one.summaryZh + one.descriptionZh))).toEqual([]);
  });

  it('makes identifiers whose check digits hold', () => {
    expect(demo.organisations.filter((one) => !isUscc(one.uscc))).toEqual([]);
    expect(of('PATENT').filter((one) => !isApplicationNo(one.detail.applicationNo))).toEqual([]);
    expect(demo.people.filter((one) => one.orcid !== null && !isOrcid(one.orcid))).toEqual([]);
    expect(demo.people.filter((one) => one.orcid !== null).length).toBeGreaterThan(300);
  });

  it('uses codes that the reference tables hold', () => {
    const reference = readReference();
    const codes = (items: readonly { code: string }[]): Set<string> => new Set(items.map((item) => item.code));
    const tables = {
      chains: codes(reference.chains.items),
      industries: codes(reference.industries.items),
      emerging: codes(reference.emerging.items),
    };
    for (const key of ['chains', 'industries', 'emerging'] as const) {
      expect(demo.listings.filter((one) => one[key].some((code) => !tables[key].has(code)))).toEqual([]);
    }
    const ipc = codes(reference.ipc.items);
    const subclasses = readVocabulary().map((family) => family.ipc.slice(0, 4));
    expect(subclasses.filter((code) => !ipc.has(code))).toEqual([]);
    const regions = codes(reference.regions.items);
    const places = [...demo.listings, ...demo.organisations, ...demo.venues];
    expect(places.filter((one) => !regions.has(one.regionCode))).toEqual([]);
    expect(CHAINS.map((chain) => chain.code).sort()).toEqual([...tables.chains].sort());
  });

  it('refers only to what is there', () => {
    const people = new Map(demo.people.map((one) => [one.id, one.organisationId]));
    const organisations = new Set(demo.organisations.map((one) => one.id));
    expect(demo.listings.filter((one) => people.get(one.createdBy) !== one.ownerOrgId)).toEqual([]);
    expect(demo.listings.filter((one) => !organisations.has(one.ownerOrgId))).toEqual([]);
    const cast = demo.sessionRequests.flatMap((one) => [...one.jurorIds, ...one.investorIds]);
    const presenters = demo.pitchApplications.flatMap((one) => one.presenterIds);
    expect([...cast, ...presenters].filter((id) => !people.has(id))).toEqual([]);
    expect(demo.lists.flatMap((one) => one.listingIds).filter((id) => byId.get(id)?.state !== 'PUBLISHED')).toEqual([]);
    const requests = new Map(demo.sessionRequests.map((one) => [one.id, one]));
    expect(demo.pitchApplications.filter((one) => one.requestId !== null && !requests.has(one.requestId))).toEqual([]);
    expect(repeated(demo.pitchApplications.map((one) => one.listingId))).toEqual([]);
    const conflicted = demo.pitchApplications.filter((one) =>
      requests.get(one.requestId ?? '')?.jurorIds.some((id) => people.get(id) === byId.get(one.listingId)?.ownerOrgId),
    );
    expect(conflicted).toEqual([]);
  });
});

describe('listings of the demo', () => {
  it('keep the order of a patent’s dates and what its status needs', () => {
    const today = dayOf(now.getTime());
    const wrong = of('PATENT').filter(({ detail: d }) => {
      const dates = [d.filingDate, d.publicationDate, d.grantDate].filter((day) => day !== null);
      const granted = ['GRANTED', 'PLEDGED', 'LICENSED', 'TRANSFERRED'].includes(d.legalStatus);
      return (
        dates.some((day, i) => day > today || day < (dates[i - 1] ?? '')) ||
        granted !== (d.grantDate !== null) ||
        d.applicationNo.slice(0, 4) !== d.filingDate.slice(0, 4) ||
        d.expiryDate < today ||
        sum(d.holders.map((one) => one.share)) !== 100
      );
    });
    expect(wrong).toEqual([]);
  });

  it('share ownership out in full, and price within bounds', () => {
    expect(of('ACHIEVEMENT').filter(({ detail }) => sum(detail.ownership.map((one) => one.share)) !== 100)).toEqual([]);
    const odd = demo.listings.filter(
      (one) =>
        (one.priceFromFen === null) !== (one.priceToFen === null) || (one.priceFromFen ?? 0) > (one.priceToFen ?? 0),
    );
    expect(odd).toEqual([]);
    expect(demo.listings.filter((one) => one.keywords.length < 1 || one.keywords.length > 5)).toEqual([]);
    expect(demo.listings.filter((one) => one.cooperationModes.length > 3)).toEqual([]);
  });

  it('keep a demand’s money, milestones and dates in order', () => {
    const wrong = of('DEMAND').filter(({ detail: d }) => {
      const shares = d.milestones.map((one) => one.share);
      const call = d.callDeadline !== null && d.eoiDeadline !== null ? [d.eoiDeadline, d.callDeadline, d.deadline] : [];
      return (
        (d.toSolverFen ?? 0) > (d.budgetFen ?? 0) ||
        (shares.length > 0 && sum(shares) !== 100) ||
        d.minTrl > d.maxTrl ||
        d.techSpec.every((row) => !row.must) ||
        call.some((day, i) => i > 0 && day <= (call[i - 1] ?? ''))
      );
    });
    expect(wrong).toEqual([]);
    expect(of('SCENARIO').filter(({ detail: d }) => d.windowFrom >= d.windowTo || d.kpis.length === 0)).toEqual([]);
    expect(of('FINANCE').filter(({ detail: d }) => d.amountMinFen > d.amountMaxFen || d.termMonths < 1)).toEqual([]);
  });

  it('are valid today where published, and say why where returned', () => {
    const today = dayOf(now.getTime());
    const wrong = demo.listings.filter(
      (one) =>
        (one.state === 'PUBLISHED') !== (one.publishedAt !== null && (one.validUntil ?? '') > today) &&
        !['SUSPENDED', 'CONCLUDED'].includes(one.state),
    );
    expect(wrong).toEqual([]);
    expect(demo.listings.filter((one) => (one.state === 'RETURNED') !== (one.returnReason !== null))).toEqual([]);
  });

  it('say in the texts what the rows say', () => {
    const wrong = of('ACHIEVEMENT').filter(({ detail, descriptionZh }) =>
      detail.advantages.some((row) => !descriptionZh.includes(row.ours) || row.ours === row.incumbent),
    );
    expect(wrong).toEqual([]);
    expect(of('PRODUCT').filter((one) => !one.titleZh.includes(one.detail.model))).toEqual([]);
  });

  it('have an English title in about a third', () => {
    const share = demo.listings.filter((one) => one.titleEn !== null).length / demo.listings.length;
    expect(Math.round(share * 10)).toBe(3);
  });
});

describe('the hidden key', () => {
  const supplies = (keys: readonly string[]): DemoListing[] => keys.flatMap((key) => byId.get(key) ?? []);

  it('gives every demand three to eight published answers that are not its own', () => {
    expect(demo.answers.map((one) => one.demandKey).sort()).toEqual(
      of('DEMAND')
        .map((one) => one.id)
        .sort(),
    );
    const wrong = demo.answers.filter(({ demandKey, supplyKeys }) => {
      const found = supplies(supplyKeys);
      const owner = byId.get(demandKey)?.ownerOrgId;
      return (
        found.length < 3 ||
        found.length > 8 ||
        found.length !== new Set(supplyKeys).size ||
        found.some((one) => one.state !== 'PUBLISHED' || one.ownerOrgId === owner || one.kind === 'DEMAND')
      );
    });
    expect(wrong).toEqual([]);
  });

  it('lets every answer through the gates of TRL, budget and region', () => {
    const wrong = demo.answers.filter(({ demandKey, supplyKeys }) => {
      const demand = byId.get(demandKey) as Of<'DEMAND'>;
      const { minTrl, budgetFen, targetRegions } = demand.detail;
      return supplies(supplyKeys).some(
        (one) =>
          (one.trl ?? 9) < minTrl ||
          (one.priceToFen ?? 0) > (budgetFen ?? 0) ||
          (targetRegions.length > 0 && !one.regionCode.startsWith('61')),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('leaves near misses of the same chain beside them', () => {
    const perChain = new Map(
      CHAINS.map(({ code }) => [code, demo.listings.filter((one) => one.chains.includes(code)).length]),
    );
    expect([...perChain.values()].every((count) => count > 100)).toBe(true);
  });

  it('stays out of every text', () => {
    const texts = demo.listings.map((one) => JSON.stringify({ ...one, id: '', ownerOrgId: '', createdBy: '' }));
    const prefix = (demo.listings[0] as DemoListing).id.slice(0, 8);
    expect(texts.filter((text) => text.includes(prefix))).toEqual([]);
    expect(texts.filter((text) => /supplyKeys|demandKey|topic/.test(text))).toEqual([]);
  });
});

describe('venues and sessions of the demo', () => {
  it('fit a session with its set-up into some venue’s day', () => {
    const fits = demo.sessionRequests.filter((request) =>
      demo.venues.some(
        (venue) =>
          venue.online === (request.mode === 'ONLINE') &&
          (request.venueId === null || request.venueId === venue.id) &&
          venue.capacity >= request.capacity &&
          request.equipment.every((item) => venue.equipment.includes(item)) &&
          venue.hours.some((h) => h.untilMin - h.fromMin >= request.durationMin + venue.setupMin + venue.teardownMin),
      ),
    );
    expect(fits.length).toBe(demo.sessionRequests.length);
  });

  it('leave room for the pitches, within the year', () => {
    const wrong = demo.sessionRequests.filter(
      (one) =>
        one.minPitches > one.maxPitches ||
        one.durationMin < one.maxPitches * 12 ||
        one.earliest >= one.latest ||
        one.latest > new Date('2026-12-31T16:00:00Z') ||
        new Set(one.jurorIds).size !== 5 ||
        one.preferredDates.some((day) => day < dayOf(one.earliest.getTime()) || day >= dayOf(one.latest.getTime())),
    );
    expect(wrong).toEqual([]);
    expect(sum(demo.sessionRequests.map((one) => one.maxPitches))).toBeGreaterThan(demo.pitchApplications.length);
  });
});

describe('English texts', () => {
  it('name every organisation and hold no Chinese', () => {
    const texts = [
      ...demo.organisations.map(({ nameEn }) => nameEn ?? '无'),
      ...demo.listings.flatMap(({ titleEn, summaryEn, descriptionEn }) => [titleEn, summaryEn, descriptionEn]),
    ];
    expect(texts.filter((text) => text && /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
