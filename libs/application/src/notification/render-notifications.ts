import { visibleListingIds, type Actor } from '@luyan/access';
import {
  isNotificationKind,
  renderNotification,
  thingsOf,
  type Notice,
  type NotificationThing,
} from '@luyan/contracts';
import type { Locale } from '@luyan/kernel';
import type { NotificationRow, Repositories } from '@luyan/persistence';
import { PUBLIC_SESSION_STATES } from '@luyan/roadshow';
import { policyFacts } from '../catalogue/listing-facts.js';

export interface RenderedNotification {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly path: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}
interface Titled {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
}

/** The things of one sort that the actor may know of. */
type Reader = (reads: Repositories, ids: readonly string[], actor: Actor) => Promise<readonly Titled[]>;

const READERS: Readonly<Record<NotificationThing, Reader>> = {
  LISTING: async (reads, ids, actor) => {
    const listings = await reads.listings.findByIds(ids);
    const visible = visibleListingIds(
      actor,
      listings.map((listing) => policyFacts(listing, undefined)),
    );
    return listings.filter(({ id }) => visible.has(id));
  },
  SESSION: async (reads, ids) =>
    (await reads.roadshow.findSessions(ids)).filter(
      ({ state }) => state === 'CANCELLED' || PUBLIC_SESSION_STATES.includes(state),
    ),
  ORGANISATION: async (reads, ids) =>
    (await reads.organisations.findByIds(ids)).map(({ id, nameZh, nameEn }) => ({
      id,
      titleZh: nameZh,
      titleEn: nameEn,
    })),
  MEETING_ROUND: (reads, ids) => reads.meetingRounds.findByIds(ids),
  SAVED_SEARCH: async (reads, ids, { accountId }) =>
    (await reads.savedSearches.findByIds(ids))
      .filter((search) => search.accountId === accountId)
      .map(({ id, name }) => ({ id, titleZh: name, titleEn: null })),
};

const noticeOf = ({ kind, data }: NotificationRow): Notice | undefined =>
  isNotificationKind(kind) ? ({ kind, data } as Notice) : undefined;

async function titlesOf(
  reads: Repositories,
  notices: readonly Notice[],
  actor: Actor,
): Promise<ReadonlyMap<string, Titled>> {
  const things = notices.flatMap(thingsOf);
  const titles = new Map<string, Titled>();
  for (const thing of new Set(things.map((t) => t.thing))) {
    const ids = new Set(things.filter((t) => t.thing === thing).map(({ id }) => id));
    for (const titled of await READERS[thing](reads, [...ids], actor)) titles.set(titled.id, titled);
  }
  return titles;
}

const titleIn = (locale: Locale, { titleZh, titleEn }: Titled): string =>
  locale === 'en' && titleEn !== null ? titleEn : titleZh;

/**
 * Notifications as the actor reads them now, in their language: one statement a sort of thing, however many there are.
 * One of a kind that the code no longer knows shows its code.
 */
export async function renderNotifications(
  reads: Repositories,
  actor: Actor,
  rows: readonly NotificationRow[],
): Promise<readonly RenderedNotification[]> {
  const titles = await titlesOf(
    reads,
    rows.map(noticeOf).filter((notice) => notice !== undefined),
    actor,
  );
  const titleOf = (id: string): string | undefined => {
    const titled = titles.get(id);
    return titled && titleIn(actor.locale, titled);
  };
  return rows.map((row) => {
    const notice = noticeOf(row);
    const shown = notice ? renderNotification(notice, actor.locale, titleOf) : { text: row.kind, path: '/' };
    return { ...row, ...shown };
  });
}
