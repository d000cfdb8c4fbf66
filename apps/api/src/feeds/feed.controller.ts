import { publicListings, type PublicListing, type Runtime } from '@luyan/application';
import { LISTING_KINDS, type ListingKind } from '@luyan/catalogue';
import { localeOf, LOCALES, type LocaleCode } from '@luyan/contracts';
import { isUuid } from '@luyan/kernel';
import type { PublicationFilter, SessionRow } from '@luyan/persistence';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { pick } from '../web/json-ld.js';
import { addressOf } from '../web/page.js';
import { labelsOf, moment } from '../web/pages/parts.js';
import { baseOf } from '../web/public-url.js';
import { SITE, WORDS } from '../web/words.js';
import { toAtom, toRss, type Feed, type FeedEntry } from './feed.js';

const ENTRIES = 50;
const OPEN = 'What is published may be followed by anyone.';
const FORMATS = {
  rss: { write: toRss, type: 'application/rss+xml' },
  atom: { write: toAtom, type: 'application/atom+xml' },
};

interface Wanted {
  readonly name: string;
  readonly format: keyof typeof FORMATS;
  readonly locale: LocaleCode;
  /** The language asked for in the address. */
  readonly lang: LocaleCode | null;
}

function wantedOf(file: string, request: Request): Wanted {
  const [, name, format] = /^(.+)\.(rss|atom)$/.exec(file) ?? [];
  if (!name || !format) throw new NotFoundException();
  const asked = new URL(request.originalUrl, 'http://localhost').searchParams.get('lang') ?? '';
  const lang = Object.hasOwn(LOCALES, asked) ? (asked as LocaleCode) : null;
  return {
    name,
    format: format as Wanted['format'],
    lang,
    locale: lang ?? localeOf(request.headers['accept-language']),
  };
}

/** Feeds: `/feeds/listings.rss`, `/feeds/kinds/PATENT.atom`, `/feeds/chains/<code>.rss`, `/feeds/lists/<id>.atom`, `/feeds/sessions.rss`. */
@Controller('feeds')
export class FeedController {
  private readonly base: string;

  constructor(@InjectRuntime() private readonly runtime: Runtime) {
    this.base = baseOf(runtime.config);
  }

  @Public(OPEN)
  @Get(':file')
  async whole(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const wanted = wantedOf(file, request);
    switch (wanted.name) {
      case 'listings':
        return this.listings(wanted, {}, { title: '', page: '/catalogue' }, request, response);
      case 'sessions':
        return this.sessions(wanted, request, response);
      default:
        throw new NotFoundException();
    }
  }

  @Public(OPEN)
  @Get('kinds/:file')
  async kind(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const wanted = wantedOf(file, request);
    const kind = wanted.name.toUpperCase();
    if (!Object.hasOwn(LISTING_KINDS, kind)) throw new NotFoundException();
    const title = LISTING_KINDS[kind as ListingKind][wanted.locale];
    const page = `/catalogue?kind=${kind}`;
    return this.listings(wanted, { kind: kind as ListingKind }, { title, page }, request, response);
  }

  @Public(OPEN)
  @Get('chains/:file')
  async chain(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const wanted = wantedOf(file, request);
    const title = (await labelsOf(this.runtime.reads, wanted.locale, 'chain', [wanted.name])).get(wanted.name);
    if (title === undefined) throw new NotFoundException();
    const page = `/catalogue?chain=${encodeURIComponent(wanted.name)}`;
    return this.listings(wanted, { chain: wanted.name }, { title, page }, request, response);
  }

  @Public(OPEN)
  @Get('lists/:file')
  async list(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const wanted = wantedOf(file, request);
    const list = isUuid(wanted.name) ? await this.runtime.reads.lists.findById(wanted.name) : null;
    if (list?.state !== 'PUBLISHED') throw new NotFoundException();
    const title = pick(wanted.locale, list.titleZh, list.titleEn);
    return this.listings(wanted, { listId: list.id }, { title, page: `/lists/${list.id}` }, request, response);
  }

  private async listings(
    wanted: Wanted,
    filter: PublicationFilter,
    { title, page }: { readonly title: string; readonly page: string },
    request: Request,
    response: Response,
  ): Promise<void> {
    const { reads } = this.runtime;
    const found = await publicListings(reads, await reads.publications.latest(filter, ENTRIES));
    const entries = found.map((listing) => this.entryOf(listing, wanted));
    this.send({ ...wanted, title, page, entries }, request, response);
  }

  private entryOf(listing: PublicListing, { locale, lang }: Wanted): FeedEntry {
    return {
      url: addressOf(this.base, `/listings/${listing.id}`, lang),
      title: pick(locale, listing.titleZh, listing.titleEn),
      summary: pick(locale, listing.summaryZh, listing.summaryEn),
      publishedAt: listing.publishedAt ?? listing.updatedAt,
      updatedAt: listing.updatedAt,
      author: listing.owner && pick(locale, listing.owner.nameZh, listing.owner.nameEn),
      categories: [LISTING_KINDS[listing.kind][locale], ...listing.keywords],
    };
  }

  private async sessions(wanted: Wanted, request: Request, response: Response): Promise<void> {
    const { locale, lang } = wanted;
    const { publications } = this.runtime.reads;
    const entryOf = (session: SessionRow): FeedEntry => ({
      url: addressOf(this.base, `/sessions/${session.id}`, lang),
      title: pick(locale, session.titleZh, session.titleEn),
      summary: moment(session.startsAt, locale, session.timezone),
      publishedAt: session.createdAt,
      updatedAt: session.createdAt,
      author: null,
      categories: session.chains,
    });
    const entries = (await publications.nextSessions(this.runtime.clock.now(), ENTRIES)).map(entryOf);
    this.send({ ...wanted, title: WORDS.calendar[locale], page: '/calendar', entries }, request, response);
  }

  private send(
    feed: Wanted & { readonly title: string; readonly page: string; readonly entries: readonly FeedEntry[] },
    request: Request,
    response: Response,
  ): void {
    const { locale, lang, format, title, page, entries } = feed;
    // an empty feed has never changed
    const updatedAt = new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())));
    const content: Feed = {
      title: [title, SITE[locale]].filter(Boolean).join(' · '),
      description: WORDS.homeLead[locale],
      language: LOCALES[locale].tag,
      url: addressOf(this.base, page, lang),
      self: addressOf(this.base, request.path, lang),
      updatedAt,
      entries,
    };
    const { write, type } = FORMATS[format];
    response
      .type(`${type}; charset=utf-8`)
      .vary('Accept-Language')
      .setHeader('Cache-Control', 'public, max-age=300')
      .setHeader('Last-Modified', updatedAt.toUTCString());
    response.send(write(content)); // with an ETag of the content; answers 304 to who has it
  }
}
