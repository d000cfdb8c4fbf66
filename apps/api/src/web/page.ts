import { LOCALES, type LocaleCode } from '@luyan/contracts';
import type { Runtime } from '@luyan/application';
import { el, JsonBlock, toHtml, type Markup, type MarkupElement } from './markup.js';
import { SITE } from './words.js';

/** What a page for crawlers is made with. */
export interface PageContext {
  readonly runtime: Runtime;
  readonly locale: LocaleCode;
  /** Address of the installation, without a slash at its end. */
  readonly base: string;
}

/** A public page: what stands in its head, and its content, which the portal replaces once it runs. */
export interface Page {
  readonly status: 200 | 404 | 410;
  readonly title: string;
  readonly description: string;
  /** Path and query of the one address that the page goes by, without its language. */
  readonly path: string;
  readonly isIndexed: boolean;
  readonly jsonLd: readonly object[];
  readonly body: readonly Markup[];
  /** When what it shows last changed. */
  readonly modifiedAt?: Date | null;
  /** Feed of what it shows, without extension. */
  readonly feed?: string;
}

const DESCRIPTION_LENGTH = 160;

/** Plain text of at most 160 characters, cut between characters that people see. */
export function excerpt(text: string | null, length = DESCRIPTION_LENGTH): string {
  const flat = (text ?? '').replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  return characters.length <= length ? flat : `${characters.slice(0, length - 1).join('')}…`;
}

/** The address in one language, or with null the one that asks the browser. */
export function addressOf(base: string, path: string, locale: LocaleCode | null): string {
  const url = new URL(path, `${base}/`);
  if (locale) url.searchParams.set('lang', locale);
  return url.href;
}

function headOf(page: Page, { base, locale }: PageContext, asked: LocaleCode | null): readonly MarkupElement[] {
  const canonical = addressOf(base, page.path, asked);
  const property = (name: string, content: string) => el('meta', { property: name, content });
  const link = (rel: string, attributes: Record<string, string>) => el('link', { rel, ...attributes });
  const codes = Object.keys(LOCALES) as LocaleCode[];
  const title = titleOf(page, locale);
  return [
    el('title', {}, title),
    el('meta', { name: 'description', content: page.description }),
    ...(page.isIndexed ? [] : [el('meta', { name: 'robots', content: 'noindex' })]),
    link('canonical', { href: canonical }),
    ...codes.map((code) => link('alternate', { hreflang: LOCALES[code].tag, href: addressOf(base, page.path, code) })),
    link('alternate', { hreflang: 'x-default', href: addressOf(base, page.path, null) }),
    ...(page.feed === undefined
      ? []
      : [
          link('alternate', { type: 'application/rss+xml', title, href: `${base}${page.feed}.rss` }),
          link('alternate', { type: 'application/atom+xml', title, href: `${base}${page.feed}.atom` }),
        ]),
    property('og:type', page.path.startsWith('/listings/') ? 'article' : 'website'),
    property('og:site_name', SITE[locale]),
    property('og:title', page.title),
    property('og:description', page.description),
    property('og:url', canonical),
    property('og:locale', locale === 'zh' ? 'zh_CN' : 'en_US'),
    property('og:locale:alternate', locale === 'zh' ? 'en_US' : 'zh_CN'),
    property('og:image', `${base}/card.png`),
    property('og:image:width', '1200'),
    property('og:image:height', '630'),
    property('og:image:alt', SITE[locale]),
    el('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    ...page.jsonLd.map((data) => el('script', { type: 'application/ld+json' }, new JsonBlock(data))),
  ];
}

const titleOf = ({ title }: Page, locale: LocaleCode): string => (title ? `${title} · ${SITE[locale]}` : SITE[locale]);

/** Fills the portal's own page, in which the portal's scripts and styles are named, with a page's head and content. */
export function renderPage(template: string, page: Page, context: PageContext, asked: LocaleCode | null): string {
  const head = toHtml(headOf(page, context, asked));
  const body = toHtml([el('div', { id: 'root' }, el('main', { class: 'wrap page', id: 'content' }, ...page.body))]);
  return template
    .replace(/<html lang="[^"]*">/, () => `<html lang="${LOCALES[context.locale].tag}">`)
    .replace(/\s*<meta\s+name="description"[^>]*>/, () => '')
    .replace(/\s*<title>[^<]*<\/title>/, () => '')
    .replace('</head>', () => `${head}</head>`)
    .replace('<div id="root"></div>', () => body);
}
