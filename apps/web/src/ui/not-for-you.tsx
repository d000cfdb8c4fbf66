import { Link, useLocation } from 'react-router';
import { useMe } from '../api/me.js';
import { useWords } from '../i18n/use-words.js';
import { Empty } from './notices.js';

/** Says for whom a page is; a guest may be one of them, and signs in to come back here. */
export function NotForYou({ title }: { readonly title: string }) {
  const { t } = useWords();
  const { me } = useMe();
  const { pathname } = useLocation();
  return (
    <Empty title={title}>
      {!me && (
        <Link className="button" to={`/sign-in?next=${pathname}`}>
          {t('nav.signIn')}
        </Link>
      )}
    </Empty>
  );
}
