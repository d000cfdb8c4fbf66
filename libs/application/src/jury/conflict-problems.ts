import { problem, type Problem } from '@luyan/kernel';
import type { JudgeRow, Repositories } from '@luyan/persistence';
import type { ConflictEdge } from '@luyan/scheduling';
import type { Stage } from './jury-context.js';

/** A problem for each pair that must not meet: who, what, and every reason. */
export async function conflictProblems(
  reads: Repositories,
  { pitches }: Pick<Stage, 'pitches'>,
  judges: readonly Pick<JudgeRow, 'id'>[],
  edges: readonly ConflictEdge[],
  path = '',
): Promise<readonly Problem[]> {
  const people = new Map(
    (await reads.organisations.findPeople(judges.map(({ id }) => id))).map((one) => [one.id, one]),
  );
  return edges.map(({ judge, item, causes }) => {
    const person = people.get(judges[judge]?.id ?? '');
    return problem('JURY_CONFLICT', path, {
      judgeZh: person?.nameZh ?? '',
      judgeEn: person?.nameEn ?? person?.nameZh ?? '',
      pitch: pitches[item]?.position ?? 0,
      reasons: [...new Set(causes.map(({ reason }) => reason))].join(', '),
    });
  });
}
