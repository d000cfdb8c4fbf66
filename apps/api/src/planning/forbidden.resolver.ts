import type { Actor } from '@luyan/access';
import { forbidPlacement, permitPlacement, yearRange, type Runtime } from '@luyan/application';
import type {
  ForbiddenPlacementRow,
  PitchApplicationRow,
  PlanRow,
  SessionRequestRow,
  VenueRow,
} from '@luyan/persistence';
import {
  Args,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Mutation,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import type { Loaders } from '../core/loaders.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { VenueView } from '../roadshow/session.view.js';
import { ForbiddenPlacementView, PitchApplicationView, PlanView, SessionRequestView } from './plan.view.js';

const ForbiddenPayload = payloadOf<ForbiddenPlacementView>(() => ForbiddenPlacementView, 'ForbiddenPlacement');

@InputType()
class ForbidPlacementInput {
  @Field(() => ID) requestId!: string;
  @Field(() => ID, { nullable: true, description: 'The pitch that must not go to the session.' })
  applicationId?: string | null;
  @Field(() => ID, { nullable: true }) venueId?: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Start of the span, included.' })
  startsAt?: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'End of the span, excluded.' }) endsAt?: Date | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@Resolver(() => ForbiddenPlacementView)
export class ForbiddenResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('plan.edit')
  @Mutation(() => ForbiddenPayload, {
    description: 'Forbid a session a venue or a span, or a pitch a session, in every plan from now on.',
  })
  async forbidPlacement(
    @Args('input') input: ForbidPlacementInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<ForbiddenPlacementRow>> {
    const { requestId, applicationId = null, venueId = null, startsAt = null, endsAt = null, reason = null } = input;
    const placement = { requestId, applicationId, venueId, startsAt, endsAt, reason };
    const forbidden = await forbidPlacement(this.runtime, actor, placement);
    return toPayload(forbidden, actor.locale, (id) => this.runtime.reads.forbidden.findById(id));
  }

  @Requires('plan.edit')
  @Mutation(() => ForbiddenPayload, { description: 'Permit again what was forbidden.' })
  async permitPlacement(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<ForbiddenPlacementRow>> {
    const permitted = await permitPlacement(this.runtime, actor, id);
    return toPayload(permitted, actor.locale, (placement) => Promise.resolve(placement));
  }

  @ResolveField(() => SessionRequestView, { nullable: true })
  request(
    @Parent() { requestId }: ForbiddenPlacementRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SessionRequestRow | undefined> {
    return loaders.requests.load(requestId);
  }

  @ResolveField(() => PitchApplicationView, { nullable: true })
  application(
    @Parent() { applicationId }: ForbiddenPlacementRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<PitchApplicationRow | undefined> | null {
    return applicationId ? loaders.applications.load(applicationId) : null;
  }

  @ResolveField(() => VenueView, { nullable: true })
  venue(
    @Parent() { venueId }: ForbiddenPlacementRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<VenueRow | undefined> | null {
    return venueId ? loaders.venues.load(venueId) : null;
  }
}

@Resolver(() => PlanView)
export class PlanForbiddenResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @ResolveField(() => [ForbiddenPlacementView], { description: 'What no plan of the year may do.' })
  forbidden(@Parent() { year }: PlanRow): Promise<ForbiddenPlacementRow[]> {
    const { from, until } = yearRange(year);
    return this.runtime.reads.forbidden.within(from, until);
  }
}
