import { COOPERATION_MODES, LISTING_KINDS, PRICE_MODES, VERIFICATION_LEVELS } from '@luyan/catalogue';
import { useEffect, useRef, type RefObject } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCodes } from '../../api/codes.js';
import { usePages } from '../../api/use-pages.js';
import { useWords } from '../../i18n/use-words.js';
import { CloseIcon, FilterIcon } from '../../ui/icons.js';
import { ListingCard } from '../../ui/listing-card.js';
import { MoreButton } from '../../ui/more-button.js';
import { Empty, ErrorNote, Skeleton } from '../../ui/notices.js';
import { SearchBox } from '../../ui/search-box.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { CatalogueQuery } from './catalogue-query.js';
import {
  conditionCount,
  filterOf,
  LIST_PARAMS,
  readState,
  SORTS,
  withChange,
  withoutEach,
  withToggled,
  writeState,
  type CatalogueState,
} from './catalogue-state.js';
import { SaveSearch } from './save-search.js';
import { Facets } from './facets.js';
import './catalogue.css';

interface StateProps {
  readonly state: CatalogueState;
  readonly onChange: (state: CatalogueState) => void;
}

/** What is asked for, each with a way to drop it. */
function Conditions({ state, onChange }: StateProps) {
  const { t, label, locale } = useWords();
  const chain = useCodes('CHAIN').label;
  const region = useCodes('REGION').label;
  const industry = useCodes('INDUSTRY').label;
  const words = {
    kind: (code: string) => label(LISTING_KINDS, code),
    chain,
    region,
    industry,
    coop: (code: string) => label(COOPERATION_MODES, code),
    price: (code: string) => label(PRICE_MODES, code),
  };
  const { trlFrom, trlTo, verifiedFrom, owner } = state;
  const level = Object.values(VERIFICATION_LEVELS)[verifiedFrom ?? 0];
  const chips = [
    ...LIST_PARAMS.flatMap((name) =>
      state.lists[name].map((code) => ({
        key: `${name} ${code}`,
        text: words[name](code),
        without: withToggled(state, name, code),
      })),
    ),
    ...((trlFrom ?? trlTo) === null
      ? []
      : [
          {
            key: 'trl',
            text: `TRL ${trlFrom ?? 1}–${trlTo ?? 9}`,
            without: withChange(state, { trlFrom: null, trlTo: null }),
          },
        ]),
    ...(verifiedFrom === null
      ? []
      : [{ key: 'verified', text: level?.[locale] ?? '', without: withChange(state, { verifiedFrom: null }) }]),
    ...(owner === null
      ? []
      : [{ key: 'owner', text: t('catalogue.owner'), without: withChange(state, { owner: null }) }]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('catalogue.conditions')}>
      {chips.map(({ key, text, without }) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            onClick={() => {
              onChange(without);
            }}
          >
            {text}
            <CloseIcon size={14} />
            <span className="sr-only">{t('catalogue.drop')}</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onChange(readState(new URLSearchParams(state.text ? { text: state.text } : {})));
          }}
        >
          {t('catalogue.dropAll')}
        </button>
      </li>
    </ul>
  );
}

function Sorting({ state, onChange }: StateProps) {
  const { t } = useWords();
  return (
    <label className="sorting">
      <span>{t('catalogue.sort')}</span>
      <select
        value={state.sort}
        onChange={({ target }) => {
          const sort = SORTS.find((known) => known === target.value) ?? 'RELEVANCE';
          onChange(withChange(state, { sort }));
        }}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort.${sort}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function NothingFound({ state, onChange }: StateProps) {
  const { t } = useWords();
  return (
    <Empty title={t('catalogue.nothing')}>
      <ul className="hints">
        <li>{t('catalogue.nothingHint1')}</li>
        {withoutEach(state.text).map(({ word, rest }, i) => (
          <li key={i}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                onChange(withChange(state, { text: rest }));
              }}
            >
              {t('catalogue.withoutWord', { word })}
            </button>
          </li>
        ))}
        <li>{t('catalogue.nothingHint2')}</li>
      </ul>
      {conditionCount(state) > 0 && (
        <button
          type="button"
          className="button"
          onClick={() => {
            onChange(readState(new URLSearchParams({ text: state.text })));
          }}
        >
          {t('catalogue.dropAll')}
        </button>
      )}
      <p>
        {t('catalogue.nothingPost')} <Link to="/my/new/demand">{t('catalogue.postDemand')}</Link>
      </p>
    </Empty>
  );
}

