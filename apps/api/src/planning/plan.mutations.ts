import type { Actor } from '@luyan/access';
import {
  createPlan,
  discardPlan,
  editPlan,
  pinPlanItem,
  releasePlan,
  replanAfter,
  retryPlan,
  stopPlan,
  undoPlanEdit,
  type EditPlanInput,
  type PinPlanItemInput,
  type PlanEditEffect,
  type ReplanChange,
  type Runtime,
} from '@luyan/application';
import { problem, type Result } from '@luyan/kernel';
import type { PlanRow } from '@luyan/persistence';
import { Args, ArgsType, Field, GraphQLISODateTime, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { payloadOf, problemView, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { effectView } from './plan-effect.js';
import { ReplanInput } from './plan.input.js';
import { constraintView, PlanEditEffectView, PlanView } from './plan.view.js';

const PlanPayload = payloadOf<PlanView>(() => PlanView, 'Plan');
const PlanEditPayload = payloadOf<PlanEditEffectView>(() => PlanEditEffectView, 'PlanEdit');
const DRY_RUN = 'Only say what it would cost; nothing is saved.';

@ArgsType()
class PlanRevisionArgs {
  @Field(() => ID) planId!: string;
  @Field(() => Int, {
    description: 'The revision that you saw; if somebody has changed the plan since, nothing is saved.',
  })
  revision!: number;
}

@ArgsType()
class PlanEditArgs extends PlanRevisionArgs {
  @Field({ defaultValue: false, description: DRY_RUN }) dryRun!: boolean;
}

const changesOf = ({ cancelSessions, cancelPitches, closeVenues, absences }: ReplanInput) => {
  const range = ({ from, until }: { from: Date; until: Date }) => ({ from: from.getTime(), until: until.getTime() });
  const all: (readonly [ReplanChange, string | null | undefined])[] = [
    ...cancelSessions.map((c) => [{ kind: 'CANCEL_SESSION', requestId: c.requestId }, c.reason] as const),
    ...cancelPitches.map((c) => [{ kind: 'CANCEL_PITCH', pitchId: c.applicationId }, c.reason] as const),
    ...closeVenues.map((c) => [{ kind: 'CLOSE_VENUE', venueId: c.venueId, range: range(c) }, c.reason] as const),
    ...absences.map((c) => [{ kind: 'PERSON_UNAVAILABLE', personId: c.personId, range: range(c) }, c.reason] as const),
  ];
  return all.map(([change, reason]) => ({ change, reason: reason ?? null }));
};

@Resolver(() => PlanView)
export class PlanMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('plan.create')
  @Mutation(() => PlanPayload, {
    description: 'Ask for a draft plan of the year; it is SOLVING until the worker has it.',
  })
  async createPlan(
    @Args('year', { type: () => Int }) year: number,
    @Args('seed', { type: () => Int, defaultValue: 1 }) seed: number,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    return this.plan(await createPlan(this.runtime, actor, { year, seed }), actor);
  }

  @Requires('plan.create')
  @Mutation(() => PlanPayload, {
    description: '最小变更重排: a new draft that repairs a plan with the fewest changes; `diff` says which and why.',
  })
  async replan(@Args('input') input: ReplanInput, @CurrentActor() actor: Actor): Promise<Payload<PlanRow>> {
    const { planId, seed } = input;
    return this.plan(await replanAfter(this.runtime, actor, { planId, seed, changes: changesOf(input) }), actor);
  }

  @Requires('plan.create')
  @Mutation(() => PlanPayload, {
    description:
      'End the solving: with `keep` the best so far becomes the draft within a second, else the plan is discarded.',
  })
  async stopPlan(
    @Args('id', { type: () => ID }) id: string,
    @Args('keep', { defaultValue: true }) keep: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    return this.plan(await stopPlan(this.runtime, actor, { planId: id, keep }), actor);
  }

  @Requires('plan.create')
  @Mutation(() => PlanPayload, { description: 'Have a plan that FAILED solved once more.' })
  async retryPlan(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<Payload<PlanRow>> {
    return this.plan(await retryPlan(this.runtime, actor, id), actor);
  }

  @Requires('plan.edit')
  @Mutation(() => PlanPayload, { description: 'Put a draft, or a plan that failed, aside for good.' })
  async discardPlan(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    return this.plan(await discardPlan(this.runtime, actor, { planId: id }), actor);
  }

  @Requires('plan.release')
  @Mutation(() => PlanPayload, {
    description: 'Release a draft: its sessions become public and supersede the former release.',
  })
  async releasePlan(
    @Args('id', { type: () => ID }) id: string,
    @Args('revision', { type: () => Int, nullable: true, description: 'The revision that you saw.' })
    revision: number | null,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    const released = await releasePlan(this.runtime, actor, id, revision ?? undefined);
    return this.plan(released.ok ? { ok: true, value: id } : released, actor);
  }

  @Requires('plan.edit')
  @Mutation(() => PlanEditPayload, { description: 'Move a session of a draft, or place one that has no place.' })
  movePlanSession(
    @Args() args: PlanEditArgs,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('venueId', { type: () => ID }) venueId: string,
    @Args('startsAt', { type: () => GraphQLISODateTime }) startsAt: Date,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanEditEffectView>> {
    return this.edit(actor, { ...args, edit: { kind: 'MOVE_SESSION', requestId, venueId, start: startsAt.getTime() } });
  }

  @Requires('plan.edit')
  @Mutation(() => PlanEditPayload, { description: 'Move a pitch into a session at a position from 1, or place one.' })
  movePlanPitch(
    @Args() args: PlanEditArgs,
    @Args('applicationId', { type: () => ID }) pitchId: string,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('position', { type: () => Int }) order: number,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanEditEffectView>> {
    return this.edit(actor, { ...args, edit: { kind: 'MOVE_PITCH', pitchId, requestId, order } });
  }

  @Requires('plan.edit')
  @Mutation(() => PlanEditPayload, { description: 'Take a session out of a draft, its pitches with it.' })
  takeOutPlanSession(
    @Args() args: PlanEditArgs,
    @Args('requestId', { type: () => ID }) requestId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanEditEffectView>> {
    return this.edit(actor, { ...args, edit: { kind: 'TAKE_OUT_SESSION', requestId } });
  }

  @Requires('plan.edit')
  @Mutation(() => PlanEditPayload, { description: 'Take a pitch out of a draft.' })
  takeOutPlanPitch(
    @Args() args: PlanEditArgs,
    @Args('applicationId', { type: () => ID }) pitchId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanEditEffectView>> {
    return this.edit(actor, { ...args, edit: { kind: 'TAKE_OUT_PITCH', pitchId } });
  }

  @Requires('plan.edit')
  @Mutation(() => PlanEditPayload, { description: 'Put back the last change by hand; again for the one before it.' })
  async undoPlanEdit(
    @Args() { planId, revision }: PlanRevisionArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanEditEffectView>> {
    return this.effect(await undoPlanEdit(this.runtime, actor, { planId, revision }), actor, true);
  }

  @Requires('plan.edit')
  @Mutation(() => PlanPayload, {
    description: 'Hold a session where it is when the plan is solved again, or let it go.',
  })
  async pinPlanSession(
    @Args() { planId, revision }: PlanRevisionArgs,
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('pinned', { defaultValue: true }) pinned: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    return this.pin(actor, { planId, revision, item: { requestId }, pinned });
  }

  @Requires('plan.edit')
  @Mutation(() => PlanPayload, {
    description: 'Hold a pitch in its session when the plan is solved again, or let it go.',
  })
  async pinPlanPitch(
    @Args() { planId, revision }: PlanRevisionArgs,
    @Args('applicationId', { type: () => ID }) applicationId: string,
    @Args('pinned', { defaultValue: true }) pinned: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    return this.pin(actor, { planId, revision, item: { applicationId }, pinned });
  }

  private async pin(actor: Actor, input: PinPlanItemInput): Promise<Payload<PlanRow>> {
    const done = await pinPlanItem(this.runtime, actor, input);
    return this.plan(done.ok ? { ok: true, value: input.planId } : done, actor);
  }

  private plan(result: Result<string>, { locale }: Actor): Promise<Payload<PlanRow>> {
    return toPayload(result, locale, (id) => this.runtime.reads.plans.findById(id));
  }

  private async edit(actor: Actor, input: EditPlanInput): Promise<Payload<PlanEditEffectView>> {
    return this.effect(await editPlan(this.runtime, actor, input), actor, input.dryRun === true);
  }

  /** What stops a placement comes as a problem beside the effect, whose conflicts offer alternatives. */
  private async effect(
    result: Result<PlanEditEffect>,
    { locale }: Actor,
    isDryRun: boolean,
  ): Promise<Payload<PlanEditEffectView>> {
    const payload = await toPayload(result, locale, (effect) => Promise.resolve(effectView(effect)));
    if (!result.ok || result.value.isSaved || isDryRun) return payload;
    const problems = result.value.appeared
      .filter(({ severity }) => severity === 'BLOCK')
      .map(({ constraint }) => {
        const { labelZh, labelEn } = constraintView(constraint);
        const reason = locale === 'zh' ? labelZh : labelEn;
        return problemView(problem('PLAN_PLACEMENT_BLOCKED', 'edit', { reason }), locale);
      });
    return { value: payload.value, problems };
  }
}
