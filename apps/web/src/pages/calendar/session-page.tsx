import type { Permission } from '@luyan/access';
import { EQUIPMENT, PITCH_STATES, SESSION_MODES, SESSION_STATES, SESSION_TYPES } from '@luyan/roadshow';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCodes, useRegionName } from '../../api/codes.js';
import { useMe } from '../../api/me.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Bilingual } from '../../i18n/bilingual.js';
import { dayOf, zoneName } from '../../i18n/format.js';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ClockIcon, PinIcon } from '../../ui/icons.js';
import { KindTag } from '../../ui/listing-card.js';
import { Empty, ErrorPage, Skeleton } from '../../ui/notices.js';
import { TrlScale } from '../../ui/trl-scale.js';
import { PageTools } from '../../ui/page-tools.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { JuryLink } from '../juries/jury-link.js';
import '../listing/listing.css';
import './calendar.css';
import './session.css';

const SessionQuery = graphql(`
  query Session($id: ID!) {
    session(id: $id) {
      id
      requestId
      code
      titleZh
      titleEn
      type
      mode
      chains
      regionCode
      startsAt
      endsAt
      timezone
      previousStartsAt
      capacity
      state
      releaseVersion
      host {
        id
        nameZh
        nameEn
      }
      venue {
        nameZh
        nameEn
        address
        capacity
        equipment
        online
        regionCode
      }
      pitches {
        id
        position
        startsAt
        durationMin
        qaMin
        state
        listing {
          id
          kind
          titleZh
          titleEn
          summaryZh
          summaryEn
          trl
          owner {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);
type SessionData = ResultOf<typeof SessionQuery>['session'];

/** Whether the reader may do so with this session: its host, and the operator. */
function useIsOrganiser({ host }: SessionData, permission: Permission): boolean {
  const { may, isOperator, owns } = useMe();
  return may(permission) && (isOperator || owns(host?.id));
}

function Agenda({ session }: { readonly session: SessionData }) {
  const { t, date, label, pick } = useWords();
  const isOrganiser = useIsOrganiser(session, 'pitch.select');
  const mayMark = isOrganiser && Date.parse(session.startsAt) <= Date.now();
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{t('session.agenda')}</h2>
      {session.pitches.length === 0 && (
        <Empty title={t('session.noPitches')}>
          <p>{t('session.noPitchesHint')}</p>
        </Empty>
      )}
      {mayMark && session.pitches.some(({ state }) => state === 'CONFIRMED') && (
        <p className="quiet">{t('session.markHint')}</p>
      )}
      <ol className="agenda">
        {session.pitches.map(({ id, startsAt, durationMin, qaMin, state, listing }) => (
          <li key={id}>
            <time dateTime={startsAt}>{date(startsAt, 'time', session.timezone)}</time>
            <div>
              {listing ? (
                <>
                  <p className="card-head">
                    <KindTag kind={listing.kind} />
                    {listing.trl !== null && <TrlScale trl={listing.trl} isSelfDeclared={false} />}
                    {state !== 'CONFIRMED' && state !== 'SELECTED' && (
                      <span className="tag">{label(PITCH_STATES, state)}</span>
                    )}
                  </p>
                  <h3>
                    <Link to={`/listings/${listing.id}`}>
                      <Bilingual zh={listing.titleZh} en={listing.titleEn} />
                    </Link>
                  </h3>
                  <p className="quiet">
                    {listing.owner ? pick(listing.owner.nameZh, listing.owner.nameEn) : t('listing.anonymousOwner')}
                    {' · '}
                    {t('session.minutes', { pitch: durationMin, questions: qaMin })}
                  </p>
                </>
              ) : (
                <p className="quiet">{t('session.hiddenPitch')}</p>
              )}
              {mayMark && state === 'CONFIRMED' && (
                <Suspense>
                  <MarkPitch id={id} title={listing && pick(listing.titleZh, listing.titleEn)} />
                </Suspense>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Only the organisers load these. */
const MarkPitch = lazy(async () => ({ default: (await import('./mark-pitch.js')).MarkPitch }));
const SessionHistory = lazy(async () => ({ default: (await import('./session-history.js')).SessionHistory }));
/** Only those who pitch load it. */
const SessionMeetings = lazy(async () => ({
  default: (await import('../meetings/session-meetings.js')).SessionMeetings,
}));
const JoinQueue = lazy(async () => ({ default: (await import('../pitches/join-queue.js')).JoinQueue }));

function Venue({ session }: { readonly session: SessionData }) {
  const { t, label, pick, number } = useWords();
  const { venue, host, requestId } = session;
  const { may } = useMe();
  const isOrganiser = useIsOrganiser(session, 'session.read-draft');
  const isToCome = Date.parse(session.endsAt) > Date.now();
  return (
    <aside className="listing-side" aria-label={t('session.about')}>
      {venue && (
        <section className="side-block">
          <h2>{t('session.venue')}</h2>
          <p className="owner-name">{pick(venue.nameZh, venue.nameEn)}</p>
          {!venue.online && <p lang="zh-CN">{venue.address}</p>}
          <p className="quiet">{t('session.capacity', { count: venue.capacity, number: number(venue.capacity) })}</p>
          <ul className="tags">
            {venue.equipment.map((code) => (
              <li key={code} className="tag">
                {label(EQUIPMENT, code)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {host && (
        <section className="side-block">
          <h2>{t('session.host')}</h2>
          <p className="owner-name">{pick(host.nameZh, host.nameEn)}</p>
          <JuryLink sessionId={session.id} hostId={host.id} />
        </section>
      )}
      {requestId && may('meeting.read') && (
        <Suspense>
          <SessionMeetings requestId={requestId} />
        </Suspense>
      )}
      {requestId && isToCome && may('pitch.apply') && may('listing.read-draft') && (
        <Suspense>
          <JoinQueue requestId={requestId} />
        </Suspense>
      )}
      <section className="side-block">
        <h2>{t('session.release')}</h2>
        <p>
          <code>{session.code}</code>
        </p>
        <p className="quiet">{t('session.version', { version: session.releaseVersion })}</p>
      </section>
      {isOrganiser && (
        <Suspense>
          <SessionHistory sessionId={session.id} zone={session.timezone} />
        </Suspense>
      )}
    </aside>
  );
}

export function SessionPage() {
  const { id = '' } = useParams();
  const { t, date, label, locale, pick } = useWords();
  const chain = useCodes('CHAIN').label;
  const regionName = useRegionName();
  const [{ data, error }] = useQuery({ query: SessionQuery, variables: { id } });
  const session = data?.session;
  usePageTitle(session && pick(session.titleZh, session.titleEn));
  if (error) return <ErrorPage error={error} />;
  if (!session)
    return (
      <div className="wrap page">
        <Skeleton rows={3} height={180} />
      </div>
    );
  const { timezone: zone, startsAt, endsAt } = session;
  const day = dayOf(startsAt);
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { to: `/calendar?year=${day.slice(0, 4)}`, text: t('nav.calendar') },
          {
            to: `/calendar?year=${day.slice(0, 4)}&month=${Number(day.slice(5, 7))}`,
            text: date(startsAt, 'month', zone),
          },
        ]}
      >
        {pick(session.titleZh, session.titleEn)}
      </Breadcrumbs>
      <header className="masthead session-head">
        <p className="card-head">
          <span className="kind">{label(SESSION_TYPES, session.type)}</span>
          {session.chains.map((code) => (
            <Link key={code} className="tag" to={`/calendar?year=${day.slice(0, 4)}&chain=${code}`}>
              {chain(code)}
            </Link>
          ))}
          {session.state !== 'RELEASED' && <span className="tag tag-warm">{label(SESSION_STATES, session.state)}</span>}
        </p>
        <h1>
          <Bilingual zh={session.titleZh} en={session.titleEn} />
        </h1>
        <p className="when">
          <ClockIcon />
          <time dateTime={startsAt}>{date(startsAt, 'dayLong', zone)}</time>
          <b>
            {date(startsAt, 'time', zone)}–{date(endsAt, 'time', zone)}
          </b>
          <span className="quiet">{zoneName(zone, locale)}</span>
        </p>
        <p className="when">
          <PinIcon />
          {label(SESSION_MODES, session.mode)}
          {session.regionCode && <span>{regionName(session.regionCode)}</span>}
          {session.venue && <span>{pick(session.venue.nameZh, session.venue.nameEn)}</span>}
        </p>
        <p className="head-tools">
          {Date.parse(endsAt) > Date.now() && (
            <a className="button button-small" href={`/calendars/sessions/${session.id}`} download>
              {t('session.keep')}
            </a>
          )}
          <PageTools />
        </p>
        {session.previousStartsAt && (
          <p className="remark">{t('session.moved', { from: date(session.previousStartsAt, 'dateTime', zone) })}</p>
        )}
      </header>
      <div className="listing-columns">
        <div className="listing-main">
          <Agenda session={session} />
        </div>
        <Venue session={session} />
      </div>
    </div>
  );
}
