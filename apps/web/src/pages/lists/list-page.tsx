import { useParams } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { graphql } from '../../graphql.js';
import { Bilingual } from '../../i18n/bilingual.js';
import { useWords } from '../../i18n/use-words.js';
import { Breadcrumbs } from '../../ui/breadcrumbs.js';
import { ListingCard, ListingCardFragment } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorPage, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';

const ListQuery = graphql(
  `
    query List($id: ID!, $after: String) {
      list(id: $id) {
        id
        titleZh
        titleEn
        summaryZh
        itemCount
        version
        publishedAt
        owner {
          id
          nameZh
          nameEn
        }
        listings(after: $after, first: 20) {
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
    }
  `,
  [ListingCardFragment],
);

export function ListPage() {
  const { id = '' } = useParams();
  const { t, date, pick, number } = useWords();
  const found = usePages({
    query: ListQuery,
    variables: { id },
    connection: (data) => data.list.listings,
  });
  const list = found.first?.list;
  usePageTitle(list && pick(list.titleZh, list.titleEn));
  if (found.error) return <ErrorPage error={found.error} retry={found.reload} />;
  if (!list)
    return (
      <div className="wrap page">
        <Skeleton rows={5} height={150} />
      </div>
    );
  return (
    <div className="wrap page">
      <Breadcrumbs trail={[{ to: '/lists', text: t('nav.lists') }]}>{pick(list.titleZh, list.titleEn)}</Breadcrumbs>
      <header className="masthead">
        <h1>
          <Bilingual zh={list.titleZh} en={list.titleEn} />
        </h1>
        {list.summaryZh && (
          <p className="lead" lang="zh-CN">
            {list.summaryZh}
          </p>
        )}
        <p className="facts">
          <span>{t('lists.items', { count: list.itemCount })}</span>
          <span>{t('lists.version', { version: list.version })}</span>
          {list.owner && <span>{pick(list.owner.nameZh, list.owner.nameEn)}</span>}
          {list.publishedAt && <time dateTime={list.publishedAt}>{date(list.publishedAt)}</time>}
        </p>
      </header>
      {found.edges.length === 0 && <Empty title={t('lists.empty')} />}
      <div className="results">
        {found.edges.map(({ node }) => (
          <ListingCard key={node.id} listing={node} headingLevel={2} />
        ))}
      </div>
      <MoreButton found={found}>
        {t('catalogue.more', { shown: number(found.edges.length), count: number(found.totalCount) })}
      </MoreButton>
    </div>
  );
}
