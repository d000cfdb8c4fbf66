import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { JudgeRow } from '@luyan/persistence';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

export type SaveJudgeInput = Omit<JudgeRow, 'createdAt'>;

/** Makes a person a judge, or changes what they judge; their account gets the role. */
export async function saveJudge(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  judge: SaveJudgeInput,
): Promise<Result<string>> {
  if (!allows(actor, 'judge.edit')) return refuse('FORBIDDEN', '', { permission: 'judge.edit' });
  if (judge.kinds.length === 0) return refuse('JUDGE_KIND_MISSING', 'kinds', {});
  if (judge.perDay !== null && judge.perDay < 1) return refuse('JURY_SIZE', 'perDay', { least: 1, most: 20 });
  return uow.run(async (tx) => {
    const [person] = await tx.organisations.findPeople([judge.id]);
    if (!person) return refuse('NOT_FOUND', 'personId', { what: judge.id });
    await tx.juries.saveJudges([judge]);
    await tx.accounts.grant(person.id, 'JUDGE'); // for the platform: it opens nothing of the employer's
    return ok(person.id);
  });
}
