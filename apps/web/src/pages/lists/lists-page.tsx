import { Link } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { graphql } from '../../graphql.js';
import { Bilingual } from '../../i18n/bilingual.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';

const ListsQuery = graphql(`
  query Lists($after: String) {
    lists(after: $after, first: 20) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
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
        }
      }
    }
  }
`);

export function ListsPage() {
  const { t, date, pick } = useWords();
  usePageTitle(t('nav.lists'));
  const found = usePages({ query: ListsQuery, variables: {}, connection: (data) => data.lists });
  return (
    <div className="wrap page">
      <h1>{t('nav.lists')}</h1>
      <p className="lead">{t('lists.lead')}</p>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={4} height={120} />}
      {found.first && found.edges.length === 0 && (
        <Empty title={t('lists.none')}>
          <p>{t('lists.noneHint')}</p>
        </Empty>
      )}
      <div className="card-grid">
        {found.edges.map(({ node }) => (
          <article key={node.id} className="card">
            <h2 className="card-title">
              <Link to={`/lists/${node.id}`}>
                <Bilingual zh={node.titleZh} en={node.titleEn} />
              </Link>
            </h2>
            {node.summaryZh && (
              <p className="card-text" lang="zh-CN">
                {node.summaryZh}
              </p>
            )}
            <footer className="card-foot">
              <span>{t('lists.items', { count: node.itemCount })}</span>
              <span>{t('lists.version', { version: node.version })}</span>
              {node.owner && <span>{pick(node.owner.nameZh, node.owner.nameEn)}</span>}
              {node.publishedAt && <time dateTime={node.publishedAt}>{date(node.publishedAt)}</time>}
            </footer>
          </article>
        ))}
      </div>
      <MoreButton found={found} />
    </div>
  );
}
