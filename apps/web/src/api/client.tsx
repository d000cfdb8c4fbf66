import { LOCALES, type LocaleCode } from '@luyan/contracts';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { cacheExchange, Client, fetchExchange, Provider } from 'urql';
import { useLocale } from '../i18n/use-words.js';

const createClient = (locale: LocaleCode): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers: { 'Accept-Language': LOCALES[locale].tag } },
  });

const Renew = createContext<() => void>(() => undefined);

/** Forgets everything that was read: who asks has changed. */
export const useRenewClient = (): (() => void) => use(Renew);

/** One client a language and sign-in, so that no answer is shown in the wrong language or to the wrong person. */
export function ApiProvider({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const [signIns, setSignIns] = useState(0);
  const client = useMemo(() => ({ signIns, client: createClient(locale) }), [locale, signIns]);
  const renew = useMemo(
    () => () => {
      setSignIns((n) => n + 1);
    },
    [],
  );
  return (
    <Renew value={renew}>
      <Provider value={client.client}>{children}</Provider>
    </Renew>
  );
}
