import { useEffect } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../graphql.js';
import { useWords } from '../i18n/use-words.js';
import { BellIcon } from './icons.js';

const UnreadQuery = graphql(`
  query UnreadNotifications {
    unreadNotifications
  }
`);
const POLL_MS = 60_000;
const CHANGED = 'luyan.unread';

/** Says that the reader has read something, so that the bell counts anew. */
export const tellUnreadChanged = (): void => {
  dispatchEvent(new Event(CHANGED));
};

/** How many notifications are unread, and the way to them; counted once a minute while the page is looked at. */
export function Bell() {
  const { t } = useWords();
  const [{ data }, read] = useQuery({ query: UnreadQuery });
  useEffect(() => {
    const count = () => {
      if (document.visibilityState === 'visible') read({ requestPolicy: 'network-only' });
    };
    const timer = setInterval(count, POLL_MS);
    addEventListener(CHANGED, count);
    return () => {
      clearInterval(timer);
      removeEventListener(CHANGED, count);
    };
  }, [read]);
  const unread = data?.unreadNotifications ?? 0;
  return (
    <Link className="icon-button" to="/notifications" aria-label={t('notifications.bell', { count: unread })}>
      <BellIcon />
      {unread > 0 && (
        <b className="badge" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </b>
      )}
    </Link>
  );
}
