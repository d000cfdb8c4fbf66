import { ALERT_FREQUENCIES } from '@luyan/catalogue';
import { useState } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { usePages } from '../../api/use-pages.js';
import { graphql } from '../../graphql.js';
import { useWords } from '../../i18n/use-words.js';
import { Empty, ErrorNote, ErrorPage, Skeleton } from '../../ui/notices.js';
import { usePageTitle } from '../../ui/use-page-title.js';
import { stateOf, writeState } from '../catalogue/catalogue-state.js';

const SavedSearchesQuery = graphql(`
  query SavedSearches($after: String) {
    savedSearches(after: $after, first: 50) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
          text
          filter
          frequency
          dueAt
        }
      }
    }
  }
`);
const SavedSearchQuery = graphql(`
  query SavedSearch($id: ID!) {
    savedSearch(id: $id) {
      id
      text
      filter
    }
  }
`);
const RemoveMutation = graphql(`
  mutation RemoveSavedSearch($id: ID!) {
    removeSavedSearch(id: $id) {
      problems {
        code
      }
    }
  }
`);
const ClearMutation = graphql(`
  mutation ClearSearchHistory {
    clearSearchHistory
  }
`);

const addressOf = ({ text, filter }: { text: string | null; filter: unknown }): string =>
  `/catalogue?${writeState({ ...stateOf(text, filter), sort: 'NEWEST' }).toString()}`;

/** Where an alert leads: what its search finds now, the newest first. */
export function SavedSearchPage() {
  const { id = '' } = useParams();
  const [{ data, error }] = useQuery({ query: SavedSearchQuery, variables: { id } });
  if (error) return <ErrorPage error={error} />;
  if (data) return <Navigate to={addressOf(data.savedSearch)} replace />;
  return (
    <div className="wrap page">
      <Skeleton rows={3} />
    </div>
  );
}

function History() {
  const { t } = useWords();
  const [isCleared, setIsCleared] = useState(false);
  const [, clear] = useMutation(ClearMutation);
  return (
    <section className="side-block">
      <h2>{t('searches.history')}</h2>
      <p className="quiet">{t('searches.historyHint')}</p>
      <button
        type="button"
        className="button"
        onClick={() =>
          void clear({}).then(() => {
            setIsCleared(true);
          })
        }
      >
        {t('searches.clear')}
      </button>{' '}
      <span role="status">{isCleared && t('searches.cleared')}</span>
    </section>
  );
}

export function SearchesPage() {
  const { t, label, date } = useWords();
  const found = usePages({
    query: SavedSearchesQuery,
    variables: {},
    connection: (data) => data.savedSearches,
    pages: 1,
  });
  const [, remove] = useMutation(RemoveMutation);
  usePageTitle(t('searches.title'));
  return (
    <div className="wrap page">
      <h1>{t('searches.title')}</h1>
      {found.error && <ErrorNote error={found.error} retry={found.reload} />}
      {!found.first && !found.error && <Skeleton rows={3} />}
      {found.first && found.edges.length === 0 && (
        <Empty title={t('searches.none')}>
          <p>{t('searches.noneHint')}</p>
          <Link className="button" to="/catalogue">
            {t('nav.catalogue')}
          </Link>
        </Empty>
      )}
      <ul className="plain">
        {found.edges.map(({ node }) => (
          <li key={node.id} className="card">
            <h2 className="card-title">
              <Link to={addressOf(node)}>{node.name}</Link>
            </h2>
            <p className="facts">
              <span>{label(ALERT_FREQUENCIES, node.frequency)}</span>
              {node.dueAt && <span>{t('searches.next', { time: date(node.dueAt, 'dateTime') })}</span>}
            </p>
            <button
              type="button"
              className="link-button"
              onClick={() => void remove({ id: node.id }).then(found.reload)}
            >
              {t('searches.remove')}
              <span className="sr-only">{node.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.first && <History />}
    </div>
  );
}
