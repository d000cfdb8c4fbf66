import { COOPERATION_MODES, EDITABLE_LISTING_STATES, LISTING_STATES } from '@luyan/catalogue';
import { Link } from 'react-router';
import { useCodes, useRegionName } from '../../api/codes.js';
import { useMe } from '../../api/me.js';
import { Bilingual } from '../../i18n/bilingual.js';
import { useWords } from '../../i18n/use-words.js';
import { KindTag, priceOf } from '../../ui/listing-card.js';
import { PageTools } from '../../ui/page-tools.js';
import { TrlScale } from '../../ui/trl-scale.js';
import { useJoin } from './detail-parts.js';
import type { ListingData } from './listing-query.js';

/** What a reader must know before reading on. */
export function Masthead({ listing }: { readonly listing: ListingData }) {
  const words = useWords();
  const { t, label } = words;
  const chain = useCodes('CHAIN').label;
  const regionName = useRegionName();
  const join = useJoin();
  const { owns } = useMe();
  const price = priceOf(listing, words);
  return (
    <header className="masthead">
      <p className="card-head">
        <KindTag kind={listing.kind} />
        {listing.chains.map((code) => (
          <Link key={code} className="tag" to={`/catalogue?chain=${code}`}>
            {chain(code)}
          </Link>
        ))}
        {listing.state !== 'PUBLISHED' && <span className="tag tag-warm">{label(LISTING_STATES, listing.state)}</span>}
      </p>
      <h1>
        <Bilingual zh={listing.titleZh} en={listing.titleEn} />
      </h1>
      <p className="lead">
        <Bilingual zh={listing.summaryZh} en={listing.summaryEn} isQuiet />
      </p>
      <dl className="key-facts">
        {listing.trl !== null && (
          <div className="wide">
            <dt>{t('catalogue.trl')}</dt>
            <dd>
              <TrlScale trl={listing.trl} isSelfDeclared={listing.verificationLevel === 0} isLarge />
            </dd>
          </div>
        )}
        {listing.cooperationModes.length > 0 && (
          <div>
            <dt>{t('catalogue.cooperation')}</dt>
            <dd>{join(listing.cooperationModes.map((mode) => label(COOPERATION_MODES, mode)))}</dd>
          </div>
        )}
        {price && (
          <div>
            <dt>{t('listing.price')}</dt>
            <dd className="price">{price}</dd>
          </div>
        )}
        {listing.regionCode && (
          <div>
            <dt>{t('catalogue.region')}</dt>
            <dd>{regionName(listing.regionCode)}</dd>
          </div>
        )}
      </dl>
      <p className="head-tools">
        {owns(listing.owner?.id) && EDITABLE_LISTING_STATES.includes(listing.state) && (
          <Link className="button button-small" to={`/listings/${listing.id}/edit`}>
            {t('my.edit')}
          </Link>
        )}
        <PageTools />
      </p>
    </header>
  );
}