/** What the address asks for: the pages read so far, and how to ask for something else. */
function useCatalogue() {
  const [params, setParams] = useSearchParams();
  const state = readState(params);
  const found = usePages({
    query: CatalogueQuery,
    variables: { text: state.text || null, filter: filterOf(state), sort: state.sort },
    connection: (data) => data.catalogue,
    pages: state.pages,
  });
  const change = (next: CatalogueState) => {
    setParams(writeState(next), { replace: next.pages > 1 });
  };
  return { state, found, change, facets: found.first?.catalogue.facets ?? [] };
}
type Catalogue = ReturnType<typeof useCatalogue>;

function Results({ state, found, change }: Catalogue) {
  const { number, t } = useWords();
  const { first, error, edges, fetching } = found;
  return (
    <>
      {error && <ErrorNote error={error} retry={found.reload} />}
      {!first && !error && <Skeleton rows={6} height={150} />}
      <div className={found.isStale && first ? 'results stale' : 'results'}>
        {edges.map(({ node, highlights }) => (
          <ListingCard key={node.id} listing={node} highlights={highlights} headingLevel={2} />
        ))}
      </div>
      {first && edges.length === 0 && !fetching && <NothingFound state={state} onChange={change} />}
      <MoreButton
        found={found}
        onMore={() => {
          change({ ...state, pages: state.pages + 1 });
        }}
      >
        {t('catalogue.more', { shown: number(edges.length), count: number(found.totalCount) })}
      </MoreButton>
    </>
  );
}

/** The filters of a narrow screen, over the page. */
function Sheet({
  sheet,
  catalogue,
}: {
  readonly sheet: RefObject<HTMLDialogElement | null>;
  readonly catalogue: Catalogue;
}) {
  const { t, number } = useWords();
  const close = () => sheet.current?.close();
  useEffect(() => {
    const wide = matchMedia('(min-width: 960px)');
    const onChange = () => sheet.current?.close();
    wide.addEventListener('change', onChange);
    return () => {
      wide.removeEventListener('change', onChange);
    };
  }, [sheet]);
  return (
    <dialog ref={sheet} className="sheet" aria-label={t('catalogue.filters')}>
      <header>
        <h2>{t('catalogue.filters')}</h2>
        <button type="button" className="icon-button" aria-label={t('common.close')} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div className="sheet-body">
        <Facets facets={catalogue.facets} state={catalogue.state} onChange={catalogue.change} />
      </div>
      <footer>
        <button type="button" className="button button-primary" onClick={close}>
          {t('catalogue.show', { number: number(catalogue.found.totalCount) })}
        </button>
      </footer>
    </dialog>
  );
}

export function CataloguePage() {
  const { t, number } = useWords();
  const catalogue = useCatalogue();
  const { state, found, change, facets } = catalogue;
  const sheet = useRef<HTMLDialogElement>(null);
  const conditions = conditionCount(state);
  usePageTitle(state.text ? t('catalogue.titleOf', { text: state.text }) : t('nav.catalogue'));
  return (
    <div className="wrap page">
      <h1 className="sr-only">{t('nav.catalogue')}</h1>
      <SearchBox
        value={state.text}
        onSearch={(text) => {
          change(withChange(state, { text }));
        }}
      />
      <div className="catalogue">
        <aside className="facets" aria-label={t('catalogue.filters')}>
          {found.first || found.error ? (
            <Facets facets={facets} state={state} onChange={change} />
          ) : (
            <Skeleton rows={4} height={220} />
          )}
        </aside>
        <section aria-label={t('catalogue.results')}>
          <header className="results-head">
            <p className="results-count" role="status">
              {found.first && t('catalogue.count', { count: found.totalCount, number: number(found.totalCount) })}
            </p>
            <button type="button" className="button filter-button" onClick={() => sheet.current?.showModal()}>
              <FilterIcon size={18} />
              {t('catalogue.filters')}
              {conditions > 0 && <b className="badge">{conditions}</b>}
            </button>
            <SaveSearch state={state} />
            <Sorting state={state} onChange={change} />
          </header>
          <Conditions state={state} onChange={change} />
          <Results {...catalogue} />
        </section>
      </div>
      <Sheet sheet={sheet} catalogue={catalogue} />
    </div>
  );
}
