import { useQuery } from 'urql';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { ListingCard, ListingCardFragment } from '../../ui/listing-card.js';

const SimilarQuery = graphql(
  `
    query SimilarListings($id: ID!) {
      listing(id: $id) {
        id
        similar(first: 4) {
          ...ListingCard
        }
      }
    }
  `,
  [ListingCardFragment],
);

/** 相似条目: asked for after the listing itself stands, so that it waits for nothing. */
export function SimilarListings({ listingId }: { readonly listingId: string }) {
  const { t } = useWords();
  const [{ data }] = useQuery({ query: SimilarQuery, variables: { id: listingId } });
  const similar = data?.listing.similar ?? [];
  if (similar.length === 0) return null;
  return (
    <section className="similar" aria-labelledby="similar">
      <h2 id="similar">{t('listing.similar')}</h2>
      <div className="results">
        {similar.map((listing) => (
          <ListingCard key={listing.id} listing={listing} headingLevel={3} />
        ))}
      </div>
    </section>
  );
}
