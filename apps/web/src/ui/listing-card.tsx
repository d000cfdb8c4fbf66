import { COOPERATION_MODES, LISTING_KINDS, PRICE_MODES, VERIFICATION_LEVELS } from '@luyan/catalogue';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCodes, useRegionName } from '../api/codes.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { Bilingual } from '../i18n/bilingual.js';
import { useWords, type Words } from '../i18n/use-words.js';
import { Marked } from './marked.js';
import { TrlScale } from './trl-scale.js';

export const ListingCardFragment = graphql(`
  fragment ListingCard on Listing {
    id
    kind
    titleZh
    titleEn
    summaryZh
    summaryEn
    regionCode
    chains
    trl
    cooperationModes
    priceMode
    priceFromFen
    priceToFen
    verificationLevel
    publishedAt
    owner {
      id
      nameZh
      nameEn
    }
  }
`);
type ListingCardData = FragmentOf<typeof ListingCardFragment>;
interface HighlightData {
  readonly field: string;
  readonly text: string;
  readonly ranges: readonly (readonly number[])[];
}

type Price = Pick<ListingCardData, 'kind' | 'priceMode' | 'priceFromFen' | 'priceToFen'>;

/** The price as far as it is stated: an amount or a span, else how a supply is priced. */
export function priceOf({ kind, priceMode, priceFromFen, priceToFen }: Price, { label, money }: Words): string {
  if (priceFromFen !== null && priceToFen !== null && priceFromFen !== priceToFen)
    return `${money(priceFromFen)} – ${money(priceToFen)}`;
  const amount = priceFromFen ?? priceToFen;
  if (amount !== null) return money(amount);
  return kind === 'DEMAND' || kind === 'FINANCE' ? '' : label(PRICE_MODES, priceMode);
}

const levels = Object.values(VERIFICATION_LEVELS);

export function Verification({ level }: { readonly level: number }) {
  const { locale } = useWords();
  const words = levels[level];
  return words ? <span className={`verification verification-${level}`}>{words[locale]}</span> : null;
}

export const KindTag = ({ kind }: { readonly kind: ListingCardData['kind'] }) => {
  const { label } = useWords();
  return <span className={`kind kind-${kind.toLowerCase()}`}>{label(LISTING_KINDS, kind)}</span>;
};

const highlightOf = (highlights: readonly HighlightData[] | undefined, zh: string, en: string) =>
  highlights?.find(({ field }) => field === zh || field === en);

interface ListingCardProps {
  readonly listing: ListingCardData;
  readonly highlights?: readonly HighlightData[];
  readonly footer?: ReactNode;
  readonly headingLevel?: 2 | 3;
}

export function ListingCard({ listing, highlights, footer, headingLevel = 3 }: ListingCardProps) {
  const words = useWords();
  const { label } = useCodes('CHAIN');
  const regionName = useRegionName();
  const Heading = `h${headingLevel}` as const;
  const title = highlightOf(highlights, 'titleZh', 'titleEn');
  const summary = highlightOf(highlights, 'summaryZh', 'summaryEn');
  const price = priceOf(listing, words);
  return (
    <article className="card listing-card">
      <header className="card-head">
        <KindTag kind={listing.kind} />
        {listing.chains.slice(0, 2).map((chain) => (
          <span key={chain} className="tag">
            {label(chain)}
          </span>
        ))}
        <Verification level={listing.verificationLevel} />
      </header>
      <Heading className="card-title">
        <Link to={`/listings/${listing.id}`}>
          {title && words.locale === 'zh' ? (
            <Marked {...title} />
          ) : (
            <Bilingual zh={listing.titleZh} en={listing.titleEn} />
          )}
        </Link>
      </Heading>
      <p className="card-text">
        {summary && words.locale === 'zh' ? (
          <Marked {...summary} />
        ) : (
          <Bilingual zh={listing.summaryZh} en={listing.summaryEn} isQuiet />
        )}
      </p>
      <footer className="card-foot">
        <span>
          {listing.owner ? words.pick(listing.owner.nameZh, listing.owner.nameEn) : words.t('listing.anonymousOwner')}
        </span>
        {listing.regionCode && <span>{regionName(listing.regionCode)}</span>}
        {listing.cooperationModes[0] && <span>{words.label(COOPERATION_MODES, listing.cooperationModes[0])}</span>}
        {price && <span className="price">{price}</span>}
        {listing.trl !== null && <TrlScale trl={listing.trl} isSelfDeclared={false} />}
      </footer>
      {footer}
    </article>
  );
}
