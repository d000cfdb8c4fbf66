import type { Actor } from '@luyan/access';
import { askForSession, withdrawSessionRequest, type Runtime } from '@luyan/application';
import type { Result } from '@luyan/kernel';
import type { SessionRequestRow } from '@luyan/persistence';
import type { SessionMode, SessionType } from '@luyan/roadshow';
import { Args, Field, GraphQLISODateTime, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { SessionModeEnum, SessionTypeEnum } from '../core/enums.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { Day } from '../core/scalars.js';
import { SessionRequestPayload } from '../planning/proposal.resolver.js';
import { SessionRequestView } from '../planning/plan.view.js';

@InputType()
class SessionRequestInput {
  @Field(() => ID) hostOrgId!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn?: string | null;
  @Field(() => SessionTypeEnum, { defaultValue: 'THEME' }) type!: SessionType;
  @Field(() => SessionModeEnum, { defaultValue: 'OFFLINE' }) mode!: SessionMode;
  @Field(() => [String], { defaultValue: [] }) chains!: string[];
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'The venue that you would like.' }) venueId?: string | null;
  @Field(() => Int, { defaultValue: 120 }) durationMin!: number;
  @Field(() => Int, { defaultValue: 50 }) capacity!: number;
  @Field(() => Int, { nullable: true, description: 'To follow online, besides those in the room.' })
  onlineCapacity?: number | null;
  @Field(() => [String], { defaultValue: [] }) equipment!: string[];
  @Field(() => GraphQLISODateTime) earliest!: Date;
  @Field(() => GraphQLISODateTime, { description: 'By when it is over.' }) latest!: Date;
  @Field(() => [Day], { defaultValue: [] }) preferredDates!: string[];
  @Field(() => Int, { defaultValue: 4 }) minPitches!: number;
  @Field(() => Int, { defaultValue: 8 }) maxPitches!: number;
}

@Resolver(() => SessionRequestView)
export class RequestMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('session-request.create')
  @Mutation(() => SessionRequestPayload, { description: 'Ask the plan for a session within a period.' })
  async askForSession(
    @Args('input') input: SessionRequestInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<SessionRequestRow>> {
    const { titleEn = null, regionCode = null, venueId = null, onlineCapacity = null } = input;
    const draft = { ...input, titleEn, regionCode, venueId, onlineCapacity };
    return this.answer(actor, await askForSession(this.runtime, actor, draft));
  }

  @Requires('session-request.create')
  @Mutation(() => SessionRequestPayload, {
    description: 'Take a request back; what was released of it stays public until the next release.',
  })
  async withdrawSessionRequest(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<SessionRequestRow>> {
    return this.answer(actor, await withdrawSessionRequest(this.runtime, actor, id));
  }

  private answer(actor: Actor, result: Result<string>): Promise<Payload<SessionRequestRow>> {
    return toPayload(result, actor.locale, async (id) => (await this.runtime.reads.roadshow.findRequests([id]))[0]);
  }
}
