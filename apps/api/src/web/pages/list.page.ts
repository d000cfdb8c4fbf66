import { publicListings } from '@luyan/application';
import { LIMITS } from '@luyan/contracts';
import { isUuid } from '@luyan/kernel';
import { collection, listData, pick } from '../json-ld.js';
import { el } from '../markup.js';
import { excerpt, type Page, type PageContext } from '../page.js';
import { WORDS } from '../words.js';
import { absentPage, day, facts, link, listingLinks, prose, trailOf } from './parts.js';

/** A published list with the first of its listings. */
export async function listPage(context: PageContext, id: string): Promise<Page> {
  const { runtime, locale } = context;
  const { lists, organisations } = runtime.reads;
  const path = `/lists/${id}`;
  const list = isUuid(id) ? await lists.findById(id) : null;
  if (list?.state !== 'PUBLISHED') return absentPage(list?.publishedAt ? 410 : 404, path, context);

  const [page, owner] = await Promise.all([
    lists.pageOfListings(id, list.version, { first: LIMITS.pageSize }),
    organisations.findById(list.ownerOrgId),
  ]);
  const title = pick(locale, list.titleZh, list.titleEn);
  const trail = trailOf(context, [{ path: '/lists', text: WORDS.lists[locale] }], title, path);
  return {
    status: 200,
    title,
    description: excerpt(list.summaryZh ?? `${title} · ${page.totalCount} ${WORDS.items[locale]}`),
    path,
    isIndexed: true,
    jsonLd: [listData(list, owner ?? undefined, context), trail.data],
    feed: `/feeds/lists/${id}`,
    body: [
      trail.markup,
      el('h1', {}, title),
      ...prose(list.summaryZh ?? ''),
      facts([
        [WORDS.owner[locale], owner ? pick(locale, owner.nameZh, owner.nameEn) : ''],
        [WORDS.published[locale], day(list.publishedAt, locale)],
      ]),
      listingLinks(await publicListings(runtime.reads, page.items), locale),
    ],
  };
}

/** All published lists. */
export async function listsPage(context: PageContext): Promise<Page> {
  const { runtime, locale } = context;
  const { items } = await runtime.reads.lists.page({ first: LIMITS.pageSize }, ['PUBLISHED']);
  const title = WORDS.lists[locale];
  const titles = items.map(({ id, titleZh, titleEn }) => ({ id, text: pick(locale, titleZh, titleEn) }));
  return {
    status: 200,
    title,
    description: excerpt([title, ...titles.map(({ text }) => text)].join(' · ')),
    path: '/lists',
    isIndexed: true,
    jsonLd: [collection(context, title, '/lists', { '@type': 'ItemList', numberOfItems: items.length })],
    body: [
      el('h1', {}, title),
      el('ul', {}, ...titles.map(({ id, text }) => el('li', {}, link(`/lists/${id}`, text)))),
    ],
  };
}
