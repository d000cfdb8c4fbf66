import { draftOf, hashPassword, issuesOf, scoreOf, type Runtime } from '@luyan/application';
import { titleKey, type ListingKind } from '@luyan/catalogue';
import { ok } from '@luyan/kernel';
import type { ListingRow, NewDetail, NewListing, OrganisationRow, Tx } from '@luyan/persistence';
import { generateDemo, type DemoData, type DemoListing, type DemoOrganisation } from '@luyan/seeds';
import { v5 as uuidOf } from 'uuid';
import { loadReference } from './load-reference.js';
import { loadSeries } from './load-series.js';

/** Every demo account's password; the accounts exist only where the demo was loaded. */
export const DEMO_PASSWORD = 'luyan-demo';
const CHUNK = 500;

interface DemoOptions {
  readonly seed?: number;
  readonly listings?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The plan year of the demo: the present one. */
const yearOf = (now: Date): number => now.getUTCFullYear();

const write = async ({ uow }: Pick<Runtime, 'uow'>, work: (tx: Tx) => Promise<void>): Promise<void> => {
  await uow.run(async (tx) => {
    await work(tx);
    return ok(undefined);
  });
};

function listingRow(demo: DemoListing, owner: DemoOrganisation, now: Date): { listing: NewListing; detail: NewDetail } {
  const { detail, ...common } = demo;
  const listing: NewListing = {
    ...common,
    chains: [...common.chains],
    industries: [...common.industries],
    emerging: [...common.emerging],
    ipc: [...common.ipc],
    keywords: [...common.keywords],
    cooperationModes: [...common.cooperationModes],
    validUntil: common.validUntil ? new Date(`${common.validUntil}T00:00:00+08:00`) : null,
    readiness: 0,
    renewals: 0,
    source: 'demo',
    sourceId: common.id,
    titleKey: titleKey(common.titleZh),
  };
  const particulars = detail as unknown as NewDetail;
  const readiness = scoreOf(
    issuesOf(draftOf(listing as unknown as ListingRow, { ...particulars, listingId: common.id }), owner, now),
  );
  return { listing: { ...listing, readiness }, detail: particulars };
}

/** Listings kind by kind in chunks: each chunk is its own transaction, so that a load that was cut off goes on. */
async function loadListings(
  runtime: Runtime,
  { listings, organisations }: Pick<DemoData, 'listings' | 'organisations'>,
  onProgress: (written: number) => void,
): Promise<void> {
  const owners = new Map(organisations.map((organisation) => [organisation.id, organisation]));
  const now = runtime.clock.now();
  const kinds = new Map<ListingKind, DemoListing[]>();
  for (const listing of listings) kinds.set(listing.kind, [...(kinds.get(listing.kind) ?? []), listing]);
  let written = 0;
  for (const [kind, ofKind] of kinds) {
    for (let at = 0; at < ofKind.length; at += CHUNK) {
      const rows = ofKind.slice(at, at + CHUNK).flatMap((listing) => {
        const owner = owners.get(listing.ownerOrgId);
        return owner ? [listingRow(listing, owner, now)] : [];
      });
      await write(runtime, async (tx) => {
        await tx.listings.insertMany(kind, rows);
      });
      onProgress((written += rows.length));
    }
  }
}

async function loadOrganisations(runtime: Runtime, organisations: readonly DemoOrganisation[]): Promise<void> {
  await write(runtime, async (tx) => {
    await tx.organisations.insertMany(
      organisations.map((organisation): Omit<OrganisationRow, 'createdAt'> => ({
        ...organisation,
        certifications: [...organisation.certifications],
      })),
    );
  });
}

/** Only the catalogue of a demo: its organisations and listings. */
export async function loadCatalogue(
  runtime: Runtime,
  data: Pick<DemoData, 'listings' | 'organisations'>,
  onProgress: (written: number) => void = () => undefined,
): Promise<void> {
  await loadOrganisations(runtime, data.organisations);
  await loadListings(runtime, data, onProgress);
}

async function loadPeople(runtime: Runtime, { people, accounts, judges }: DemoData): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const roles = accounts.flatMap(({ id, roles: held }) =>
    held.map(({ role, organisationId }) => ({
      id: uuidOf(role, id),
      accountId: id,
      role,
      organisationId: role === 'OPERATOR' || role === 'JUDGE' ? null : organisationId,
    })),
  );
  await write(runtime, async (tx) => {
    await tx.organisations.insertPeople(
      people.map((person) => ({ ...person, expertise: [...person.expertise], declaredConflicts: [] })),
    );
    await tx.accounts.insertMany(
      accounts.map(({ id, personId, email }) => ({
        id,
        personId,
        email: email.toLowerCase(),
        passwordHash,
        locale: 'zh',
      })),
      roles,
    );
    await tx.juries.saveJudges(
      judges.map(({ personId, kinds }) => ({
        id: personId,
        kinds: [...kinds],
        perDay: null,
        holdings: [],
        isActive: true,
      })),
    );
  });
}

