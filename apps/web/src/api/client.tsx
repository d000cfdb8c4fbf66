import { LOCALES, type LocaleCode } from '@luyan/contracts';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { cacheExchange, Client, fetchExchange, mapExchange, Provider, type CombinedError } from 'urql';
import { useLocale } from '../i18n/use-words.js';

/** The API's code of an error, or NETWORK where it could not be asked. */
export function codeOf(error: CombinedError): string {
  if (error.networkError) return 'NETWORK';
  const code = error.graphQLErrors[0]?.extensions['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
}

const createClient = (locale: LocaleCode, onExpired: () => void): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onResult: ({ operation, error }) => {
          if (operation.kind === 'mutation' && error && codeOf(error) === 'UNAUTHENTICATED') onExpired();
        },
      }),
      cacheExchange,
      fetchExchange,
    ],
    fetchOptions: { headers: { 'Accept-Language': LOCALES[locale].tag } },
  });

interface SignInState {
  readonly renew: () => void;
  readonly hasExpired: boolean;
  readonly setHasExpired: (hasExpired: boolean) => void;
}
const SignIns = createContext<SignInState>({
  renew: () => undefined,
  hasExpired: false,
  setHasExpired: () => undefined,
});

/** Forgets everything that was read: who asks has changed. */
export const useRenewClient = (): (() => void) => use(SignIns).renew;

/** Whether the sign-in ended under the reader's hands: a change was refused for want of one. */
export const useExpiry = () => use(SignIns);

/** One client a language and sign-in, so that no answer is shown in the wrong language or to the wrong person. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const [signIns, setSignIns] = useState(0);
  const [hasExpired, setHasExpired] = useState(false);
  const client = useMemo(
    () => ({
      signIns,
      client: createClient(locale, () => {
        setHasExpired(true);
      }),
    }),
    [locale, signIns],
  );
  const value = useMemo(
    () => ({
      renew: () => {
        setSignIns((n) => n + 1);
      },
      hasExpired,
      setHasExpired,
    }),
    [hasExpired],
  );
  return (
    <SignIns value={value}>
      <Provider value={client.client}>{children}</Provider>
    </SignIns>
  );
}
