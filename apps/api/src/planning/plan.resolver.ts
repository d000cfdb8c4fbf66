import type { Actor } from '@luyan/access';
import { createPlan, releasePlan, type Runtime } from '@luyan/application';
import type { PlanRow, PlanSessionRow, SessionRequestRow, VenueRow } from '@luyan/persistence';
import type { PlanState } from '@luyan/roadshow';
import {
  Args,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { PlanStateEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { Json } from '../core/scalars.js';
import { VenueView } from '../roadshow/session.view.js';

@ObjectType('Plan', { description: '年度排期方案' })
export class PlanView {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => Int) version!: number;
  @Field(() => PlanStateEnum) state!: PlanState;
  @Field(() => Int) seed!: number;
  @Field(() => Float, { description: 'Broken hard rules; 0 in a plan that can be released.' }) hard!: number;
  @Field(() => Float) medium!: number;
  @Field(() => Float, { description: 'Soft penalty; lower is better.' }) soft!: number;
  @Field(() => Json, { nullable: true, description: 'Each constraint’s share of the penalty.' }) shares!: unknown;
  @Field(() => Json, { description: 'What has no place, and which rules closed how many options.' }) unplaced!: unknown;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) releasedAt!: Date | null;
}

@ObjectType('PlanSession')
export class PlanSessionView {
  @Field(() => ID) requestId!: string;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
}

const PlanConnection = connectionOf<PlanView>(() => PlanView, 'Plan');
const PlanPayload = payloadOf<PlanView>(() => PlanView, 'Plan');

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

  @ResolveField(() => [PlanSessionView], { description: 'The whole year, earliest first: at most one a request.' })
  sessions(@Parent() plan: PlanRow): Promise<PlanSessionRow[]> {
    return this.runtime.reads.plans.sessionsOf(plan.id);
  }

  @Requires('plan.create')
  @Mutation(() => PlanPayload, {
    description: 'Ask for a draft plan of the year; it is SOLVING until the worker has it.',
  })
  async createPlan(
    @Args('year', { type: () => Int }) year: number,
    @Args('seed', { type: () => Int, defaultValue: 1 }) seed: number,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    return toPayload(await createPlan(this.runtime, actor, { year, seed }), actor.locale, (id) =>
      this.runtime.reads.plans.findById(id),
    );
  }

  @Requires('plan.release')
  @Mutation(() => PlanPayload, {
    description: 'Release a draft: its sessions become public and supersede the former release.',
  })
  async releasePlan(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PlanRow>> {
    return toPayload(await releasePlan(this.runtime, actor, id), actor.locale, () =>
      this.runtime.reads.plans.findById(id),
    );
  }
}

@Resolver(() => PlanSessionView)
export class PlanSessionResolver {
  @ResolveField(() => VenueView, { nullable: true })
  venue(@Parent() session: PlanSessionRow, @CurrentLoaders() loaders: Loaders): Promise<VenueRow | undefined> | null {
    return session.venueId ? loaders.venues.load(session.venueId) : null;
  }

  @ResolveField(() => String, { nullable: true })
  async titleZh(@Parent() session: PlanSessionRow, @CurrentLoaders() loaders: Loaders): Promise<string | null> {
    const request: SessionRequestRow | undefined = await loaders.requests.load(session.requestId);
    return request?.titleZh ?? null;
  }
}
