import type { PublicListing } from '@luyan/application';
import type { ListingKind } from '@luyan/catalogue';
import { LOCALES, type LocaleCode } from '@luyan/contracts';
import { yuanFromFen } from '@luyan/kernel';
import type { CatalogueListRow, OrganisationRow, SessionRow, VenueRow } from '@luyan/persistence';
import { addressOf, excerpt, type PageContext } from './page.js';
import { SITE, WORDS } from './words.js';

/** The schema.org type of each kind of listing. A demand and an open scenario are both announcements that something is sought. */
const TYPES: Readonly<Record<ListingKind, string>> = {
  ACHIEVEMENT: 'CreativeWork',
  PATENT: 'CreativeWork',
  PRODUCT: 'Product',
  TEAM: 'Organization',
  SCENARIO: 'Demand',
  FINANCE: 'FinancialProduct',
  DEMAND: 'Demand',
};

const CONTEXT = { '@context': 'https://schema.org' } as const;
/** Leaves out what is not known. */
const known = (data: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined && value !== ''));

export const pick = (locale: LocaleCode, zh: string | null, en: string | null): string =>
  (locale === 'en' && en ? en : zh) ?? en ?? '';

const organisation = (locale: LocaleCode, owner: Pick<OrganisationRow, 'nameZh' | 'nameEn'> | null | undefined) =>
  owner ? { '@type': 'Organization', name: pick(locale, owner.nameZh, owner.nameEn) } : undefined;

export const breadcrumbs = (
  { base, locale }: PageContext,
  trail: readonly { readonly path: string; readonly text: string }[],
): object => ({
  ...CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: [{ path: '/', text: WORDS.home[locale] }, ...trail].map(({ path, text }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    name: text,
    item: addressOf(base, path, null),
  })),
});

export const itemList = (
  { base, locale }: PageContext,
  listings: readonly Pick<PublicListing, 'id' | 'titleZh' | 'titleEn'>[],
): object => ({
  '@type': 'ItemList',
  numberOfItems: listings.length,
  itemListElement: listings.map(({ id, titleZh, titleEn }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    url: addressOf(base, `/listings/${id}`, null),
    name: pick(locale, titleZh, titleEn),
  })),
});

