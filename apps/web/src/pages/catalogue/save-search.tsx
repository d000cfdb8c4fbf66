import { ALERT_FREQUENCIES, type AlertFrequency } from '@luyan/catalogue';
import { LIMITS } from '@luyan/contracts';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { useMe } from '../../api/me.js';
import { ProblemFragment } from '../../api/fragments.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { BellIcon } from '../../ui/icons.js';
import { ErrorNote, Problems } from '../../ui/notices.js';
import { conditionCount, filterOf, type CatalogueState } from './catalogue-state.js';

const SaveSearchMutation = graphql(
  `
    mutation SaveSearch($input: SaveSearchInput!) {
      saveSearch(input: $input) {
        value {
          id
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);

/** Keeps what the catalogue shows under a name, and how often to be told of what is new. */
export function SaveSearch({ state }: { readonly state: CatalogueState }) {
  const { t, label } = useWords();
  const { may } = useMe();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [name, setName] = useState('');
  const [frequency, setFrequency] = useState<AlertFrequency>('WEEKLY');
  const [isSaved, setIsSaved] = useState(false);
  const [saved, save] = useMutation(SaveSearchMutation);
  const key = JSON.stringify([state.text, filterOf(state)]);
  useEffect(() => {
    setName(state.text.slice(0, LIMITS.savedSearchName));
    setIsSaved(false);
  }, [key, state.text]);
  if (!may('saved-search.keep') || (!state.text && conditionCount(state) === 0)) return null;
  const keep = async () => {
    const input = { name, text: state.text || null, filter: filterOf(state), frequency };
    const { data } = await save({ input });
    if (!data?.saveSearch.value) return;
    setIsSaved(true);
    dialog.current?.close();
  };
  return (
    <>
      <button type="button" className="button" onClick={() => dialog.current?.showModal()}>
        <BellIcon size={18} />
        {t('searches.save')}
      </button>
      <span role="status" className={isSaved ? 'quiet' : 'sr-only'}>
        {isSaved && (
          <>
            {t('searches.saved')} <Link to="/searches">{t('searches.title')}</Link>
          </>
        )}
      </span>
      <dialog ref={dialog} className="dialog" aria-labelledby={`${id}-title`}>
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <h2 id={`${id}-title`}>{t('searches.save')}</h2>
          <label>
            <span>{t('searches.name')}</span>
            <input
              required
              maxLength={LIMITS.savedSearchName}
              value={name}
              onChange={({ target }) => {
                setName(target.value);
              }}
            />
          </label>
          <label>
            <span>{t('searches.alert')}</span>
            <select
              value={frequency}
              onChange={({ target }) => {
                setFrequency(target.value as AlertFrequency);
              }}
            >
              {(Object.keys(ALERT_FREQUENCIES) as AlertFrequency[]).map((code) => (
                <option key={code} value={code}>
                  {label(ALERT_FREQUENCIES, code)}
                </option>
              ))}
            </select>
          </label>
          {saved.error && <ErrorNote error={saved.error} />}
          <Problems problems={saved.data?.saveSearch.problems ?? []} />
          <p>
            <button type="submit" className="button button-primary" disabled={saved.fetching}>
              {t('searches.save')}
            </button>{' '}
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {t('common.close')}
            </button>
          </p>
        </form>
      </dialog>
    </>
  );
}
