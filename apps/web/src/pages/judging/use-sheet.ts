import { useState } from 'react';
import { useMutation } from 'urql';
import type { Problems } from '../../ui/notices.js';
import { DeclareConflictMutation, SaveScoresMutation, SignScoresMutation, type SheetData } from './judging-queries.js';
import type { Values } from './score-fields.js';

type Asked = Parameters<typeof Problems>[0]['problems'];
interface Payload {
  readonly value: SheetData | null;
  readonly problems: Asked;
}

/** A sheet as it is being filled in, and what can be done with it. */
export function useSheet(first: SheetData) {
  const [sheet, setSheet] = useState(first);
  const [values, setValues] = useState<Values>(
    Object.fromEntries(first.scores.map(({ criterion, value }) => [criterion, value])),
  );
  const [comment, setComment] = useState(first.comment ?? '');
  const [problems, setProblems] = useState<Asked>([]);
  const [isSaved, setIsSaved] = useState(false);
  const [saving, save] = useMutation(SaveScoresMutation);
  const [signing, sign] = useMutation(SignScoresMutation);
  const [declaring, declare] = useMutation(DeclareConflictMutation);
  const take = (payload: Payload | undefined): boolean => {
    setProblems(payload?.problems ?? []);
    if (!payload?.value) return false;
    setSheet(payload.value);
    return true;
  };
  const keep = async (): Promise<boolean> => {
    const scores = Object.entries(values).flatMap(([criterion, value]) =>
      value === null ? [] : [{ criterion, value }],
    );
    const done = take((await save({ id: sheet.id, scores, comment: comment || null })).data?.saveScores);
    setIsSaved(done);
    return done;
  };
  return {
    sheet,
    values,
    comment,
    problems,
    isSaved,
    isBusy: saving.fetching || signing.fetching || declaring.fetching,
    error: saving.error ?? signing.error ?? declaring.error,
    score: (next: Values) => {
      setValues(next);
      setIsSaved(false);
    },
    remark: (text: string) => {
      setComment(text);
      setIsSaved(false);
    },
    keep,
    /** What is signed is what stands on the screen. */
    sign: async () => {
      if (await keep()) take((await sign({ id: sheet.id })).data?.signScores);
    },
    declare: async (note: string) => {
      take((await declare({ id: sheet.id, note })).data?.declareConflict);
    },
  };
}
export type OpenSheet = ReturnType<typeof useSheet>;

/** Why a sheet cannot be written now, if it cannot. */
type Standing = 'OPEN' | 'EARLY' | 'SIGNED' | 'RECUSED' | 'GONE' | 'OVER';
export function standingOf({ state, jury, session, pitch }: SheetData): Standing {
  if (state === 'RECUSED') return 'RECUSED';
  if (pitch === null || state === 'REPLACED') return 'GONE';
  if (state === 'SIGNED') return 'SIGNED';
  if (jury?.state === 'CLOSED' || jury?.state === 'PUBLISHED') return 'OVER';
  return session && Date.parse(session.startsAt) <= Date.now() ? 'OPEN' : 'EARLY';
}
