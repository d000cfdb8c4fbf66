import { EQUIPMENT } from '@luyan/roadshow';
import { Button } from 'antd';
import { useState } from 'react';
import { useRegionName } from '../../api/codes.js';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { VenueForm } from './venue-form.js';
import { OwnVenuesQuery, type OwnVenue } from './venue-queries.js';

function Facts({ venue, hall }: { readonly venue: OwnVenue; readonly hall: OwnVenue | undefined }) {
  const { t, label, pick, number } = useWords();
  const regionName = useRegionName();
  const { capacity, online, onlineCapacity, equipment, host, regionCode } = venue;
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
      {host && <span>{pick(host.nameZh, host.nameEn)}</span>}
    </p>
  );
}

/** 场地: what one's organisations keep, for hybrid sessions and split halls too. */
export function Venues() {
  const { t, pick } = useWords();
  const [edited, setEdited] = useState<string>();
  const found = usePages({ query: OwnVenuesQuery, variables: {}, connection: (data) => data.venues });
  const venues = found.edges.map(({ node }) => node);
  return (
    <>
      <p className="lead">{t('venue.lead')}</p>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={4} />}
      {found.first && !found.fetching && venues.length === 0 && <Empty title={t('venue.none')} />}
      <div className="results">
        {venues.map((venue) => (
          <article key={venue.id} className="venue-row">
            <div className="title-line">
              <h2>{pick(venue.nameZh, venue.nameEn)}</h2>
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
              <VenueForm
                venue={venue}
                venues={venues}
                onDone={() => {
                  setEdited(undefined);
                  found.reload();
                }}
              />
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
