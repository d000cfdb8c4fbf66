import type { Actor } from '@luyan/access';
import {
  closeJury,
  drawUpJury,
  overruleJury,
  publishResults,
  releaseJury,
  reopenJury,
  seatJudge,
  withdrawJury,
  type DrawUpJuryInput,
  type Runtime,
} from '@luyan/application';
import type { Result } from '@luyan/kernel';
import type { JuryRow } from '@luyan/persistence';
import type { JuryAim } from '@luyan/scheduling';
import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { JuryAimEnum, RelaxableRuleEnum } from '../core/enums.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { JuryPayload, JuryView } from './jury.view.js';

@InputType('DrawUpJuryInput')
class DrawUpJuryArgs {
  @Field(() => ID) sessionId!: string;
  @Field(() => Int, { nullable: true, description: 'Judges a pitch; the policy’s number unless told.' })
  perPitch?: number | null;
  @Field(() => [RelaxableRuleEnum], { defaultValue: [], description: 'Rules to give up; conflicts of interest never.' })
  relax!: DrawUpJuryInput['relax'][number][];
  @Field(() => JuryAimEnum, { defaultValue: 'TOTAL', description: 'What the panel is to be best at.' }) aim!: JuryAim;
}

@InputType('SeatJudgeInput')
class SeatJudgeArgs {
  @Field(() => ID) juryId!: string;
  @Field(() => Int, { description: 'The revision that you saw.' }) revision!: number;
  @Field(() => [ID], { description: 'Applications of the pitches.' }) applicationIds!: string[];
  @Field(() => ID, { nullable: true, description: 'Who leaves.' }) outJudgeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who comes.' }) inJudgeId?: string | null;
}

@Resolver(() => JuryView)
export class JuryMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('jury.draw-up')
  @Mutation(() => JuryPayload, {
    description: '组建评审组: draw up a session’s jury, or draw the draft anew. Nobody is told.',
  })
  async drawUpJury(@Args('input') input: DrawUpJuryArgs, @CurrentActor() actor: Actor): Promise<Payload<JuryRow>> {
    return this.jury(await drawUpJury(this.runtime, actor, input), actor);
  }

  @Requires('jury.draw-up')
  @Mutation(() => JuryPayload, {
    description: 'Change a jury by hand; a conflict of interest refuses it and is named.',
  })
  async seatJudge(@Args('input') input: SeatJudgeArgs, @CurrentActor() actor: Actor): Promise<Payload<JuryRow>> {
    return this.jury(await seatJudge(this.runtime, actor, input), actor);
  }

  @Requires('jury.release')
  @Mutation(() => JuryPayload, { description: 'Release a drafted jury: its judges are engaged and told.' })
  async releaseJury(
    @Args('id', { type: () => ID }) juryId: string,
    @Args('revision', { type: () => Int, description: 'The revision that you saw.' }) revision: number,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JuryRow>> {
    return this.jury(await releaseJury(this.runtime, actor, { juryId, revision }), actor);
  }

  @Requires('jury.release')
  @Mutation(() => JuryPayload, { description: 'Take a released jury back while nobody has scored.' })
  async withdrawJury(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JuryRow>> {
    return this.jury(await withdrawJury(this.runtime, actor, id), actor);
  }

  @Requires('jury.close')
  @Mutation(() => JuryPayload, { description: 'Close the scoring once every sheet is signed.' })
  async closeJury(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<Payload<JuryRow>> {
    return this.jury(await closeJury(this.runtime, actor, id), actor);
  }

  @Requires('jury.overrule')
  @Mutation(() => JuryPayload, {
    description: 'Close it without all signatures: as its chair or as the operator, with a reason that stays.',
  })
  async overruleJury(
    @Args('id', { type: () => ID }) juryId: string,
    @Args('reason') reason: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JuryRow>> {
    return this.jury(await overruleJury(this.runtime, actor, { juryId, reason }), actor);
  }

  @Requires('jury.publish')
  @Mutation(() => JuryPayload, { description: 'Publish the results of a closed jury.' })
  async publishResults(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JuryRow>> {
    return this.jury(await publishResults(this.runtime, actor, id), actor);
  }

  @Requires('jury.publish')
  @Mutation(() => JuryPayload, { description: 'Open the scoring of a closed jury again.' })
  async reopenJury(
    @Args('id', { type: () => ID }) juryId: string,
    @Args('reason') reason: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JuryRow>> {
    return this.jury(await reopenJury(this.runtime, actor, { juryId, reason }), actor);
  }

  private jury(result: Result<string>, { locale }: Actor): Promise<Payload<JuryRow>> {
    return toPayload(result, locale, (id) => this.runtime.reads.juries.findById(id));
  }
}
