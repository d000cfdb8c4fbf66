import { EQUIPMENT } from '@luyan/roadshow';
import { Button } from 'antd';
import { useState } from 'react';
import { useRegionName } from '../../api/codes.js';
import { ownersOf, useMe } from '../../api/me.js';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { draftOfVenue, newVenue, roomOf, type VenueDraft } from './venue-draft.js';
import { VenueForm } from './venue-form.js';
import { clockOf, weekdayName } from './series-rule.js';
import { OwnVenuesQuery, type OwnVenue } from './venue-queries.js';

function Facts({ venue, hall }: { readonly venue: OwnVenue; readonly hall: OwnVenue | undefined }) {
  const { t, label, pick, number, money, date } = useWords();
  const regionName = useRegionName();
  const { capacity, online, onlineCapacity, equipment, host, regionCode, hours, closures } = venue;
  return (
    <p className="facts">
      {equipment.map((code) => (
        <span key={code} className="tag">
          {label(EQUIPMENT, code)}
        </span>
      ))}
      {online && <span className="tag tag-good">{t('venue.online')}</span>}
      <span>{regionName(regionCode)}</span>
      <span>{t('session.capacity', { count: capacity, number: number(capacity) })}</span>
      {onlineCapacity !== null && (
        <span>{t('venue.followers', { count: onlineCapacity, number: number(onlineCapacity) })}</span>
      )}
      {hall && <span>{t('venue.splitFrom', { hall: pick(hall.nameZh, hall.nameEn) })}</span>}
      {venue.priceHalfDayFen !== null && <span>{t('venue.price', { price: money(venue.priceHalfDayFen) })}</span>}
      <span>
        {hours
          .map(
            ({ weekday, fromMin, untilMin }) =>
              `${weekdayName(weekday, date)} ${clockOf(fromMin)}–${clockOf(untilMin)}`,
          )
          .join(' · ') || t('venue.closedDay')}
      </span>
      {closures.map(({ id, startsAt, endsAt }) => (
        <span key={id} className="tag tag-warm">
          {t('venue.closedFrom', { from: date(startsAt, 'monthDay'), until: date(endsAt, 'monthDay') })}
        </span>
      ))}
      {host && <span>{pick(host.nameZh, host.nameEn)}</span>}
    </p>
  );
}

/** 场地: what one's organisations keep, for hybrid sessions and split halls too. */
export function Venues() {
  const { t, pick } = useWords();
  const { me } = useMe();
  const owner = ownersOf(me, 'venue.edit')[0];
  /** The venue that is changed, or what a new one starts from. */
  const [edited, setEdited] = useState<string>();
  const [added, setAdded] = useState<VenueDraft>();
  const done = () => {
    setEdited(undefined);
    setAdded(undefined);
    found.reload();
  };
  const found = usePages({ query: OwnVenuesQuery, variables: {}, connection: (data) => data.venues });
  const venues = found.edges.map(({ node }) => node);
  return (
    <>
      <p className="lead">{t('venue.lead')}</p>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={4} />}
      {found.first && !found.fetching && venues.length === 0 && <Empty title={t('venue.none')} />}
      {owner && !added && (
        <p className="venue-add">
          <Button
            type="primary"
            onClick={() => {
              setAdded(newVenue(owner.id, owner.regionCode));
            }}
          >
            {t('venue.add')}
          </Button>
        </p>
      )}
      {added && (
        <section className="venue-row" aria-labelledby="new-venue">
          <h2 id="new-venue">{t('venue.add')}</h2>
          <VenueForm key={added.partOf} venue={added} venues={venues} onDone={done} />
        </section>
      )}
      <div className="results">
        {venues.map((venue) => (
          <article key={venue.id} className="venue-row">
            <div className="title-line">
              <h2>{pick(venue.nameZh, venue.nameEn)}</h2>
              {!venue.online && !venue.partOf && edited !== venue.id && (
                <Button
                  size="small"
                  onClick={() => {
                    setAdded(roomOf(venue));
                  }}
                >
                  {t('venue.split')}
                  <span className="sr-only"> {pick(venue.nameZh, venue.nameEn)}</span>
                </Button>
              )}
              {edited !== venue.id && (
                <Button
                  size="small"
                  onClick={() => {
                    setEdited(venue.id);
                  }}
                >
                  {t('venue.edit')}
                  <span className="sr-only"> {pick(venue.nameZh, venue.nameEn)}</span>
                </Button>
              )}
            </div>
            {edited === venue.id ? (
              <VenueForm venue={draftOfVenue(venue)} venues={venues} onDone={done} />
            ) : (
              <Facts venue={venue} hall={venues.find(({ id }) => id === venue.partOf)} />
            )}
          </article>
        ))}
      </div>
      <MoreButton found={found} />
    </>
  );
}
