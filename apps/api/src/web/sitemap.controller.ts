import { once } from 'node:events';
import type { Runtime } from '@luyan/application';
import { codesOf, LISTING_KINDS } from '@luyan/catalogue';
import { LOCALES, PORTAL_SECTIONS, type LocaleCode } from '@luyan/contracts';
import type { MappedThing } from '@luyan/persistence';
import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { el, toXml, XML_HEAD, xmlDocument, type MarkupElement } from './markup.js';
import { addressOf } from './page.js';
import { baseOf } from './public-url.js';

/** Addresses of one part; the protocol (sitemaps.org) allows 50,000 and 50 MB, each address here takes about 800 bytes. */
const PART_SIZE = 25_000;
const READ_AT_ONCE = 2000;
const THINGS: readonly MappedThing[] = ['listings', 'sessions', 'lists'];
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const URLSET = `<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`;

const partOf = (name: string): { thing: MappedThing; part: number } | undefined => {
  const [, word, number] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  const thing = THINGS.find((known) => known === word);
  return thing && { thing, part: Number(number) - 1 };
};

@Controller()
export class SitemapController {
  private readonly base: string;

  constructor(@InjectRuntime() private readonly runtime: Runtime) {
    this.base = baseOf(runtime.config);
  }

  @Public('Robots read this before anything else.')
  @Get('robots.txt')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  robots(): string {
    const closed = Object.entries(PORTAL_SECTIONS).flatMap(([name, whose]) => (whose === 'private' ? [name] : []));
    return [
      'User-agent: *',
      ...['graphql', 'imports', ...closed].map((name) => `Disallow: /${name}`),
      '',
      `Sitemap: ${this.base}/sitemap.xml`,
      '',
    ].join('\n');
  }

  @Public('The public pages are for everyone to find.')
  @Get('sitemap.xml')
  @Header('Content-Type', 'application/xml; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=600')
  async index(): Promise<string> {
    const entry = (name: string, modified?: Date) =>
      el(
        'sitemap',
        {},
        el('loc', {}, `${this.base}/sitemaps/${name}`),
        modified && el('lastmod', {}, modified.toISOString()),
      );
    const parts = await Promise.all(
      THINGS.map(async (thing) =>
        (await this.runtime.reads.publications.mapParts(thing, PART_SIZE)).map((modified, at) =>
          entry(`${thing}-${at + 1}.xml`, modified),
        ),
      ),
    );
    return xmlDocument(el('sitemapindex', { xmlns: NAMESPACE }, entry('pages.xml'), ...parts.flat()));
  }

  @Public('The public pages are for everyone to find.')
  @Get('sitemaps/:name')
  async part(@Param('name') name: string, @Res() response: Response): Promise<void> {
    const wanted = partOf(name);
    if (name !== 'pages.xml' && !wanted) throw new NotFoundException();
    const chunks = wanted ? this.addresses(wanted.thing, wanted.part) : this.pages();
    let chunk = await chunks.next();
    if (chunk.done || chunk.value.length === 0) throw new NotFoundException(); // the schema knows no part without addresses
    response.type('application/xml').setHeader('Cache-Control', 'public, max-age=600');
    response.write(XML_HEAD + URLSET);
    for (; !chunk.done; chunk = await chunks.next()) {
      if (response.destroyed) return;
      if (!response.write(chunk.value.map(toXml).join('')))
        await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
    response.end('</urlset>');
  }

  private url(path: string, modified?: Date): MarkupElement {
    const alternate = (hreflang: string, locale: LocaleCode | null) =>
      el('xhtml:link', { rel: 'alternate', hreflang, href: addressOf(this.base, path, locale) });
    return el(
      'url',
      {},
      el('loc', {}, addressOf(this.base, path, null)),
      modified && el('lastmod', {}, modified.toISOString()),
      ...(Object.keys(LOCALES) as LocaleCode[]).map((code) => alternate(LOCALES[code].tag, code)),
      alternate('x-default', null),
    );
  }

  private async *pages(): AsyncGenerator<MarkupElement[]> {
    const chains = await this.runtime.reads.reference.codes('chain');
    const paths = [
      '/',
      '/catalogue',
      '/calendar',
      '/lists',
      ...codesOf(LISTING_KINDS).map((kind) => `/catalogue?kind=${kind}`),
      ...chains.map(({ code }) => `/catalogue?chain=${encodeURIComponent(code)}`),
    ];
    yield paths.map((path) => this.url(path));
  }

  private async *addresses(thing: MappedThing, part: number): AsyncGenerator<MarkupElement[]> {
    const { publications } = this.runtime.reads;
    let after = await publications.mapPartStart(thing, part, PART_SIZE);
    for (let left = PART_SIZE; left > 0;) {
      const page = await publications.mapAddresses(thing, after, Math.min(left, READ_AT_ONCE));
      yield page.map(({ id, modifiedAt }) => this.url(`/${thing}/${id}`, modifiedAt));
      if (page.length < READ_AT_ONCE) return;
      left -= page.length;
      after = page.at(-1)?.id ?? null;
    }
  }
}
