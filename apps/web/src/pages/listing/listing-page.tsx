import { DISCLOSURE_TIERS, isLive, LISTING_KINDS, LISTING_STATES, ORGANISATION_TYPES } from '@luyan/catalogue';
import { PITCH_STATES } from '@luyan/roadshow';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCodes, useRegionName } from '../../api/codes.js';
import { useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { CheckIcon, ClockIcon } from '../../ui/icons.js';
import { Verification } from '../../ui/listing-card.js';
import { ErrorPage, Problems, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { DemandDetails, FinanceDetails, ScenarioDetails } from './demand-details.js';
import { Facts, Tags, useJoin } from './detail-parts.js';
import { ListingQuery, type ListingData } from './listing-query.js';
import { Masthead } from './masthead.js';
import { SimilarListings } from './similar-listings.js';
import { AchievementDetails, PatentDetails, ProductDetails, TeamDetails } from './supply-details.js';
import './listing.css';

const ListingMatches = lazy(async () => ({ default: (await import('../matches/listing-matches.js')).ListingMatches }));

function Details({ listing }: { readonly listing: ListingData }) {
  const { t, label } = useWords();
  const { me } = useMe();
  if (!listing.detail)
    return (
      <div className="remark">
        <p>{t('listing.undisclosed', { tier: label(DISCLOSURE_TIERS, listing.disclosure) })}</p>
        {!me && <Link to={`/sign-in?next=/listings/${listing.id}`}>{t('nav.signIn')}</Link>}
      </div>
    );
  switch (listing.__typename) {
    case 'Achievement':
      return <AchievementDetails detail={listing.detail} />;
    case 'Patent':
      return <PatentDetails detail={listing.detail} />;
    case 'Product':
      return <ProductDetails detail={listing.detail} />;
    case 'Team':
      return <TeamDetails detail={listing.detail} />;
    case 'Scenario':
      return <ScenarioDetails detail={listing.detail} />;
    case 'Finance':
      return <FinanceDetails detail={listing.detail} />;
    case 'Demand':
      return <DemandDetails detail={listing.detail} />;
  }
}

function Description({ listing }: { readonly listing: ListingData }) {
  const { t, locale } = useWords();
  const text = locale === 'en' && listing.descriptionEn ? listing.descriptionEn : listing.descriptionZh;
  if (!text) return null;
  const isFallback = locale === 'en' && !listing.descriptionEn;
  return (
    <section className="detail-block">
      <h2>
        {t('listing.description')}
        {isFallback && <span className="only-zh">{t('common.onlyChineseShort')}</span>}
      </h2>
      <div className="prose" lang={text === listing.descriptionEn ? 'en' : 'zh-CN'}>
        {text.split(/\n+/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}

function Owner({ owner }: { readonly owner: ListingData['owner'] }) {
  const { t, label, pick } = useWords();
  const regionName = useRegionName();
  if (!owner)
    return (
      <section className="side-block">
        <h2>{t('listing.owner')}</h2>
        <p>{t('listing.anonymousOwner')}</p>
      </section>
    );
  return (
    <section className="side-block">
      <h2>{t('listing.owner')}</h2>
      <p className="owner-name">{pick(owner.nameZh, owner.nameEn)}</p>
      <p className="facts">
        <span>{label(ORGANISATION_TYPES, owner.type)}</span>
        <span>{regionName(owner.regionCode)}</span>
      </p>
      <p className="quiet">
        <Verification level={owner.verifiedLevel} />
      </p>
      <Link to={`/catalogue?owner=${owner.id}`}>{t('listing.ofOwner')}</Link>
    </section>
  );
}

/** What a guest can do about what they read. */
function Join({ listingId }: { readonly listingId: string }) {
  const { t } = useWords();
  const { me, isKnown } = useMe();
  if (me || !isKnown) return null;
  return (
    <section className="side-block join">
      <h2>{t('listing.join')}</h2>
      <p>{t('listing.joinHint')}</p>
      <Link className="button button-primary button-small" to={`/sign-in?next=/listings/${listingId}`}>
        {t('listing.joinGo')}
      </Link>
    </section>
  );
}

/** 有效与更新: how far the listing can still be trusted. */
function Freshness({ listing }: { readonly listing: ListingData }) {
  const { t, date, label } = useWords();
  const ms = (at: string | null) => (at ? Date.parse(at) : null);
  const isFresh = isLive(
    {
      state: listing.state,
      publishedAt: ms(listing.publishedAt),
      lastConfirmedAt: ms(listing.lastConfirmedAt),
      validUntil: ms(listing.validUntil),
      renewals: 0,
    },
    Date.now(),
  );
  return (
    <section className="side-block">
      <h2>{t('listing.trust')}</h2>
      <p className={isFresh ? 'fresh' : 'fresh stale-note'}>
        {isFresh ? <CheckIcon size={16} /> : <ClockIcon size={16} />}
        {listing.state === 'PUBLISHED'
          ? t(isFresh ? 'listing.isLive' : 'listing.isStale')
          : label(LISTING_STATES, listing.state)}
      </p>
      <p>
        <Verification level={listing.verificationLevel} />
      </p>
      <dl className="side-facts">
        {listing.publishedAt && (
          <div>
            <dt>{t('listing.publishedAt')}</dt>
            <dd>{date(listing.publishedAt)}</dd>
          </div>
        )}
        {listing.lastConfirmedAt && (
          <div>
            <dt>{t('listing.confirmedAt')}</dt>
            <dd>{date(listing.lastConfirmedAt)}</dd>
          </div>
        )}
        {listing.validUntil && (
          <div>
            <dt>{t('listing.validUntil')}</dt>
            <dd>{date(listing.validUntil)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Pitches({ pitches }: { readonly pitches: ListingData['pitches'] }) {
  const { t, date, label, pick } = useWords();
  const shown = pitches.filter(({ session }) => session);
  if (shown.length === 0) return null;
  return (
    <section className="side-block">
      <h2>{t('listing.pitches')}</h2>
      <ul className="plain">
        {shown.map(({ id, startsAt, state, session }) => (
          <li key={id}>
            {session && (
              <Link to={`/sessions/${session.id}`}>
                <time dateTime={startsAt}>{date(startsAt, 'dateTime', session.timezone)}</time>{' '}
                {pick(session.titleZh, session.titleEn)}
              </Link>
            )}
            <small className="quiet"> {label(PITCH_STATES, state)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Classification({ listing }: { readonly listing: ListingData }) {
  const { t } = useWords();
  const industry = useCodes('INDUSTRY').label;
  const emerging = useCodes('EMERGING').label;
  const ipc = useCodes('IPC').label;
  const join = useJoin();
  const named = (codes: readonly string[], label: (code: string) => string) =>
    join(codes.map((code) => (label(code) === code ? code : `${label(code)} ${code}`)));
  return (
    <>
      <Tags caption={t('listing.keywords')} items={listing.keywords} />
      <Facts
        caption={t('listing.classification')}
        facts={[
          [t('catalogue.industry'), named(listing.industries, industry)],
          [t('listing.emerging'), join(listing.emerging.map(emerging))],
          ['IPC', named(listing.ipc, ipc)],
        ]}
      />
    </>
  );
}

export function ListingPage() {
  const { id = '' } = useParams();
  const { t, label, pick } = useWords();
  const [{ data, error }] = useQuery({ query: ListingQuery, variables: { id } });
  const { may, owns, isOperator } = useMe();
  const listing = data?.listing;
  usePageTitle(listing && pick(listing.titleZh, listing.titleEn));
  if (error) return <ErrorPage error={error} />;
  if (!listing)
    return (
      <div className="wrap page">
        <Skeleton rows={3} height={160} />
      </div>
    );
  const seesMatches = may('match.read') && (owns(listing.owner?.id) || isOperator || may('match.answer'));
  return (
    <div className="wrap page">
      <Breadcrumbs
        trail={[
          { to: '/catalogue', text: t('nav.catalogue') },
          { to: `/catalogue?kind=${listing.kind}`, text: label(LISTING_KINDS, listing.kind) },
        ]}
      >
        {pick(listing.titleZh, listing.titleEn)}
      </Breadcrumbs>
      <Masthead listing={listing} />
      <div className="listing-columns">
        <div className="listing-main">
          {listing.issues.length > 0 && <Problems problems={listing.issues} isStanding />}
          <Description listing={listing} />
          <Details listing={listing} />
          <Classification listing={listing} />
        </div>
        <aside className="listing-side" aria-label={t('listing.about')}>
          <Owner owner={listing.owner} />
          <Join listingId={listing.id} />
          <Freshness listing={listing} />
          <Pitches pitches={listing.pitches} />
        </aside>
      </div>
      <SimilarListings listingId={listing.id} />
      {seesMatches && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <ListingMatches listingId={listing.id} isDemand={listing.kind === 'DEMAND'} />
        </Suspense>
      )}
    </div>
  );
}
