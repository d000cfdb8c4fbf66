import { Link } from 'react-router';
import { useMutation } from 'urql';
import { graphql, type FragmentOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { tellUnreadChanged } from '../../ui/bell.js';

export const NewsFragment = graphql(`
  fragment News on Notification {
    id
    text
    path
    createdAt
    readAt
  }
`);
const MarkMutation = graphql(`
  mutation MarkNotificationsRead($ids: [ID!]) {
    markNotificationsRead(ids: $ids) {
      value
    }
  }
`);

/** Marks notifications as read, or with null all of them. */
export function useMarkRead(): (ids: string[] | null) => Promise<void> {
  const [, mark] = useMutation(MarkMutation);
  return async (ids) => {
    await mark({ ids });
    tellUnreadChanged();
  };
}

/** Notifications, each leading to what it is about; opening one marks it as read. */
export function News({ items }: { readonly items: readonly FragmentOf<typeof NewsFragment>[] }) {
  const { t, date } = useWords();
  const mark = useMarkRead();
  return (
    <ul className="plain">
      {items.map(({ id, text, path, createdAt, readAt }) => (
        <li key={id} className="card news">
          <Link to={path} onClick={() => void (readAt ? undefined : mark([id]))}>
            {readAt ? text : <strong>{text}</strong>}
          </Link>
          <p className="quiet">
            <time dateTime={createdAt}>{date(createdAt, 'dateTime')}</time>
            {!readAt && ` · ${t('notifications.unread')}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
