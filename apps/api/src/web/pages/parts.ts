import type { PublicListing } from '@luyan/application';
import { LISTING_KINDS } from '@luyan/catalogue';
import { LOCALES, type LocaleCode } from '@luyan/contracts';
import type { Repositories, SessionRow } from '@luyan/persistence';
import { breadcrumbs, pick } from '../json-ld.js';
import { el, type Markup } from '../markup.js';
import type { Page, PageContext } from '../page.js';
import { WORDS } from '../words.js';

export const link = (href: string, text: string): Markup => el('a', { href }, text);

export const day = (date: Date | null, locale: LocaleCode): string =>
  date
    ? new Intl.DateTimeFormat(LOCALES[locale].tag, { dateStyle: 'long', timeZone: 'Asia/Shanghai' }).format(date)
    : '';

export const moment = (date: Date, locale: LocaleCode, timeZone: string): string =>
  new Intl.DateTimeFormat(LOCALES[locale].tag, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(date);

/** Paragraphs of a longer text. */
export const prose = (text: string): readonly Markup[] =>
  text
    .split(/\n+/)
    .filter(Boolean)
    .map((paragraph) => el('p', {}, paragraph));

/** Name and value, without those that have none. */
export const facts = (pairs: readonly (readonly [string, string])[]): Markup =>
  el('dl', {}, ...pairs.flatMap(([name, value]) => (value ? [el('dt', {}, name), el('dd', {}, value)] : [])));

export const listingLinks = (listings: readonly PublicListing[], locale: LocaleCode): Markup =>
  el(
    'ul',
    {},
    ...listings.map((listing) =>
      el(
        'li',
        {},
        el('small', {}, `${LISTING_KINDS[listing.kind][locale]} `),
        link(`/listings/${listing.id}`, pick(locale, listing.titleZh, listing.titleEn)),
        el('p', {}, pick(locale, listing.summaryZh, listing.summaryEn)),
      ),
    ),
  );

export const sessionLinks = (sessions: readonly SessionRow[], locale: LocaleCode): Markup =>
  el(
    'ul',
    {},
    ...sessions.map(({ id, titleZh, titleEn, startsAt, timezone }) =>
      el(
        'li',
        {},
        link(`/sessions/${id}`, pick(locale, titleZh, titleEn)),
        ' ',
        el('time', { datetime: startsAt.toISOString() }, moment(startsAt, locale, timezone)),
      ),
    ),
  );

interface Step {
  readonly path: string;
  readonly text: string;
}

/** The way to a page, as people read it; the data of it goes into the head. */
export const trailOf = (context: PageContext, steps: readonly Step[], title: string, path: string) => ({
  markup: el(
    'nav',
    {},
    link('/', WORDS.home[context.locale]),
    ...steps.flatMap((step) => [' › ', link(step.path, step.text)]),
  ),
  data: breadcrumbs(context, [...steps, { path, text: title }]),
});

/** Labels of some codes of an open code table, or of all, in a language. */
export async function labelsOf(
  { reference }: Repositories,
  locale: LocaleCode,
  table: string,
  codes?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await (codes ? reference.findCodes(table, codes) : reference.codes(table));
  return new Map(rows.map(({ code, labelZh, labelEn }) => [code, pick(locale, labelZh, labelEn)]));
}

/** 404 for what never was public, 410 for what was and has been withdrawn. */
export function absentPage(status: 404 | 410, path: string, { locale }: PageContext): Page {
  const [title, hint] = status === 410 ? [WORDS.gone, WORDS.goneHint] : [WORDS.missing, WORDS.missingHint];
  return {
    status,
    title: title[locale],
    description: hint[locale],
    path,
    isIndexed: false,
    jsonLd: [],
    body: [el('h1', {}, title[locale]), el('p', {}, hint[locale]), link('/catalogue', WORDS.catalogue[locale])],
  };
}
