import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError, type TypedDocumentNode } from 'urql';

interface Page<Node> {
  readonly edges: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}
interface State<Data, Edge> {
  readonly key: string;
  readonly first: Data | undefined;
  readonly edges: readonly Edge[];
  readonly totalCount: number;
  readonly hasMore: boolean;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
}

const UNREAD: State<never, never> = {
  key: '',
  first: undefined,
  edges: [],
  totalCount: 0,
  hasMore: false,
  error: undefined,
  fetching: true,
};

/**
 * The first `pages` pages of a connection, one after the other by their cursors; pages read before come from the cache. Without
 * `pages` it is one page, and one more with each call of `more`, until the variables change. While they change, the former answer
 * stays and `fetching` says so.
 */
export function usePages<Data, Variables extends { readonly after?: string | null | undefined }, Edge>(options: {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly connection: (data: Data) => Page<Edge>;
  readonly pages?: number;
  readonly isPaused?: boolean;
}) {
  const { query, variables, connection, isPaused = false } = options;
  const client = useClient();
  const key = JSON.stringify(variables);
  const [wanted, setWanted] = useState({ key, pages: 1 });
  const pages = options.pages ?? (wanted.key === key ? wanted.pages : 1);
  const [epoch, setEpoch] = useState(0);
  const [state, setState] = useState<State<Data, Edge>>(UNREAD);

  useEffect(() => {
    if (isPaused) return undefined;
    let isCurrent = true;
    const read = async () => {
      setState((was) => ({ ...was, fetching: true }));
      let after: string | null = null;
      let first: Data | undefined;
      const edges: Edge[] = [];
      for (let page = 0; page < pages; page++) {
        const asked = { ...(JSON.parse(key) as Variables), after } as Variables;
        const requestPolicy = epoch > 0 && page === 0 ? 'network-only' : 'cache-first';
        const { data, error } = await client.query(query, asked, { requestPolicy }).toPromise();
        if (!isCurrent) return;
        if (!data) {
          setState((was) => ({ ...was, key, error, fetching: false, edges, first: undefined, hasMore: false }));
          return;
        }
        first ??= data;
        const { edges: more, pageInfo, totalCount } = connection(data);
        edges.push(...more);
        after = pageInfo.endCursor;
        const isLast = page === pages - 1 || !pageInfo.hasNextPage;
        const next = { key, first, edges: [...edges], totalCount, hasMore: pageInfo.hasNextPage, error: undefined };
        // pages that stand already do not vanish while they are read again
        setState((was) =>
          isLast || was.key !== key || edges.length >= was.edges.length ? { ...next, fetching: !isLast } : was,
        );
        if (isLast) return;
      }
    };
    void read();
    return () => {
      isCurrent = false;
    };
    // `connection` is a plain selector and `key` stands for the variables
  }, [client, query, key, pages, epoch, isPaused]);

  const reload = useCallback(() => {
    setEpoch((n) => n + 1);
  }, []);
  const more = useCallback(() => {
    setWanted({ key, pages: pages + 1 });
  }, [key, pages]);
  return { ...state, isStale: state.key !== key, more, reload };
}
