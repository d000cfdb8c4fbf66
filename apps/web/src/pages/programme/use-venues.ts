import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useRegionName } from '../../api/codes.js';
import { ownersOf, useMe } from '../../api/me.js';
import { useWords } from '../../i18n/use-words.js';
import { VenuesQuery, type VenueOption } from './programme-queries.js';

/** Venues and the hosts for whom one may ask for sessions, as choices in the reader's words. */
export function useVenues() {
  const { pick } = useWords();
  const { me, isOperator } = useMe();
  const regionName = useRegionName();
  const [{ data, error }] = useQuery({ query: VenuesQuery });
  return useMemo(() => {
    const venues: readonly VenueOption[] = data?.venues.edges.map(({ node }) => node) ?? [];
    const known = isOperator
      ? venues.flatMap(({ host }) => host ?? [])
      : ownersOf(me, 'session-request.create').map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn }));
    const hosts = [...new Map(known.map((host) => [host.id, host])).values()];
    return {
      error,
      venues,
      hostOptions: hosts.map(({ id, nameZh, nameEn }) => ({ value: id, label: pick(nameZh, nameEn) })),
      venueOptions: venues.map(({ id, nameZh, nameEn, regionCode, capacity }) => ({
        value: id,
        label: `${pick(nameZh, nameEn)} · ${regionName(regionCode)} · ${capacity}`,
      })),
    };
  }, [data, error, me, isOperator, pick, regionName]);
}
