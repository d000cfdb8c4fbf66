import { PITCH_STATES, WAITLIST_STATES } from '@luyan/roadshow';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { KindTag } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { AcceptOrDecline, GiveUp } from './answers.js';
import {
  AnswerInvitationMutation,
  AnswerOfferMutation,
  LeaveWaitlistMutation,
  MyApplicationsQuery,
  MyWaitlistQuery,
  WithdrawPitchMutation,
  type MyApplication,
  type MyPlace,
} from './pitch-queries.js';

interface ListingName {
  readonly listing: MyApplication['listing'];
}

function Title({ listing }: ListingName) {
  const { t, pick } = useWords();
  return (
    <h3 className="card-title">
      {listing ? (
        <>
          <KindTag kind={listing.kind} />{' '}
          <Link to={`/listings/${listing.id}`}>{pick(listing.titleZh, listing.titleEn)}</Link>
        </>
      ) : (
        t('session.hiddenPitch')
      )}
    </h3>
  );
}

function OfferedOrWaiting({ place, onChange }: { readonly place: MyPlace; readonly onChange: () => void }) {
  const { t, pick, date } = useWords();
  const { id, state, application, deadline, slotStartsAt } = place;
  const title = pick(application?.listing?.titleZh, application?.listing?.titleEn);
  if (state === 'WAITING')
    return (
      <div className="my-actions">
        <GiveUp
          id={id}
          title={title}
          mutation={LeaveWaitlistMutation}
          name={t('pitch.leave')}
          sure={t('pitch.leaveSure')}
          onAnswered={onChange}
        />
      </div>
    );
  if (state !== 'OFFERED' || !slotStartsAt || !deadline) return null;
  return (
    <>
      <p className="remark">
        {t('pitch.offer', { slot: date(slotStartsAt, 'dateTime'), deadline: date(deadline, 'dateTime') })}
      </p>
      <AcceptOrDecline id={id} title={title} mutation={AnswerOfferMutation} onAnswered={onChange} />
    </>
  );
}

function Place({ place, onChange }: { readonly place: MyPlace; readonly onChange: () => void }) {
  const { t, label, pick, date } = useWords();
  const { state, request, application, joinedAt } = place;
  const session = request?.session;
  const name = pick(request?.titleZh, request?.titleEn);
  return (
    <article className="card">
      <header className="card-head">
        <span className={state === 'OFFERED' ? 'tag tag-warm' : 'tag'}>{label(WAITLIST_STATES, state)}</span>
        <span className="quiet">{t('waitlist.since', { day: date(joinedAt) })}</span>
      </header>
      <Title listing={application?.listing ?? null} />
      <p className="facts">
        {session ? <Link to={`/sessions/${session.id}`}>{name}</Link> : <span>{name}</span>}
        {session && <time dateTime={session.startsAt}>{date(session.startsAt, 'dateTime')}</time>}
        {session?.venue && <span>{pick(session.venue.nameZh, session.venue.nameEn)}</span>}
      </p>
      <OfferedOrWaiting place={place} onChange={onChange} />
    </article>
  );
}

/** 候补: one's places in queues, and slots that are on offer. */
function Queues({ onChange }: { readonly onChange: () => void }) {
  const { t } = useWords();
  const found = usePages({ query: MyWaitlistQuery, variables: {}, connection: (data) => data.myWaitlist });
  const change = () => {
    found.reload();
    onChange();
  };
  const ranked = [...found.edges].sort(
    (a, b) => Number(b.node.state === 'OFFERED') - Number(a.node.state === 'OFFERED'),
  );
  return (
    <section aria-labelledby="my-queues">
      <h2 id="my-queues">{t('pitch.queues')}</h2>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={2} />}
      {found.first && ranked.length === 0 && (
        <Empty title={t('pitch.noQueues')}>
          <p>{t('pitch.noQueuesHint')}</p>
          <Link className="button" to="/calendar">
            {t('nav.calendar')}
          </Link>
        </Empty>
      )}
      <div className="results">
        {ranked.map(({ node }) => (
          <Place key={node.id} place={node} onChange={change} />
        ))}
      </div>
      <MoreButton found={found} />
    </section>
  );
}

