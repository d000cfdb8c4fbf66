import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { PlanItems, Unplaced } from '@luyan/persistence';
import { applyEdit, comparePlans, type PlanComparison, type PlanEdit, type PlanSolution } from '@luyan/scheduling';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { loadPlan, rowsOf, type LoadedPlan } from './plan-rows.js';

export interface EditPlanInput {
  readonly planId: string;
  /** The revision that the operator saw. */
  readonly revision: number;
  readonly edit: PlanEdit;
  /** Only say what it would cost. */
  readonly dryRun?: boolean;
}

export interface PlanEditEffect extends PlanComparison {
  readonly planId: string;
  /** The plan's revision now. */
  readonly revision: number;
  /** False for a dry run, and where a conflict stops the placement itself. */
  readonly isSaved: boolean;
}

/** Changes a draft by hand: what it costs by constraint, which conflicts it brings. One that stops the placement itself saves nothing. */
export async function editPlan(
  runtime: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  actor: Actor,
  { planId, revision, edit, dryRun = false }: EditPlanInput,
): Promise<Result<PlanEditEffect>> {
  if (!allows(actor, 'plan.edit')) return refuse('FORBIDDEN', '', { permission: 'plan.edit' });
  const found = await findDraft(runtime, planId, revision);
  if (!found.ok) return found;
  const { problem, solution } = found.value;

  const next = applyEdit(problem, solution, edit);
  if (!next) return refuse('NOT_FOUND', 'edit', { what: JSON.stringify(edit) });
  const comparison = comparePlans(problem, solution, next);
  const isBlocked = comparison.appeared.some(({ severity }) => severity === 'BLOCK');
  if (dryRun || isBlocked) return ok({ ...comparison, planId, revision, isSaved: false });

  return saveEdit(runtime, actor, found.value, { kind: edit.kind, edit: { ...edit }, next, comparison });
}

/** The draft, or why it cannot be edited. */
export async function findDraft(
  { reads, clock }: Pick<Runtime, 'reads' | 'clock'>,
  planId: string,
  revision: number,
): Promise<Result<LoadedPlan>> {
  const found = await loadPlan(reads, planId, clock.now());
  if (!found) return refuse('NOT_FOUND', 'planId', { what: planId });
  if (found.plan.state !== 'DRAFT') return refuse('PLAN_NOT_DRAFT', 'planId', { state: found.plan.state });
  if (found.plan.revision !== revision)
    return refuse('STALE_VERSION', 'revision', { expected: revision, actual: found.plan.revision });
  return ok(found);
}

interface Saved {
  readonly kind: string;
  readonly edit: Record<string, unknown>;
  readonly next: PlanSolution;
  readonly comparison: PlanComparison;
  /** The edit that this one takes back. */
  readonly undoes?: string;
}

/** Writes a draft's next revision, the rows that differ, and the record of who did it. */
export async function saveEdit(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { plan, pinned, solution, problem }: LoadedPlan,
  { kind, edit, next, comparison, undoes }: Saved,
): Promise<Result<PlanEditEffect>> {
  const { before, after } = comparison;
  const touched = touchedIds(solution, next);
  const { id: planId, revision } = plan;

  return uow.run(async (tx) => {
    const { hard, medium, soft, shares } = after;
    const unplaced = unplacedAfter(plan.unplaced, problem, next);
    if (!(await tx.plans.revise(planId, revision, { hard, medium, soft, shares: { ...shares }, unplaced })))
      return refuse('STALE_VERSION', 'revision', { expected: revision, actual: revision + 1 });
    await tx.plans.replaceItems(planId, itemsOf(planId, next, touched, pinned));
    await tx.plans.recordEdit({
      id: uuid(),
      planId,
      revision: revision + 1,
      kind,
      actorId: actor.accountId,
      edit,
      before: itemsOf(planId, solution, touched, pinned),
      hard: hard - before.hard,
      medium: medium - before.medium,
      soft: soft - before.soft,
    });
    if (undoes) await tx.plans.markUndone(undoes, clock.now());
    return ok({ ...comparison, planId, revision: revision + 1, isSaved: true });
  });
}

type Touched = Pick<PlanItems, 'requestIds' | 'applicationIds'>;

function differing<T>(keyOf: (item: T) => string, before: readonly T[], after: readonly T[]): string[] {
  const byKey = (items: readonly T[]) => new Map(items.map((item) => [keyOf(item), JSON.stringify(item)]));
  const [old, now] = [byKey(before), byKey(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key));
}

const touchedIds = (before: PlanSolution, after: PlanSolution): Touched => ({
  requestIds: differing(({ requestId }) => requestId, before.sessions, after.sessions),
  applicationIds: differing(({ pitchId }) => pitchId, before.pitches, after.pitches),
});

function itemsOf(planId: string, plan: PlanSolution, touched: Touched, pinned: ReadonlySet<string>): PlanItems {
  const [requestIds, applicationIds] = [new Set(touched.requestIds), new Set(touched.applicationIds)];
  const rows = rowsOf(
    planId,
    {
      sessions: plan.sessions.filter(({ requestId }) => requestIds.has(requestId)),
      pitches: plan.pitches.filter(({ pitchId }) => applicationIds.has(pitchId)),
    },
    pinned,
  );
  return { ...touched, ...rows };
}

/** What the solver said of what it could not place stays said; what was taken out by hand has no reasons. */
function unplacedAfter(
  known: readonly Unplaced[],
  { requests, pitches }: LoadedPlan['problem'],
  plan: PlanSolution,
): Unplaced[] {
  const placed = new Set([
    ...plan.sessions.map(({ requestId }) => requestId),
    ...plan.pitches.map(({ pitchId }) => pitchId),
  ]);
  const said = new Map(known.map((item) => [item.id, item]));
  const of = (kind: Unplaced['kind'], items: readonly { readonly id: string }[]): Unplaced[] =>
    items.filter(({ id }) => !placed.has(id)).map(({ id }) => said.get(id) ?? { id, kind, reasons: [], relax: [] });
  return [...of('SESSION', requests), ...of('PITCH', pitches)];
}
