import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { usePages } from '../../api/use-pages.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { tellUnreadChanged } from '../../ui/bell.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';

const NotificationsQuery = graphql(`
  query Notifications($after: String) {
    notifications(after: $after, first: 30) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          text
          path
          createdAt
          readAt
        }
      }
    }
  }
`);
const MarkMutation = graphql(`
  mutation MarkNotificationsRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids) {
      value
    }
  }
`);

/** 通知: what concerns the reader, the newest first. Opening one marks it as read. */
export function NotificationsPage() {
  const { t, date, number } = useWords();
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
  const [, mark] = useMutation(MarkMutation);
  usePageTitle(t('notifications.title'));
  const read = async (ids: string[] | null) => {
    await mark({ ids });
    tellUnreadChanged();
    if (!ids) reload();
  };
  const hasUnread = found.edges.some(({ node }) => !node.readAt);
  return (
    <div className="wrap page">
      <h1>{t('notifications.title')}</h1>
      <p>
        {hasUnread && (
          <button type="button" className="button" onClick={() => void read(null)}>
            {t('notifications.readAll')}
          </button>
        )}{' '}
        <Link to="/searches">{t('searches.title')}</Link>
      </p>
      {found.error && <ErrorNote error={found.error} retry={reload} />}
      {!found.first && !found.error && <Skeleton rows={4} />}
      {found.first && found.edges.length === 0 && <Empty title={t('notifications.none')} />}
      <ul className="plain">
        {found.edges.map(({ node }) => (
          <li key={node.id} className="card">
            <Link to={node.path} onClick={() => void (node.readAt ? undefined : read([node.id]))}>
              {node.readAt ? node.text : <strong>{node.text}</strong>}
            </Link>
            <p className="quiet">
              <time dateTime={node.createdAt}>{date(node.createdAt, 'dateTime')}</time>
              {!node.readAt && ` · ${t('notifications.unread')}`}
            </p>
          </li>
        ))}
      </ul>
      {found.hasMore && (
        <button
          type="button"
          className="button load-more"
          disabled={found.fetching}
          onClick={() => {
            setParams({ pages: String(pages + 1) }, { replace: true, preventScrollReset: true });
          }}
        >
          {t('catalogue.more', { shown: number(found.edges.length), count: number(found.totalCount) })}
        </button>
      )}
    </div>
  );
}
