import { publicListings } from '@luyan/application';
import { isUuid } from '@luyan/kernel';
import { PUBLIC_SESSION_STATES, SESSION_MODES, SESSION_TYPES } from '@luyan/roadshow';
import { pick, sessionData } from '../json-ld.js';
import { el } from '../markup.js';
import { excerpt, type Page, type PageContext } from '../page.js';
import { WORDS } from '../words.js';
import { absentPage, facts, listingLinks, moment, trailOf } from './parts.js';

/** A released session with its pitches in order, as far as their listings are public. */
export async function sessionPage(context: PageContext, id: string): Promise<Page> {
  const { runtime, locale } = context;
  const { roadshow, listings, organisations } = runtime.reads;
  const path = `/sessions/${id}`;
  const session = isUuid(id) ? await roadshow.findSession(id) : null;
  if (!session || !PUBLIC_SESSION_STATES.includes(session.state))
    return absentPage(session?.state === 'CANCELLED' ? 410 : 404, path, context);

  const [pitches, [venue], host] = await Promise.all([
    roadshow.pitchesOfSessions([id]),
    roadshow.findVenues(session.venueId ? [session.venueId] : []),
    organisations.findById(session.hostOrgId),
  ]);
  const rows = await listings.findByIds(pitches.map(({ listingId }) => listingId));
  const known = new Map((await publicListings(runtime.reads, rows)).map((listing) => [listing.id, listing]));
  const pitched = pitches.flatMap(({ listingId }) => known.get(listingId) ?? []);

  const title = pick(locale, session.titleZh, session.titleEn);
  const time = moment(session.startsAt, locale, session.timezone);
  const place = venue ? `${pick(locale, venue.nameZh, venue.nameEn)} ${venue.address}` : WORDS.online[locale];
  const hostName = host ? pick(locale, host.nameZh, host.nameEn) : '';
  const trail = trailOf(context, [{ path: '/calendar', text: WORDS.calendar[locale] }], title, path);
  return {
    status: 200,
    title,
    description: excerpt(`${SESSION_TYPES[session.type][locale]} · ${time} · ${place} · ${hostName}`),
    path,
    isIndexed: true,
    jsonLd: [sessionData(session, { host: host ?? undefined, venue, listings: pitched }, context), trail.data],
    body: [
      trail.markup,
      el('h1', {}, title),
      facts([
        [WORDS.time[locale], time],
        [WORDS.venue[locale], `${place} (${SESSION_MODES[session.mode][locale]})`],
        [WORDS.host[locale], hostName],
      ]),
      el('h2', {}, WORDS.pitches[locale]),
      listingLinks(pitched, locale),
    ],
  };
}
