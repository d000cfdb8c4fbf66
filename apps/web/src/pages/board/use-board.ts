import { applyEdit, type PlanEdit, type PlanSolution, type YearProblem } from '@luyan/scheduling';
import { useCallback, useEffect, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import * as query from './board-queries.js';
import type { BoardData } from './board-queries.js';

export interface Refusal {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}
interface Facts {
  readonly problem: YearProblem;
  readonly solution: PlanSolution;
}
export interface BoardState extends Facts {
  readonly data: BoardData;
  readonly revision: number;
  readonly pinned: ReadonlySet<string>;
  /** Changes by hand that can be put back. */
  readonly undoable: number;
}

/** Changes by hand that no undo has taken back; UNDO itself is recorded too. */
const undoableIn = ({ edits }: BoardData): number =>
  edits.filter(({ kind, undoneAt }) => kind !== 'UNDO' && undoneAt === null).length;

const stateOf = (data: BoardData): BoardState => ({
  ...(data.facts as Facts),
  data,
  revision: data.revision,
  pinned: new Set(data.sessions.filter(({ pinned }) => pinned).map(({ requestId }) => requestId)),
  undoable: undoableIn(data),
});

interface Answered {
  readonly data?:
    | {
        readonly answer: {
          readonly value: { readonly revision: number; readonly isSaved?: boolean } | null;
          readonly problems: readonly Refusal[];
        };
      }
    | undefined;
  readonly error?: CombinedError | undefined;
}

/** 排期板: a plan as it is being changed. A change shows at once; what the API refuses is put back, with the reason. */
export function useBoard(id: string) {
  const client = useClient();
  const [state, setState] = useState<BoardState | null>(null);
  const [error, setError] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
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
  const pin = async (requestId: string, pinned: boolean): Promise<void> => {
    if (!state || isBusy) return;
    const set = new Set(state.pinned);
    if (pinned) set.add(requestId);
    else set.delete(requestId);
    const next = { ...state, pinned: set, undoable: state.undoable + 1 };
    const variables = { planId: id, revision: state.revision, requestId, pinned };
    await send(state, next, client.mutation(query.PinSession, variables).toPromise());
  };
  return { state, error, refusals, isBusy, edit, undo, pin, reload };
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
