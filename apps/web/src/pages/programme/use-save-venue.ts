import { useState } from 'react';
import { useClient, useMutation, type CombinedError } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { inputOf, type VenueDraft } from './venue-draft.js';
import { SaveVenueMutation, VenueEffectQuery, type VenueConflict, type VenueInput } from './venue-queries.js';

/** Saves a venue; where that brings conflicts to released sessions, only once they have been seen. */
export function useSaveVenue(onDone: () => void) {
  const client = useClient();
  const [{ data, fetching, error }, send] = useMutation(SaveVenueMutation);
  const [judged, setJudged] = useState<{
    readonly conflicts: readonly VenueConflict[];
    readonly problems: Refusals;
    readonly error?: CombinedError | undefined;
  }>({ conflicts: [], problems: [] });
  /** Whether nothing speaks against saving it. */
  const judge = async (input: VenueInput): Promise<boolean> => {
    const { data: effect, error: failed } = await client.query(
      VenueEffectQuery,
      { input },
      { requestPolicy: 'network-only' },
    );
    const { value, problems } = effect?.venueEffect ?? { value: null, problems: [] };
    const conflicts = value?.conflicts ?? [];
    setJudged({ conflicts, problems, error: failed });
    return value !== null && conflicts.length === 0;
  };
  const save = async (draft: VenueDraft, { evenSo }: { readonly evenSo: boolean }) => {
    const input = inputOf(draft);
    if (!input) return;
    if (input.id && !evenSo && !(await judge(input))) return;
    const answer = await send({ input }, { additionalTypenames: ['VenueConnection'] });
    if (answer.data?.saveVenue.value) onDone();
  };
  return {
    save,
    fetching,
    error: error ?? judged.error,
    conflicts: judged.conflicts,
    problems: [...judged.problems, ...(data?.saveVenue.problems ?? [])],
    back: () => {
      setJudged({ conflicts: [], problems: [] });
    },
  };
}
