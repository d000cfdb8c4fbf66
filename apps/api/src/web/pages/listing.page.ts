import { publicListings, type PublicListing } from '@luyan/application';
import { COOPERATION_MODES, LISTING_KINDS, PRICE_MODES } from '@luyan/catalogue';
import { isUuid } from '@luyan/kernel';
import { listingData, pick } from '../json-ld.js';
import { el } from '../markup.js';
import { excerpt, type Page, type PageContext } from '../page.js';
import { WORDS } from '../words.js';
import { absentPage, day, facts, labelsOf, prose, trailOf } from './parts.js';

async function factsOf(listing: PublicListing, { runtime, locale }: PageContext) {
  const [chains, regions] = await Promise.all([
    labelsOf(runtime.reads, locale, 'chain', listing.chains),
    labelsOf(runtime.reads, locale, 'region', listing.regionCode ? [listing.regionCode] : []),
  ]);
  const join = (texts: readonly string[]) => texts.join(locale === 'zh' ? '、' : ', ');
  return facts([
    [WORDS.owner[locale], listing.owner ? pick(locale, listing.owner.nameZh, listing.owner.nameEn) : ''],
    [WORDS.region[locale], listing.regionCode ? (regions.get(listing.regionCode) ?? '') : ''],
    [WORDS.chains[locale], join(listing.chains.map((code) => chains.get(code) ?? code))],
    [WORDS.keywords[locale], join(listing.keywords)],
    [WORDS.trl[locale], listing.trl === null ? '' : String(listing.trl)],
    [WORDS.cooperation[locale], join(listing.cooperationModes.map((mode) => COOPERATION_MODES[mode][locale]))],
    [WORDS.price[locale], listing.priceMode ? PRICE_MODES[listing.priceMode][locale] : ''],
    ['IPC', join(listing.ipc)],
    [WORDS.numbers[locale], join(listing.identifiers)],
    [WORDS.published[locale], day(listing.publishedAt, locale)],
    [WORDS.validUntil[locale], day(listing.validUntil, locale)],
  ]);
}

/** The public part of a listing. */
export async function listingPage(context: PageContext, id: string): Promise<Page> {
  const { runtime, locale } = context;
  const path = `/listings/${id}`;
  const row = isUuid(id) ? await runtime.reads.listings.findById(id) : null;
  if (!row) return absentPage(404, path, context);
  const [listing] = await publicListings(runtime.reads, [row]);
  if (!listing) return absentPage(row.publishedAt ? 410 : 404, path, context);

  const title = pick(locale, listing.titleZh, listing.titleEn);
  const summary = pick(locale, listing.summaryZh, listing.summaryEn);
  const kind = LISTING_KINDS[listing.kind][locale];
  const trail = trailOf(
    context,
    [
      { path: '/catalogue', text: WORDS.catalogue[locale] },
      { path: `/catalogue?kind=${listing.kind}`, text: kind },
    ],
    title,
    path,
  );
  return {
    status: 200,
    title,
    description: excerpt(summary || `${kind} · ${title}`),
    path,
    isIndexed: true,
    jsonLd: [listingData(listing, context), trail.data],
    modifiedAt: listing.updatedAt,
    body: [
      trail.markup,
      el(
        'article',
        {},
        el('h1', {}, title),
        ...prose(summary),
        ...prose(pick(locale, listing.descriptionZh, listing.descriptionEn)),
        await factsOf(listing, context),
      ),
    ],
  };
}
