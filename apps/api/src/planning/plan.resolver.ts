import { diffPlan, loadPlan, type Runtime } from '@luyan/application';
import type { PlanEditRow, PlanRow, PlanSessionRow, VenueRow } from '@luyan/persistence';
import { alternativesFor, firstConflicts, type PricedDiffEntry } from '@luyan/scheduling';
import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentLoaders } from '../core/context.decorators.js';
import { ApiError, NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { Json } from '../core/scalars.js';
import { VenueView } from '../roadshow/session.view.js';
import {
  constraintView,
  levelOf,
  PlanAlternativeView,
  PlanCauseView,
  PlanConflictsView,
  PlanConnection,
  PlanCostView,
  PlanDiffEntryView,
  PlanEditView,
  PlanPlaceView,
  PlanSessionView,
  PlanView,
  reasonLabels,
  UnplacedItemView,
} from './plan.view.js';
import { alternativeView, conflictView } from './plan-effect.js';

/** Conflicts, alternatives and edits in one answer; finding alternatives is what costs. */
const MOST = 100;
const within = (value: number, most: number): number => {
  if (value < 1 || value > most) throw new ApiError(`1 to ${most}, not ${value}. 应为 1–${most}。`, 'BAD_REQUEST');
  return value;
};

const placeView = (place: PricedDiffEntry['from']): PlanPlaceView | null =>
  place && {
    requestId: place.requestId,
    venueId: 'venueId' in place ? place.venueId : null,
    startsAt: new Date(place.start),
    position: 'order' in place ? place.order : null,
  };

@Resolver(() => PlanView)
export class PlanResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('plan.read')
  @Query(() => PlanConnection, { description: 'Newest first.' })
  async plans(@Args() args: PageArgs): Promise<Connection<PlanRow>> {
    return toConnection(await this.runtime.reads.plans.page(pageRequest(args)));
  }

  @Requires('plan.read')
  @Query(() => PlanView)
  async plan(@Args('id', { type: () => ID }) id: string): Promise<PlanRow> {
    const plan = await this.runtime.reads.plans.findById(id);
    if (!plan) throw new NotFound(id);
    return plan;
  }

  @Requires('plan.read')
  @Query(() => [PlanAlternativeView], {
    description: 'Other places for a planned session, or other sessions for a planned pitch, nearest in time first.',
  })
  async planAlternatives(
    @Args('planId', { type: () => ID }) planId: string,
    @Args('requestId', { type: () => ID, nullable: true }) requestId: string | null,
    @Args('applicationId', { type: () => ID, nullable: true }) applicationId: string | null,
    @Args('count', { type: () => Int, defaultValue: 3 }) count: number,
  ): Promise<PlanAlternativeView[]> {
    const found = await loadPlan(this.runtime.reads, planId, this.runtime.clock.now());
    if (!found) throw new NotFound(planId);
    const about = { requestId: requestId ?? null, pitchId: applicationId ?? null };
    return alternativesFor(found.problem, found.solution, about, within(count, 20)).map(alternativeView);
  }

  @ResolveField(() => [PlanSessionView], { description: 'The whole year, earliest first: at most one a request.' })
  sessions(@Parent() plan: PlanRow): Promise<PlanSessionRow[]> {
    return this.runtime.reads.plans.sessionsOf(plan.id);
  }

  @ResolveField(() => [PlanCostView], { description: 'What each constraint costs, dearest first within its level.' })
  shares(@Parent() { shares }: PlanRow): PlanCostView[] {
    const order = ['HARD', 'MEDIUM', 'SOFT'];
    return Object.entries(shares ?? {})
      .map(([name, penalty]) => ({ ...constraintView(name), level: levelOf(name), penalty }))
      .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || b.penalty - a.penalty);
  }

  @ResolveField(() => [UnplacedItemView], { description: 'What has no place, and why.' })
  unplaced(@Parent() { unplaced }: PlanRow): UnplacedItemView[] {
    return unplaced.map(({ id, kind, reasons, relax = [] }) => ({
      id,
      kind,
      reasons: reasons.map(({ constraint, closed, options }) => ({ ...constraintView(constraint), closed, options })),
      relax: relax.map(constraintView),
    }));
  }

  @ResolveField(() => PlanConflictsView, {
    description: '冲突检查, in the year as it is now; alternatives for what blocks, as many as asked for.',
  })
  async conflicts(
    @Parent() plan: PlanRow,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('alternatives', { type: () => Int, defaultValue: 3 }) alternatives: number,
  ): Promise<PlanConflictsView> {
    const found = await loadPlan(this.runtime.reads, plan.id, this.runtime.clock.now());
    if (!found) throw new NotFound(plan.id);
    const checked = firstConflicts(found.problem, found.solution, {
      first: within(first, MOST),
      alternatives: Math.min(3, Math.max(0, alternatives)),
    });
    return { totalCount: checked.total, conflicts: checked.conflicts.map(conflictView) };
  }

  @ResolveField(() => [PlanDiffEntryView], {
    description:
      'Changes against another plan of the year: the one named, else the one this repairs, else the released one.',
  })
  async diff(
    @Parent() plan: PlanRow,
    @Args('against', { type: () => ID, nullable: true }) againstId: string | null,
  ): Promise<PlanDiffEntryView[]> {
    const entries = await diffPlan(this.runtime.reads, { planId: plan.id, againstId }, this.runtime.clock.now());
    if (!entries) throw new NotFound(againstId ?? plan.id);
    return entries.map(({ from, to, reason, ...rest }) => ({
      ...rest,
      from: placeView(from),
      to: placeView(to),
      reason,
      ...reasonLabels(reason),
    }));
  }

  @ResolveField(() => Json, {
    description:
      'Problem and solution as the planner’s own functions take them, so that a move can be judged while it is made, and people’s names.',
  })
  async facts(@Parent() plan: PlanRow): Promise<unknown> {
    const found = await loadPlan(this.runtime.reads, plan.id, this.runtime.clock.now());
    return found && { problem: found.problem, solution: found.solution, names: found.names };
  }

  @ResolveField(() => [VenueView], { description: 'Every venue there is to plan with.' })
  venues(): Promise<VenueRow[]> {
    return this.runtime.reads.roadshow.venues();
  }

  @ResolveField(() => PlanView, { nullable: true, description: 'The plan that this one repairs.' })
  base(@Parent() { baseId }: PlanRow, @CurrentLoaders() loaders: Loaders): Promise<PlanRow | undefined> | null {
    return baseId ? loaders.plans.load(baseId) : null;
  }

  @ResolveField(() => [PlanCauseView], { description: 'What had happened when it was asked for.' })
  causes(@Parent() { causes }: PlanRow): PlanCauseView[] {
    return causes.map(({ change, reason }) => ({ kind: change.kind, change, reason }));
  }

  @ResolveField(() => [PlanEditView], { description: 'What was changed by hand, newest first.' })
  edits(
    @Parent() plan: PlanRow,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
  ): Promise<PlanEditRow[]> {
    return this.runtime.reads.plans.editsOf(plan.id, within(first, MOST));
  }
}