async function loadRoadshow(
  runtime: Runtime,
  { venues, sessionRequests, pitchApplications, lists }: DemoData,
): Promise<void> {
  const closures = venues.flatMap(({ id, closures: closed }) =>
    closed.map((closure) => ({ ...closure, id: uuidOf(closure.startsAt.toISOString(), id), venueId: id })),
  );
  await write(runtime, async (tx) => {
    await tx.roadshow.insertVenues(
      venues.map((venue) => ({ ...venue, equipment: [...venue.equipment], hours: [...venue.hours] })),
      closures,
    );
    await tx.roadshow.insertRequests(
      sessionRequests.map((request) => ({
        ...request,
        type: 'THEME',
        state: 'OPEN',
        chains: [...request.chains],
        equipment: [...request.equipment],
        preferredDates: [...request.preferredDates],
        jurorIds: [...request.jurorIds],
        investorIds: [...request.investorIds],
      })),
    );
    await tx.roadshow.insertApplications(
      pitchApplications.map((application) => ({
        ...application,
        presenterIds: [...application.presenterIds],
        popularity: application.popularity,
        state: 'APPLIED',
      })),
    );
    await tx.lists.insertMany(
      lists.map(({ id, kind, titleZh, titleEn, ownerOrgId, publishedAt }) => ({
        id,
        kind,
        titleZh,
        titleEn,
        summaryZh: null,
        ownerOrgId,
        publishedAt,
        state: 'PUBLISHED',
        version: 1,
      })),
    );
    await tx.lists.addItems(
      lists.flatMap(({ id, listingIds }) =>
        listingIds.map((listingId, position) => ({ listId: id, version: 1, listingId, position })),
      ),
    );
  });
}

const SEED = 1;
const LISTINGS = 10_000;

/** The demo's story as it is now: the same seed gives the same ids. */
export function demoOf(
  { clock }: Pick<Runtime, 'clock'>,
  { seed = SEED, listings = LISTINGS }: Pick<DemoOptions, 'seed' | 'listings'> = {},
): DemoData {
  const now = clock.now();
  return generateDemo({ seed, now, listings, year: yearOf(now) });
}

/**
 * Loads the reference tables and the demo's story. The same seed gives the same ids, so that loading twice writes nothing twice.
 * The hidden key of true answers stays out of the database; it comes back for measuring.
 */
export async function loadDemo(
  runtime: Runtime,
  { onProgress = () => undefined, ...size }: DemoOptions = {},
): Promise<DemoData> {
  await loadReference(runtime);
  const data = demoOf(runtime, size);
  const rest =
    data.organisations.length +
    data.people.length +
    data.venues.length +
    data.sessionRequests.length +
    data.pitchApplications.length;
  const total = data.listings.length + rest;
  await loadOrganisations(runtime, data.organisations);
  await loadPeople(runtime, data);
  await loadListings(runtime, data, (written) => {
    onProgress(written, total);
  });
  await loadRoadshow(runtime, data);
  await loadSeries(runtime, data);
  // So many new rows are looked up slowly until then: by plans for empty tables, and through the lists of what indexes have yet to sort in.
  await runtime.database.query('VACUUM (ANALYZE) organisation, person, listing, patent, achievement, team');
  onProgress(total, total);
  return data;
}
