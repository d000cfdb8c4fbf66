import { applyEdit, type PlanEdit, type PlanSolution, type YearProblem } from '@luyan/scheduling';
import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { Refusals } from '../../api/fragments.js';
import type { VariablesOf } from '../../graphql.js';
import * as query from './board-queries.js';
import type { BoardData } from './board-queries.js';

interface Facts {
  readonly problem: YearProblem;
  readonly solution: PlanSolution;
  readonly names: Readonly<Record<string, { readonly nameZh: string; readonly nameEn: string | null }>>;
}
export interface BoardState extends Facts {
  readonly data: BoardData;
  readonly revision: number;
  /** Requests and applications. */
  readonly pinned: ReadonlySet<string>;
  /** Changes by hand that can be put back. */
  readonly undoable: number;
}

/** What is recorded, but is no change that an undo takes back. */
const NOT_UNDOABLE = new Set(['UNDO', 'PIN', 'UNPIN']);
const undoableIn = ({ edits }: BoardData): number =>
  edits.filter(({ kind, undoneAt }) => !NOT_UNDOABLE.has(kind) && undoneAt === null).length;
const pinnedIn = ({ sessions }: BoardData): ReadonlySet<string> =>
  new Set([
    ...sessions.flatMap(({ pinned, requestId }) => (pinned ? requestId : [])),
    ...sessions.flatMap(({ pitches }) => pitches.flatMap((pitch) => (pitch.pinned ? pitch.applicationId : []))),
  ]);

const stateOf = (data: BoardData): BoardState => ({
  ...(data.facts as Facts),
  data,
  revision: data.revision,
  pinned: pinnedIn(data),
  undoable: undoableIn(data),
});

interface Answered {
  readonly data?:
    | {
        readonly answer: {
          readonly value: { readonly revision: number; readonly isSaved?: boolean } | null;
          readonly problems: Refusals;
        };
      }
    | undefined;
  readonly error?: CombinedError | undefined;
}

type Pinnable = { readonly requestId: string } | { readonly applicationId: string };
type ForbidInput = VariablesOf<typeof query.Forbid>['input'];
interface Ruled {
  readonly data?: { readonly answer: { readonly problems: Refusals } } | undefined;
  readonly error?: CombinedError | undefined;
}

function pinnedAfter(state: BoardState, item: Pinnable, isPinned: boolean): BoardState {
  const pinned = new Set(state.pinned);
  const id = 'requestId' in item ? item.requestId : item.applicationId;
  if (isPinned) pinned.add(id);
  else pinned.delete(id);
  return { ...state, pinned };
}

const requestPin = (
  client: ReturnType<typeof useClient>,
  at: { readonly planId: string; readonly revision: number; readonly pinned: boolean },
  item: Pinnable,
): Promise<Answered> =>
  'requestId' in item
    ? client.mutation(query.PinSession, { ...at, ...item }).toPromise()
    : client.mutation(query.PinPitch, { ...at, ...item }).toPromise();

interface Surroundings {
  readonly setIsBusy: (isBusy: boolean) => void;
  readonly setRefusals: (refusals: Refusals) => void;
  readonly setError: (error: CombinedError | undefined) => void;
  readonly reload: () => Promise<void>;
}

/** 禁排: what is forbidden or permitted changes every plan, so the whole is read again. */
function useRules(client: ReturnType<typeof useClient>, { setIsBusy, setRefusals, setError, reload }: Surroundings) {
  const rule = async (answer: Promise<Ruled>): Promise<void> => {
    setIsBusy(true);
    const { data, error } = await answer;
    setIsBusy(false);
    setRefusals(data?.answer.problems ?? []);
    if (error) setError(error);
    else await reload();
  };
  return {
    forbid: (input: ForbidInput) => rule(client.mutation(query.Forbid, { input }).toPromise()),
    permit: (id: string) => rule(client.mutation(query.Permit, { id }).toPromise()),
  };
}

/** 排期板: a plan as it is being changed. A change shows at once; what the API refuses is put back, with the reason. */
export function useBoard(id: string) {
  const client = useClient();
  const [state, setState] = useState<BoardState | null>(null);
  const [error, setError] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<Refusals>([]);
  const [isBusy, setIsBusy] = useState(false);

  const reload = useCallback(async () => {
    const { data, error: failed } = await client
      .query(query.BoardQuery, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    setError(failed);
    if (data) setState(stateOf(data.plan));
  }, [client, id]);
  useEffect(() => {
    void reload();
  }, [reload]);

  /** Sends a change, showing `next` meanwhile. */
  const send = async (was: BoardState, next: BoardState, answer: Promise<Answered>): Promise<void> => {
    setState(next);
    setRefusals([]);
    setIsBusy(true);
    const { data, error: failed } = await answer;
    setIsBusy(false);
    setError(failed);
    const value = data?.answer.value;
    if (value && value.isSaved !== false) {
      setState((now) => now && { ...now, revision: value.revision });
      return;
    }
    setState(was);
    const problems = data?.answer.problems ?? [];
    setRefusals(problems);
    if (problems.some(({ code }) => code === 'STALE_VERSION')) await reload();
  };

  const edit = async (change: PlanEdit): Promise<void> => {
    const solution = state && applyEdit(state.problem, state.solution, change);
    if (!state || !solution || isBusy) return;
    const at = { planId: id, revision: state.revision };
    const next = { ...state, solution, undoable: state.undoable + 1 };
    await send(state, next, request(client, at, change));
  };
  const undo = async (): Promise<void> => {
    if (!state || isBusy || state.undoable === 0) return;
    await send(state, state, client.mutation(query.UndoEdit, { planId: id, revision: state.revision }).toPromise());
    await reload();
  };
  const pin = async (item: Pinnable, pinned: boolean): Promise<void> => {
    if (!state || isBusy) return;
    const at = { planId: id, revision: state.revision, pinned };
    await send(state, pinnedAfter(state, item, pinned), requestPin(client, at, item));
  };
  const rules = useRules(client, { setIsBusy, setRefusals, setError, reload });
  return { state, error, refusals, isBusy, edit, undo, pin, ...rules, reload };
}
export type Board = ReturnType<typeof useBoard>;

function request(
  client: ReturnType<typeof useClient>,
  at: { readonly planId: string; readonly revision: number },
  change: PlanEdit,
): Promise<Answered> {
  switch (change.kind) {
    case 'MOVE_SESSION': {
      const { requestId, venueId, start } = change;
      const startsAt = new Date(start).toISOString();
      return client.mutation(query.MoveSession, { ...at, requestId, venueId, startsAt }).toPromise();
    }
    case 'MOVE_PITCH': {
      const { pitchId: applicationId, requestId, order: position } = change;
      return client.mutation(query.MovePitch, { ...at, applicationId, requestId, position }).toPromise();
    }
    case 'TAKE_OUT_SESSION':
      return client.mutation(query.TakeOutSession, { ...at, requestId: change.requestId }).toPromise();
    case 'TAKE_OUT_PITCH':
      return client.mutation(query.TakeOutPitch, { ...at, applicationId: change.pitchId }).toPromise();
  }
}
