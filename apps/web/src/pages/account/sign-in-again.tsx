import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { useExpiry } from '../../api/client.js';
import { MeQuery, useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { SignInForm } from './sign-in-form.js';

/** 重新登录: over the page whose change was refused, so that nothing written there is lost. */
export function SignInAgain() {
  const { t } = useWords();
  const client = useClient();
  const { me } = useMe();
  const { renew, setHasExpired } = useExpiry();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const arrive = async () => {
    const { data } = await client.query(MeQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    if (data?.me?.accountId !== me?.accountId) renew();
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="sign-in-again"
      onClose={() => {
        setHasExpired(false);
      }}
    >
      <h2 id="sign-in-again">{t('signIn.expired')}</h2>
      <p>{t('signIn.expiredHint')}</p>
      <SignInForm onSignedIn={() => void arrive()} />
      <button type="button" className="link-button" onClick={() => dialog.current?.close()}>
        {t('common.close')}
      </button>
    </dialog>
  );
}
