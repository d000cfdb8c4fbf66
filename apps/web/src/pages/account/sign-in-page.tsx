import { useState, type SubmitEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMutation } from 'urql';
import { useRenewClient } from '../../api/client.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Problems } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';

const SignInMutation = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      token
      problems {
        code
        path
        message
        remedy
      }
    }
  }
`);
type Refusals = ResultOf<typeof SignInMutation>['signIn']['problems'];

/** Only an address of the portal itself is gone to after signing in. */
const safeNext = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignInPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const renew = useRenewClient();
  const [params] = useSearchParams();
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, signIn] = useMutation(SignInMutation);
  usePageTitle(t('nav.signIn'));

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const { data } = await signIn({ email: text('email').trim(), password: text('password') });
    setProblems(data?.signIn.problems ?? []);
    if (!data?.signIn.token) return;
    renew();
    await navigate(safeNext(params.get('next')), { replace: true });
  };

  return (
    <div className="wrap page sign-in">
      <h1>{t('nav.signIn')}</h1>
      <p className="lead">{t('signIn.lead')}</p>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <label>
          <span>{t('signIn.email')}</span>
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          <span>{t('signIn.password')}</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <Problems problems={problems} />
        {error && (
          <p className="notice notice-error" role="alert">
            {error.networkError ? t('error.network') : error.graphQLErrors[0]?.message}
          </p>
        )}
        <button type="submit" className="button button-primary" disabled={fetching}>
          {t('nav.signIn')}
        </button>
      </form>
    </div>
  );
}
