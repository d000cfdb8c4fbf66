import type { ListingKind, ListingState } from '@luyan/catalogue';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import { useWords } from '../../i18n/use-words.js';
import { keepWork, keptWork } from '../../ui/storage.js';
import { MOVES } from '../account/move-mutations.js';
import { changesBetween, fieldPath, isEmptyChange, judge, tidy, type Remark, type Values } from './draft.js';
import { CreateMutation, DraftQuery, EditMutation } from './edit-queries.js';

export interface Draft {
  readonly kind: ListingKind;
  /** Absent while the listing is new. */
  readonly id?: string;
  readonly version: number;
  readonly state: ListingState;
  readonly values: Values;
  readonly owner: {
    readonly id: string;
    readonly nameZh: string;
    readonly nameEn: string | null;
    readonly verifiedLevel: number;
  };
}
interface Kept {
  readonly at: number;
  readonly values: Values;
}
const KEEP_AFTER_MS = 400;
/** Lists that a new or changed listing belongs in. */
const STALE_LISTS = { additionalTypenames: ['ListingConnection'] };

/** The draft's values, kept in the browser while they are not saved. `restored` is when the kept ones were written. */
function useValues(draft: Draft, key: string) {
  const [initial] = useState(() => keptWork(key) as Kept | null);
  const [base, setBase] = useState({ values: draft.values, version: draft.version });
  const [values, setValues] = useState<Values>(initial?.values ?? draft.values);
  const [restored, setRestored] = useState(initial?.at ?? null);
  const isDirty = useMemo(
    () => !isEmptyChange(changesBetween(draft.kind, base.values, values)),
    [draft.kind, base.values, values],
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      keepWork(key, isDirty ? { at: Date.now(), values } : null);
    }, KEEP_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [key, values, isDirty]);
  const settle = useCallback(
    (next: { values: Values; version: number }) => {
      keepWork(key, null);
      setBase(next);
      setRestored(null);
    },
    [key],
  );
  const discard = () => {
    setValues(base.values);
    setRestored(null);
  };
  return { base, values, setValues, isDirty, restored: isDirty ? restored : null, settle, discard };
}

type Editing = ReturnType<typeof useValues>;

/** The ways to save and submit, and what was refused. */
function useWriting({ kind, id, owner }: Draft, { base, values, setValues, isDirty, settle }: Editing) {
  const client = useClient();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [error, setError] = useState<CombinedError>();
  const [isBusy, setIsBusy] = useState(false);

  /** The listing's id once it is saved, null when it was refused. */
  const write = async (onto: { version: number; values: Values }): Promise<string | null> => {
    const patch = changesBetween(kind, base.values, values);
    const { data, error: failed } = id
      ? await client.mutation(EditMutation, { id, version: onto.version, draft: patch }, STALE_LISTS).toPromise()
      : await client
          .mutation(CreateMutation, { kind, ownerOrgId: owner.id, draft: tidy(kind, values) }, STALE_LISTS)
          .toPromise();
    setError(failed);
    setRefusals(data?.answer.problems ?? []);
    const saved = data?.answer.value;
    if (!saved) return null;
    const merged = { ...onto.values, ...patch, detail: { ...onto.values.detail, ...patch.detail } };
    if (onto !== base) setValues(merged);
    settle({ values: onto === base ? values : merged, version: saved.version });
    return saved.id;
  };
  const busy = async <T>(work: () => Promise<T>): Promise<T> => {
    setIsBusy(true);
    try {
      return await work();
    } finally {
      setIsBusy(false);
    }
  };
  const saveChanges = () => (id && !isDirty ? Promise.resolve(id) : write(base));

  return {
    refusals,
    setRefusals,
    error,
    isBusy,
    save: () => busy(saveChanges),
    /** Puts what was changed here onto what another person has saved meanwhile. */
    saveOntoNewer: () =>
      busy(async () => {
        const { data } = await client
          .query(DraftQuery, { id: id ?? '' }, { requestPolicy: 'network-only' })
          .toPromise();
        const newer = data?.listing;
        return newer?.draft ? write({ version: newer.version, values: newer.draft as Values }) : null;
      }),
    submit: () =>
      busy(async () => {
        const saved = await saveChanges();
        if (!saved) return { saved, isSubmitted: false };
        const { data, error: failed } = await client.mutation(MOVES.submit, { id: saved }, STALE_LISTS).toPromise();
        setError(failed);
        setRefusals(data?.answer.problems ?? []);
        return { saved, isSubmitted: data?.answer.value?.state === 'SUBMITTED' };
      }),
  };
}

/** The values being edited, what is to be said of them as they stand, and the ways to save and submit them. */
export function useDraft(draft: Draft, key: string) {
  const { kind, owner } = draft;
  const { locale } = useWords();
  const editing = useValues(draft, key);
  const { refusals, setRefusals, ...writing } = useWriting(draft, editing);
  const { values, setValues, isDirty, restored, discard } = editing;
  const judged = useMemo(() => {
    const names = [owner.nameZh, owner.nameEn].filter((name) => name !== null);
    const facts = { now: Date.now(), organisationVerified: owner.verifiedLevel > 0, organisationNames: names };
    return judge(kind, values, facts, locale);
  }, [kind, values, owner, locale]);
  const fresh = refusals.filter(
    ({ code, path }) => path && !judged.remarks.some((known) => known.code === code && known.path === path),
  );
  return {
    ...writing,
    values,
    isDirty,
    restored,
    discard,
    remarks: [...judged.remarks, ...fresh.map((refusal): Remark => ({ ...refusal, severity: 'FAULT' }))],
    score: judged.score,
    change: (next: (was: Values) => Values, path: string) => {
      setValues(next);
      setRefusals((was) => was.filter((refusal) => fieldPath(refusal.path) !== path));
    },
    /** What the API refused without a field to mend. */
    general: refusals.filter(({ path, code }) => !path && code !== 'STALE_VERSION'),
    isStale: refusals.some(({ code }) => code === 'STALE_VERSION'),
  };
}
