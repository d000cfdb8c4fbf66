import { el, xmlDocument, type MarkupElement } from '../web/markup.js';

export interface FeedEntry {
  /** Address of the page; it stays the entry's identity. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
  readonly author: string | null;
  readonly categories: readonly string[];
}
export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page that the feed follows. */
  readonly url: string;
  readonly self: string;
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
}

const ATOM = 'http://www.w3.org/2005/Atom';
const some = (text: string | null, make: (text: string) => MarkupElement) => text !== null && text !== '' && make(text);

/** RSS 2.0, with Atom's own link as the best practices of the RSS Advisory Board ask. */
export const toRss = ({ title, description, language, url, self, updatedAt, entries }: Feed): string =>
  xmlDocument(
    el(
      'rss',
      { version: '2.0', 'xmlns:atom': ATOM, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      el(
        'channel',
        {},
        el('title', {}, title),
        el('link', {}, url),
        el('description', {}, description),
        el('language', {}, language),
        el('lastBuildDate', {}, updatedAt.toUTCString()),
        el('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }),
        ...entries.map((entry) =>
          el(
            'item',
            {},
            el('title', {}, entry.title),
            el('link', {}, entry.url),
            el('guid', { isPermaLink: 'true' }, entry.url),
            some(entry.summary, (text) => el('description', {}, text)),
            some(entry.author, (name) => el('dc:creator', {}, name)),
            ...entry.categories.map((category) => el('category', {}, category)),
            el('pubDate', {}, entry.publishedAt.toUTCString()),
          ),
        ),
      ),
    ),
  );

/** Atom, RFC 4287 */
export const toAtom = ({ title, description, language, url, self, updatedAt, entries }: Feed): string =>
  xmlDocument(
    el(
      'feed',
      { xmlns: ATOM, 'xml:lang': language },
      el('id', {}, self),
      el('title', {}, title),
      el('subtitle', {}, description),
      el('updated', {}, updatedAt.toISOString()),
      el('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      el('link', { rel: 'alternate', type: 'text/html', href: url }),
      el('author', {}, el('name', {}, title)),
      ...entries.map((entry) =>
        el(
          'entry',
          {},
          el('id', {}, entry.url),
          el('title', {}, entry.title),
          el('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
          el('published', {}, entry.publishedAt.toISOString()),
          el('updated', {}, entry.updatedAt.toISOString()),
          some(entry.author, (name) => el('author', {}, el('name', {}, name))),
          ...entry.categories.map((term) => el('category', { term })),
          some(entry.summary, (text) => el('summary', {}, text)),
        ),
      ),
    ),
  );
