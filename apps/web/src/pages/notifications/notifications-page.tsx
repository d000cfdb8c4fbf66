import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePages } from '../../api/use-pages.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { News, NewsFragment, useMarkRead } from './news.js';

const NotificationsQuery = graphql(
  `
    query Notifications($after: String) {
      notifications(after: $after, first: 30) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...News
          }
        }
      }
    }
  `,
  [NewsFragment],
);

/** 通知: what concerns the reader, the newest first. Opening one marks it as read. */
export function NotificationsPage() {
  const { t, number } = useWords();
  const [params, setParams] = useSearchParams();
  const pages = Math.max(1, Number(params.get('pages') ?? 1) || 1);
  const found = usePages({
    query: NotificationsQuery,
    variables: {},
    connection: (data) => data.notifications,
    pages,
  });
  const { reload } = found;
  useEffect(reload, [reload]); // what stands in the cache may be old
  const mark = useMarkRead();
  usePageTitle(t('notifications.title'));
  const hasUnread = found.edges.some(({ node }) => !node.readAt);
  return (
    <div className="wrap page">
      <h1>{t('notifications.title')}</h1>
      <p className="news-tools">
        {hasUnread && (
          <button type="button" className="button button-small" onClick={() => void mark(null).then(reload)}>
            {t('notifications.readAll')}
          </button>
        )}
        <Link to="/searches">{t('searches.title')}</Link>
      </p>
      {found.error && <ErrorNote error={found.error} retry={reload} />}
      {!found.first && !found.error && <Skeleton rows={4} />}
      {found.first && found.edges.length === 0 && <Empty title={t('notifications.none')} />}
      <News items={found.edges.map(({ node }) => node)} />
      <MoreButton
        found={found}
        onMore={() => {
          setParams({ pages: String(pages + 1) }, { replace: true, preventScrollReset: true });
        }}
      >
        {t('catalogue.more', { shown: number(found.edges.length), count: number(found.totalCount) })}
      </MoreButton>
    </div>
  );
}
