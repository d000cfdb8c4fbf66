import { useState, type SubmitEvent } from 'react';
import { useMutation } from 'urql';
import { ProblemFragment, type Refusals } from '../../api/fragments.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Problems } from '../../ui/notices.js';

const SignInMutation = graphql(
  `
    mutation SignIn($email: String!, $password: String!) {
      signIn(email: $email, password: $password) {
        token
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);

export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const { t } = useWords();
  const [problems, setProblems] = useState<Refusals>([]);
  const [{ fetching, error }, signIn] = useMutation(SignInMutation);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const { data } = await signIn({ email: text('email').trim(), password: text('password') });
    setProblems(data?.signIn.problems ?? []);
    if (data?.signIn.token) onSignedIn();
  };

  return (
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
  );
}
