import { Link } from 'react-router';
import { useMe } from '../../api/me.js';
import { usePages } from '../../api/use-pages.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { ArrowIcon } from '../../ui/icons.js';
import { ListingCard, ListingCardFragment } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { OnlyFor } from '../../ui/only-for.js';
import { usePageTitle } from '../../ui/use-page-title.js';

const OwnQuery = graphql(
  `
    query OwnPublished($after: String) {
      myListings(state: PUBLISHED, after: $after, first: 20) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...ListingCard
          }
        }
      }
    }
  `,
  [ListingCardFragment],
);

/** One's own published listings, each with the way to its matches; who has none of their own goes through the catalogue. */
export function MatchesPage() {
  const { t } = useWords();
  const { may } = useMe();
  const hasOwn = may('listing.read-draft');
  const picks = may('match.add') && !hasOwn;
  const found = usePages({
    query: OwnQuery,
    variables: {},
    connection: (data) => data.myListings,
    isPaused: !hasOwn,
  });
  usePageTitle(t('nav.matches'));
  return (
    <div className="wrap page">
      <h1>{t('nav.matches')}</h1>
      <p className="lead">{t('match.lead')}</p>
      {hasOwn && found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {hasOwn && !found.first && !found.error && <Skeleton rows={4} height={160} />}
      <OnlyFor isAllowed={may('match.read')} title={t('match.only')}>
        {picks && (
          <Empty title={t('match.picks')}>
            <p>{t('match.picksHint')}</p>
            <Link className="button" to="/catalogue?kind=DEMAND">
              {t('home.demands')}
            </Link>
          </Empty>
        )}
        {hasOwn && found.first && found.edges.length === 0 && (
          <Empty title={t('match.noListings')}>
            <p>{t('match.noneHint')}</p>
            <Link className="button" to="/my/new">
              {t('my.new')}
            </Link>
          </Empty>
        )}
      </OnlyFor>
      <div className="results">
        {found.edges.map(({ node }) => (
          <ListingCard
            key={node.id}
            listing={node}
            headingLevel={2}
            footer={
              <Link className="more" to={`/matches/${node.id}`}>
                {t('match.open')} <ArrowIcon size={16} />
              </Link>
            }
          />
        ))}
      </div>
      <MoreButton found={found} />
    </div>
  );
}