function Where({ application: { pitch, request } }: { readonly application: MyApplication }) {
  const { t, pick, date } = useWords();
  if (pitch?.session)
    return (
      <p className="facts">
        <Link to={`/sessions/${pitch.session.id}`}>{pick(pitch.session.titleZh, pitch.session.titleEn)}</Link>
        <time dateTime={pitch.startsAt}>{date(pitch.startsAt, 'dateTime')}</time>
        {pitch.session.venue && <span>{pick(pitch.session.venue.nameZh, pitch.session.venue.nameEn)}</span>}
      </p>
    );
  return (
    <p className="facts">
      {request ? (
        <>
          <span>{pick(request.titleZh, request.titleEn)}</span>
          <span>{[...new Set([date(request.earliest), date(Date.parse(request.latest) - 1)])].join(' – ')}</span>
          {request.host && <span>{pick(request.host.nameZh, request.host.nameEn)}</span>}
        </>
      ) : (
        <span>{t('pitch.anySession')}</span>
      )}
    </p>
  );
}

function Application({
  application,
  onChange,
}: {
  readonly application: MyApplication;
  readonly onChange: () => void;
}) {
  const { t, label, pick } = useWords();
  const { id, state, listing, pitch } = application;
  const title = listing ? pick(listing.titleZh, listing.titleEn) : '';
  const isToCome = pitch?.state === 'CONFIRMED' && Date.parse(pitch.startsAt) > Date.now();
  return (
    <article className="card">
      <header className="card-head">
        <span className={state === 'CONFIRMED' ? 'tag tag-good' : state === 'INVITED' ? 'tag tag-warm' : 'tag'}>
          {label(PITCH_STATES, state)}
        </span>
        <span className="quiet">
          {t('session.minutes', { pitch: application.durationMin, questions: application.qaMin })}
        </span>
      </header>
      <Title listing={listing} />
      <Where application={application} />
      {state === 'INVITED' && (
        <AcceptOrDecline id={id} title={title} mutation={AnswerInvitationMutation} onAnswered={onChange} />
      )}
      {isToCome && (
        <div className="my-actions">
          <GiveUp
            id={pitch.id}
            title={title}
            mutation={WithdrawPitchMutation}
            name={t('pitch.withdraw')}
            sure={t('pitch.withdrawSure')}
            onAnswered={onChange}
          />
        </div>
      )}
    </article>
  );
}

/** Applications of one kind of states; nothing at all where there are none and nothing is said of that. */
function Applications({
  states,
  name,
  isQuiet,
}: {
  readonly states: readonly MyApplication['state'][];
  readonly name: string;
  readonly isQuiet: boolean;
}) {
  const { t, number } = useWords();
  const found = usePages({
    query: MyApplicationsQuery,
    variables: { states: [...states] },
    connection: (data) => data.myApplications,
  });
  if (isQuiet && found.first && found.edges.length === 0) return null;
  return (
    <section>
      <h2>
        {name} {found.totalCount > 0 && <small className="quiet">{number(found.totalCount)}</small>}
      </h2>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={2} />}
      {found.first && found.edges.length === 0 && (
        <Empty title={t('pitch.none')}>
          <p>{t('pitch.noneHint')}</p>
        </Empty>
      )}
      <div className="results">
        {found.edges.map(({ node }) => (
          <Application key={node.id} application={node} onChange={found.reload} />
        ))}
      </div>
      <MoreButton found={found} />
    </section>
  );
}

/** 路演: what one's organisations have applied for, were invited to, wait for and are offered. */
export function Pitches() {
  const { t } = useWords();
  const [epoch, setEpoch] = useState(0);
  return (
    <div className="pitches">
      <Queues
        onChange={() => {
          setEpoch(epoch + 1);
        }}
      />
      <Applications key={`invited ${epoch}`} states={['INVITED']} name={t('pitch.invitations')} isQuiet />
      <Applications
        key={`applied ${epoch}`}
        states={[
          'CONFIRMED',
          'SELECTED',
          'SCREENED',
          'APPLIED',
          'WAITLISTED',
          'PRESENTED',
          'ABSENT',
          'REJECTED',
          'WITHDRAWN',
        ]}
        name={t('pitch.applications')}
        isQuiet={false}
      />
    </div>
  );
}
