import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { JudgeRow, JuryFigures, NewSeat, Tx } from '@luyan/persistence';
import { rubricAt } from '@luyan/roadshow';
import {
  drawUpJury as drawUp,
  juryPolicyAt,
  withoutRules,
  type JuryAim,
  type JuryAssignment,
  type JuryProblem,
  type RelaxableRule,
} from '@luyan/scheduling';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from '../roadshow/line-up.js';
import { loadStage, type Stage } from './jury-context.js';
import { logJury } from './jury-log.js';
import { affinityOf, juryProblem, loadSessionTies, shapeOf } from './jury-problem.js';

export interface DrawUpJuryInput {
  readonly sessionId: string;
  /** Judges a pitch, where it is to differ from the policy. */
  readonly perPitch?: number | null;
  /** Rules to give up. Conflicts of interest are none of them. */
  readonly relax: readonly RelaxableRule[];
  /** What the panel is to be best at; the greatest total unless told. */
  readonly aim?: JuryAim;
}

/**
 * Draws up the jury of a session, or draws it anew while it is a draft; its id. Nobody is told before it is released. Judges with a
 * conflict of interest have no seat, whatever is relaxed.
 */
export async function drawUpJury(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { sessionId, perPitch, relax, aim = 'TOTAL' }: DrawUpJuryInput,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.draw-up')) return refuse('FORBIDDEN', '', { permission: 'jury.draw-up' });
  if (perPitch && (perPitch < 1 || perPitch > 20)) return refuse('JURY_SIZE', 'perPitch', { least: 1, most: 20 });
  const now = clock.now();

  return uow.run(async (tx) => {
    const session = await tx.roadshow.findSession(sessionId);
    if (!session?.requestId || !actsFor(actor, 'jury.draw-up', session.hostOrgId))
      return refuse('NOT_FOUND', 'sessionId', { what: sessionId });
    const stage = await loadStage(tx, session);
    if (stage.pitches.length === 0) return refuse('JURY_NO_PITCHES', 'sessionId', {});
    const shape = { ...shapeOf(stage), ...(perPitch && { perPitch }) };
    const juryId = await lockOrStart(tx, session.requestId, { ...shape, rubric: rubricAt(session.startsAt.getTime()) });
    const jury = await tx.juries.lock(juryId);
    if (jury?.state !== 'DRAFT') return refuse('JURY_NOT_DRAFT', 'state', { state: jury?.state ?? '' });

    const ties = await loadSessionTies(tx, stage, juryId);
    const problem = juryProblem(ties, shape, await affinityOf(tx, ties));
    const given = withoutRules(problem, new Set(relax));
    const drawn = { TOTAL: drawUp(given), FAIR: drawUp(given, juryPolicyAt(session.startsAt.getTime()).fairShare) };
    const seats = seatsOf(juryId, stage, ties.judges, problem, drawn[aim]);

    await tx.juries.replaceSeats(juryId, seats);
    await tx.juries.update(juryId, {
      revision: jury.revision + 1,
      perPitch: shape.perPitch,
      mix: [...shape.mix],
      relaxed: [...relax],
      aim,
      figures: { TOTAL: figuresOf(drawn.TOTAL), FAIR: figuresOf(drawn.FAIR) },
      chairId: chairOf(seats),
      rubric: rubricAt(session.startsAt.getTime()),
    });
    await logJury(tx, juryId, actor, {
      kind: 'DRAWN',
      at: now,
      data: { relax, aim, seats: seats.map(({ applicationId, judgeId }) => ({ applicationId, judgeId })) },
    });
    return ok(juryId);
  });
}

const figuresOf = ({ total, worst }: JuryAssignment): JuryFigures => ({ total, worst });

type NewJury = Pick<Parameters<Tx['juries']['start']>[0], 'perPitch' | 'rubric'> & ReturnType<typeof shapeOf>;
async function lockOrStart(tx: Tx, requestId: string, { perPitch, mix, rubric }: NewJury): Promise<string> {
  await tx.juries.start({ id: uuid(), requestId, perPitch, mix: [...mix], rubric });
  const jury = await tx.juries.lockOfRequest(requestId);
  if (!jury) throw new Error('The jury that was just started is gone.');
  return jury.id;
}

function seatsOf(
  juryId: string,
  { applications }: Stage,
  judges: readonly JudgeRow[],
  { affinity }: JuryProblem,
  drawn: JuryAssignment,
): NewSeat[] {
  return applications.flatMap(({ id: applicationId }, item) =>
    judges.flatMap(({ id: judgeId }, judge): NewSeat[] =>
      drawn.assignment[item]?.includes(judge) === true
        ? [{ id: uuid(), juryId, applicationId, judgeId, affinity: affinity[judge]?.[item] ?? 0 }]
        : [],
    ),
  );
}

/** 评审组长: who judges most, and among these knows most. */
function chairOf(seats: readonly NewSeat[]): string | null {
  const standing = new Map<string, number>();
  for (const { judgeId, affinity } of seats) standing.set(judgeId, (standing.get(judgeId) ?? 0) + 1 + affinity);
  return [...standing].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
