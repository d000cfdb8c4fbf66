import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { graphql, type ResultOf } from '../graphql.js';
import type { MessageKey } from '../i18n/i18n.js';
import { useWords } from '../i18n/use-words.js';
import { SearchIcon } from './icons.js';
import { Marked } from './marked.js';
import { rangesOfTerms } from './ranges.js';

const SuggestQuery = graphql(`
  query Suggest($prefix: String!) {
    suggest(prefix: $prefix, limit: 8) {
      text
      type
      listingId
    }
  }
`);
type Suggestion = ResultOf<typeof SuggestQuery>['suggest'][number];
const USE: Readonly<Record<string, MessageKey>> = { TITLE: 'search.openListing', HISTORY: 'search.history' };
const DEBOUNCE_MS = 120;

/** Suggestions for what is being typed; none for what stood there from the start. */
function useSuggestions(text: string, isOpen: boolean): readonly Suggestion[] {
  const client = useClient();
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const prefix = text.trim();
  useEffect(() => {
    if (!isOpen || !prefix) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void client
        .query(SuggestQuery, { prefix })
        .toPromise()
        .then(({ data }) => {
          if (isCurrent) setFound(data?.suggest ?? []);
        });
    }, DEBOUNCE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, prefix, isOpen]);
  return isOpen && prefix ? found : [];
}

interface SearchBoxProps {
  readonly value?: string;
  readonly isLarge?: boolean;
  readonly onSearch: (text: string) => void;
}

/** A combobox: arrows walk the suggestions, Enter takes one or searches what is written, Escape closes. */
export function SearchBox({ value = '', isLarge = false, onSearch }: SearchBoxProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState(value);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const suggestions = useSuggestions(text, isOpen);
  const isExpanded = suggestions.length > 0;

  useEffect(() => {
    setText(value);
    setIsOpen(false);
  }, [value]);

  const close = () => {
    setIsOpen(false);
    setActive(-1);
  };
  const search = (wanted: string) => {
    setText(wanted);
    close();
    onSearch(wanted.trim());
  };
  const take = (suggestion: Suggestion) => {
    if (!suggestion.listingId) {
      search(suggestion.text);
      return;
    }
    close();
    void navigate(`/listings/${suggestion.listingId}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && isExpanded) {
      event.preventDefault();
      setActive((at) => ((at + step + suggestions.length + 2) % (suggestions.length + 1)) - 1);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = suggestions[active];
      if (chosen) take(chosen);
      else search(text);
    }
  };

  return (
    <form
      role="search"
      className={isLarge ? 'search search-large' : 'search'}
      onSubmit={(event) => {
        event.preventDefault();
        search(text);
      }}
    >
      <SearchIcon />
      <input
        ref={input}
        role="combobox"
        aria-label={t('search.label')}
        aria-expanded={isExpanded}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(-1);
          setIsOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <button type="submit" className="button button-primary">
        {t('search.go')}
      </button>
      <ul id={`${id}-list`} role="listbox" aria-label={t('search.suggestions')} hidden={!isExpanded}>
        {suggestions.map((suggestion, at) => (
          <li
            key={`${suggestion.type} ${suggestion.listingId ?? ''} ${suggestion.text}`}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => {
              event.preventDefault(); // keeps the focus in the field
            }}
            onClick={() => {
              take(suggestion);
            }}
          >
            <span>
              <Marked text={suggestion.text} ranges={rangesOfTerms(suggestion.text, [text.trim()])} />
            </span>
            <small>{t(USE[suggestion.type] ?? 'search.keyword')}</small>
          </li>
        ))}
      </ul>
    </form>
  );
}
