import { publicListings } from '@luyan/application';
import { LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { collection, itemList, website } from '../json-ld.js';
import { el } from '../markup.js';
import { excerpt, type Page, type PageContext } from '../page.js';
import { WORDS } from '../words.js';
import { labelsOf, link, listingLinks, sessionLinks, trailOf } from './parts.js';

const SHOWN = 50;
const NEWEST = 12;

const kinds = Object.keys(LISTING_KINDS) as ListingKind[];

async function newest({ runtime }: PageContext, kind: ListingKind | null, chain: string | null, limit: number) {
  return publicListings(runtime.reads, await runtime.reads.publications.latest({ kind, chain }, limit));
}

interface Section {
  readonly kind: ListingKind | null;
  readonly chain: string | null;
  readonly title: string;
  readonly path: string;
  readonly feed: string;
  /** Nothing else is asked for. */
  readonly isWhole: boolean;
}

/** The part of the catalogue that an address names: all of it, a kind or an industry chain. */
async function sectionOf({ runtime, locale }: PageContext, query: URLSearchParams): Promise<Section> {
  const conditions = [...query.keys()].filter((name) => name !== 'lang' && name !== 'pages');
  const isWhole = conditions.length < 2;
  const kind = kinds.find((code) => code === query.get('kind'));
  if (kind)
    return {
      kind,
      chain: null,
      title: LISTING_KINDS[kind][locale],
      path: `/catalogue?kind=${kind}`,
      feed: `/feeds/kinds/${kind}`,
      isWhole,
    };
  const code = query.get('chain') ?? '';
  const title = (await labelsOf(runtime.reads, locale, 'chain', [code])).get(code);
  if (title === undefined)
    return {
      kind: null,
      chain: null,
      title: WORDS.catalogue[locale],
      path: '/catalogue',
      feed: '/feeds/listings',
      isWhole: conditions.length === 0,
    };
  const written = encodeURIComponent(code);
  return {
    kind: null,
    chain: code,
    title,
    path: `/catalogue?chain=${written}`,
    feed: `/feeds/chains/${written}`,
    isWhole,
  };
}

/**
 * The newest of the catalogue, of a kind or of an industry chain. A page with any other condition (a text, several values) is left to the
 * portal and not indexed: its listings stand on these pages and in the site map.
 */
export async function cataloguePage(context: PageContext, query: URLSearchParams): Promise<Page> {
  const { locale } = context;
  const { kind, chain, title, path, feed, isWhole } = await sectionOf(context, query);
  const listings = await newest(context, kind, chain, SHOWN);
  const isPart = path !== '/catalogue';
  const trail = trailOf(context, isPart ? [{ path: '/catalogue', text: WORDS.catalogue[locale] }] : [], title, path);
  return {
    status: 200,
    title,
    description: excerpt(`${title} · ${WORDS.homeLead[locale]}`),
    path,
    isIndexed: isWhole,
    jsonLd: isWhole ? [collection(context, title, path, itemList(context, listings)), trail.data] : [],
    feed,
    body: [
      trail.markup,
      el('h1', {}, title),
      el('nav', {}, ...kinds.flatMap((code) => [link(`/catalogue?kind=${code}`, LISTING_KINDS[code][locale]), ' '])),
      listings.length > 0 ? listingLinks(listings, locale) : el('p', {}, WORDS.none[locale]),
    ],
  };
}

export async function homePage(context: PageContext): Promise<Page> {
  const { runtime, locale } = context;
  const [chains, listings, sessions] = await Promise.all([
    labelsOf(runtime.reads, locale, 'chain'),
    newest(context, null, null, NEWEST),
    runtime.reads.publications.nextSessions(runtime.clock.now(), NEWEST),
  ]);
  const title = WORDS.homeTitle[locale];
  return {
    status: 200,
    title,
    description: excerpt(WORDS.homeLead[locale]),
    path: '/',
    isIndexed: true,
    jsonLd: [website(context)],
    feed: '/feeds/listings',
    body: [
      el('h1', {}, title),
      el('p', {}, WORDS.homeLead[locale]),
      el(
        'p',
        {},
        link('/catalogue', WORDS.catalogue[locale]),
        ' ',
        link('/calendar', WORDS.calendar[locale]),
        ' ',
        link('/lists', WORDS.lists[locale]),
      ),
      el('h2', {}, WORDS.chains[locale]),
      el(
        'p',
        {},
        ...[...chains].flatMap(([code, text]) => [link(`/catalogue?chain=${encodeURIComponent(code)}`, text), ' ']),
      ),
      el('h2', {}, WORDS.newest[locale]),
      listingLinks(listings, locale),
      el('h2', {}, WORDS.next[locale]),
      sessionLinks(sessions, locale),
    ],
  };
}

export async function calendarPage(context: PageContext): Promise<Page> {
  const { runtime, locale } = context;
  const sessions = await runtime.reads.publications.nextSessions(runtime.clock.now(), SHOWN);
  const title = WORDS.calendar[locale];
  return {
    status: 200,
    title,
    description: excerpt(`${title} · ${WORDS.homeLead[locale]}`),
    path: '/calendar',
    isIndexed: true,
    jsonLd: [collection(context, title, '/calendar', { '@type': 'ItemList', numberOfItems: sessions.length })],
    feed: '/feeds/sessions',
    body: [el('h1', {}, title), sessionLinks(sessions, locale)],
  };
}
