import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useRenewClient } from '../../api/client.js';
import { MeQuery } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { SignInForm } from './sign-in-form.js';

/** Only an address of the portal itself is gone to after signing in, and not this page again. */
const safeNext = (next: string | null): string =>
  next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/';

/** Who comes here signed in goes on, or signs in as another; asked anew, since what was known may have expired. */
function SignedIn({ next }: { readonly next: string }) {
  const { t, pick } = useWords();
  const [{ data }] = useQuery({ query: MeQuery, requestPolicy: 'network-only' });
  if (!data?.me) return null;
  return (
    <div className="remark">
      <p>{t('signIn.already', { name: pick(data.me.nameZh, data.me.nameEn) })}</p>
      <Link to={next}>{t('signIn.goOn')}</Link>
    </div>
  );
}

export function SignInPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const renew = useRenewClient();
  const [params] = useSearchParams();
  const next = safeNext(params.get('next'));
  usePageTitle(t('nav.signIn'));
  return (
    <div className="wrap page sign-in">
      <h1>{t('nav.signIn')}</h1>
      <p className="lead">{t('signIn.lead')}</p>
      <SignedIn next={next} />
      <SignInForm
        onSignedIn={() => {
          renew();
          void navigate(next, { replace: true });
        }}
      />
    </div>
  );
}
