import { WAITLIST_STATES, waitlistPolicyAt } from '@luyan/roadshow';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { KindTag } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { QueueQuery, RequestsQuery, type QueuePlace, type RequestItem } from './request-queries.js';

/** What a place in the queue has its points for. */
function Points({ place: { points, entry } }: { readonly place: QueuePlace }) {
  const { t } = useWords();
  const { wantedHere, onTheme, firstPitch } = waitlistPolicyAt(Date.now()).points;
  const given = [
    { name: t('waitlist.wantedHere'), points: entry.wantedHere ? wantedHere : 0 },
    { name: t('waitlist.onTheme'), points: entry.onTheme ? onTheme : 0 },
    { name: t('waitlist.firstPitch'), points: entry.firstPitch ? firstPitch : 0 },
  ].filter((reason) => reason.points > 0);
  const waited = points - given.reduce((sum, reason) => sum + reason.points, 0);
  return (
    <>
      <b>{t('waitlist.points', { count: points })}</b>
      <ul className="tags">
        {[...given, ...(waited > 0 ? [{ name: t('waitlist.waited'), points: waited }] : [])].map((reason) => (
          <li key={reason.name} className="tag">
            {reason.name} +{reason.points}
          </li>
        ))}
      </ul>
    </>
  );
}

function Place({ place }: { readonly place: QueuePlace }) {
  const { t, label, pick, date } = useWords();
  const { entry, rank } = place;
  const listing = entry.application?.listing;
  return (
    <tr>
      <td className="strong">{rank}</td>
      <td>
        {listing ? (
          <>
            <KindTag kind={listing.kind} />{' '}
            <Link to={`/listings/${listing.id}`}>{pick(listing.titleZh, listing.titleEn)}</Link>
            {listing.owner && <p className="quiet">{pick(listing.owner.nameZh, listing.owner.nameEn)}</p>}
          </>
        ) : (
          t('session.hiddenPitch')
        )}
      </td>
      <td>
        <Points place={place} />
      </td>
      <td>
        <span className={entry.state === 'OFFERED' ? 'tag tag-warm' : 'tag'}>
          {label(WAITLIST_STATES, entry.state)}
        </span>
        {entry.state === 'OFFERED' && entry.deadline && entry.slotStartsAt && (
          <p className="quiet">
            {t('waitlist.offered', {
              slot: date(entry.slotStartsAt, 'dateTime'),
              deadline: date(entry.deadline, 'dateTime'),
            })}
          </p>
        )}
        <p className="quiet">{t('waitlist.since', { day: date(entry.joinedAt) })}</p>
      </td>
    </tr>
  );
}

function Queue({ requestId }: { readonly requestId: string }) {
  const { t } = useWords();
  const [{ data, error }] = useQuery({
    query: QueueQuery,
    variables: { requestId },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton rows={2} height={60} />;
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label={t('waitlist.queue')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('waitlist.rank')}</th>
            <th scope="col">{t('waitlist.pitch')}</th>
            <th scope="col">{t('waitlist.why')}</th>
            <th scope="col">{t('waitlist.state')}</th>
          </tr>
        </thead>
        <tbody>
          {data.waitlist.map((place) => (
            <Place key={place.entry.id} place={place} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function QueueCard({ request, isFirst }: { readonly request: RequestItem; readonly isFirst: boolean }) {
  const { t, pick, date } = useWords();
  const [isOpen, setIsOpen] = useState(isFirst);
  const { session, queueLength, maxPitches } = request;
  const title = pick(request.titleZh, request.titleEn);
  return (
    <article className="card">
      <h2 className="card-title">{session ? <Link to={`/sessions/${session.id}`}>{title}</Link> : title}</h2>
      <p className="facts">
        {session && <time dateTime={session.startsAt}>{date(session.startsAt, 'dateTime')}</time>}
        {session && <span>{t('request.pitches', { count: session.pitchCount, most: maxPitches })}</span>}
        <span>{t('request.queue', { count: queueLength })}</span>
      </p>
      <details
        className="why"
        open={isOpen}
        onToggle={({ currentTarget }) => {
          setIsOpen(currentTarget.open);
        }}
      >
        <summary>{t('waitlist.queue')}</summary>
        {isOpen && <Queue requestId={request.id} />}
      </details>
    </article>
  );
}

/** 候补: the queues of one's sessions, each in its order and with the reasons for it. */
export function Waitlists() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const asked = params.get('request');
  const found = usePages({
    query: RequestsQuery,
    variables: { states: null, from: null, queued: true },
    connection: (data) => data.sessionRequests,
  });
  const isFirst = (id: string, i: number) => (asked ? id === asked : i === 0);
  return (
    <>
      <p className="lead">{t('waitlist.lead')}</p>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={3} height={140} />}
      {found.first && found.edges.length === 0 && (
        <Empty title={t('waitlist.none')}>
          <p>{t('waitlist.noneHint')}</p>
        </Empty>
      )}
      <div className="results">
        {found.edges.map(({ node }, i) => (
          <QueueCard key={node.id} request={node} isFirst={isFirst(node.id, i)} />
        ))}
      </div>
      <MoreButton found={found} />
    </>
  );
}
