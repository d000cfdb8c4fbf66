import { useSearchParams } from 'react-router';
import { dayOf } from '../../i18n/format.js';
import type { Item } from './items.js';

/** Which stretch of the year is looked at; in the address, so that it can be sent to a colleague. */
export function useSight(items: readonly Item[], year: number) {
  const [params, setParams] = useSearchParams();
  const today = dayOf(Date.now());
  const first = items.find(({ day }) => day >= today)?.day ?? items[0]?.day ?? `${year}-01-01`;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(params.get('at') ?? '') ? (params.get('at') ?? first) : first;
  const view = params.get('view') === 'week' ? 'week' : 'month';
  return {
    at,
    view,
    look: (next: { at?: string; view?: 'month' | 'week' }) => {
      setParams({ view: next.view ?? view, at: next.at ?? at }, { replace: true, preventScrollReset: true });
    },
  } as const;
}
export type Sight = ReturnType<typeof useSight>;