export const website = ({ base, locale }: PageContext): object => ({
  ...CONTEXT,
  '@type': 'WebSite',
  name: SITE[locale],
  description: WORDS.homeLead[locale],
  url: `${base}/`,
  inLanguage: Object.values(LOCALES).map(({ tag }) => tag),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${base}/catalogue?text={text}` },
    'query-input': 'required name=text',
  },
});

export const collection = (context: PageContext, title: string, path: string, parts: object): object => ({
  ...CONTEXT,
  '@type': 'CollectionPage',
  name: title,
  url: addressOf(context.base, path, null),
  mainEntity: parts,
});

/** Price of an offer, where one was stated; yuan. */
function offer({ priceMode, priceFromFen, priceToFen }: PublicListing): object | undefined {
  if (priceFromFen === null && priceToFen === null) return undefined;
  if (priceMode === 'FIXED' && priceFromFen !== null)
    return { '@type': 'Offer', priceCurrency: 'CNY', price: yuanFromFen(priceFromFen) };
  return {
    '@type': 'AggregateOffer',
    priceCurrency: 'CNY',
    ...(priceFromFen !== null && { lowPrice: yuanFromFen(priceFromFen) }),
    ...(priceToFen !== null && { highPrice: yuanFromFen(priceToFen) }),
  };
}

/** What only some types of schema.org have. */
function particulars(listing: PublicListing, locale: LocaleCode): Readonly<Record<string, unknown>> {
  const owner = organisation(locale, listing.owner);
  const keywords = listing.keywords.length > 0 ? listing.keywords.join(', ') : null;
  switch (TYPES[listing.kind]) {
    case 'CreativeWork':
      return {
        creator: owner,
        keywords,
        identifier: listing.identifiers.length > 0 ? listing.identifiers : null,
        datePublished: listing.publishedAt,
        dateModified: listing.updatedAt,
        inLanguage: LOCALES[locale].tag,
        offers: offer(listing),
      };
    case 'Product':
      return { manufacturer: owner, keywords, offers: offer(listing) };
    case 'Demand':
      return { seller: owner, availabilityStarts: listing.publishedAt, validThrough: listing.validUntil };
    case 'FinancialProduct':
      return { provider: owner };
    default:
      return { parentOrganization: owner, keywords };
  }
}

export const listingData = (listing: PublicListing, { base, locale }: PageContext): object =>
  known({
    ...CONTEXT,
    '@type': TYPES[listing.kind],
    '@id': addressOf(base, `/listings/${listing.id}`, null),
    name: pick(locale, listing.titleZh, listing.titleEn),
    description: excerpt(pick(locale, listing.summaryZh, listing.summaryEn), 500),
    url: addressOf(base, `/listings/${listing.id}`, null),
    ...particulars(listing, locale),
  });

const ATTENDANCE = {
  OFFLINE: 'OfflineEventAttendanceMode',
  ONLINE: 'OnlineEventAttendanceMode',
  HYBRID: 'MixedEventAttendanceMode',
} as const;

function placesOf(session: SessionRow, venue: VenueRow | undefined, { base, locale }: PageContext): readonly object[] {
  const places: object[] = [];
  if (venue && !venue.online)
    places.push({
      '@type': 'Place',
      name: pick(locale, venue.nameZh, venue.nameEn),
      address: { '@type': 'PostalAddress', streetAddress: venue.address, addressCountry: 'CN' },
      ...(venue.latitude !== null &&
        venue.longitude !== null && {
          geo: { '@type': 'GeoCoordinates', latitude: venue.latitude, longitude: venue.longitude },
        }),
    });
  if (session.mode !== 'OFFLINE' || places.length === 0)
    places.push({ '@type': 'VirtualLocation', url: addressOf(base, `/sessions/${session.id}`, null) });
  return places;
}

export function sessionData(
  session: SessionRow,
  {
    host,
    venue,
    listings,
  }: {
    readonly host: OrganisationRow | undefined;
    readonly venue: VenueRow | undefined;
    readonly listings: readonly PublicListing[];
  },
  context: PageContext,
): object {
  const { base, locale } = context;
  const hasMoved = session.previousStartsAt !== null;
  return known({
    ...CONTEXT,
    '@type': 'Event',
    name: pick(locale, session.titleZh, session.titleEn),
    url: addressOf(base, `/sessions/${session.id}`, null),
    startDate: session.startsAt,
    endDate: session.endsAt,
    previousStartDate: session.previousStartsAt,
    eventStatus: `https://schema.org/${hasMoved ? 'EventRescheduled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${ATTENDANCE[session.mode]}`,
    location: placesOf(session, venue, context),
    organizer: organisation(locale, host),
    maximumAttendeeCapacity: session.capacity,
    workFeatured: listings
      .filter(({ kind }) => TYPES[kind] === 'CreativeWork')
      .map(({ id, titleZh, titleEn }) => ({
        '@type': 'CreativeWork',
        name: pick(locale, titleZh, titleEn),
        url: addressOf(base, `/listings/${id}`, null),
      })),
  });
}

export const listData = (
  list: CatalogueListRow,
  owner: OrganisationRow | undefined,
  { base, locale }: PageContext,
): object =>
  known({
    ...CONTEXT,
    '@type': 'Dataset',
    name: pick(locale, list.titleZh, list.titleEn),
    description: list.summaryZh ?? pick(locale, list.titleZh, list.titleEn),
    url: addressOf(base, `/lists/${list.id}`, null),
    version: String(list.version),
    datePublished: list.publishedAt,
    creator: organisation(locale, owner),
    isAccessibleForFree: true,
    distribution: (['rss', 'atom'] as const).map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: `application/${format}+xml`,
      contentUrl: `${base}/feeds/lists/${list.id}.${format}`,
    })),
  });
