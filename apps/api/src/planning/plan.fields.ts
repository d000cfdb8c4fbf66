import type { Runtime } from '@luyan/application';
import type {
  ListingRow,
  OrganisationRow,
  PersonRow,
  PitchApplicationRow,
  PlanPitchRow,
  PlanRow,
  PlanSessionRow,
  SessionRequestRow,
  VenueRow,
} from '@luyan/persistence';
import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ListingView } from '../catalogue/listing.view.js';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { CurrentLoaders } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { VenueView } from '../roadshow/session.view.js';
import {
  PitchApplicationView,
  PlanAlternativeView,
  PlanConflictView,
  PlanDiffEntryView,
  PlanEditEffectView,
  PlanPitchView,
  PlanPlaceView,
  PlanSessionView,
  PlanView,
  SessionRequestView,
  UnplacedItemView,
} from './plan.view.js';

type Found<T> = Promise<T | undefined> | null;

@Resolver(() => PlanSessionView)
export class PlanSessionResolver {
  @ResolveField(() => ID, { nullable: true })
  venueId(@Parent() { venueId }: PlanSessionRow): string | null {
    return venueId;
  }

  @ResolveField(() => VenueView, { nullable: true })
  venue(@Parent() { venueId }: PlanSessionRow, @CurrentLoaders() loaders: Loaders): Found<VenueRow> {
    return venueId ? loaders.venues.load(venueId) : null;
  }

  @ResolveField(() => SessionRequestView, { nullable: true })
  request(@Parent() { requestId }: PlanSessionRow, @CurrentLoaders() loaders: Loaders): Found<SessionRequestRow> {
    return loaders.requests.load(requestId);
  }

  @ResolveField(() => String, { nullable: true })
  async titleZh(@Parent() session: PlanSessionRow, @CurrentLoaders() loaders: Loaders): Promise<string | null> {
    const request = await loaders.requests.load(session.requestId);
    return request?.titleZh ?? null;
  }

  @ResolveField(() => [PlanPitchView], { description: 'In order.' })
  async pitches(@Parent() session: PlanSessionRow, @CurrentLoaders() loaders: Loaders): Promise<PlanPitchRow[]> {
    const all = await loaders.pitchesOfPlan.load(session.planId);
    return all.filter(({ requestId }) => requestId === session.requestId);
  }
}

@Resolver(() => PlanPitchView)
export class PlanPitchResolver {
  @ResolveField(() => PitchApplicationView, { nullable: true })
  application(@Parent() pitch: PlanPitchRow, @CurrentLoaders() loaders: Loaders): Found<PitchApplicationRow> {
    return loaders.applications.load(pitch.applicationId);
  }
}

@Resolver(() => PitchApplicationView)
export class PitchApplicationResolver {
  @ResolveField(() => ListingView, { nullable: true })
  listing(@Parent() { listingId }: PitchApplicationRow, @CurrentLoaders() loaders: Loaders): Found<ListingRow> {
    return loaders.listings.load(listingId);
  }
}

@Resolver(() => SessionRequestView)
export class SessionRequestResolver {
  @ResolveField(() => OrganisationView, { nullable: true })
  host(@Parent() { hostOrgId }: SessionRequestRow, @CurrentLoaders() loaders: Loaders): Found<OrganisationRow> {
    return loaders.organisations.load(hostOrgId);
  }
}

/** Names for the ids of one of the planner's answers. */
const requestOf = (id: string | null, loaders: Loaders): Found<SessionRequestRow> =>
  id ? loaders.requests.load(id) : null;
const applicationOf = (id: string | null, loaders: Loaders): Found<PitchApplicationRow> =>
  id ? loaders.applications.load(id) : null;

@Resolver(() => UnplacedItemView)
export class UnplacedItemResolver {
  @ResolveField(() => SessionRequestView, { nullable: true })
  request(@Parent() { id, kind }: UnplacedItemView, @CurrentLoaders() loaders: Loaders): Found<SessionRequestRow> {
    return requestOf(kind === 'SESSION' ? id : null, loaders);
  }

  @ResolveField(() => PitchApplicationView, { nullable: true })
  application(
    @Parent() { id, kind }: UnplacedItemView,
    @CurrentLoaders() loaders: Loaders,
  ): Found<PitchApplicationRow> {
    return applicationOf(kind === 'PITCH' ? id : null, loaders);
  }
}

@Resolver(() => PlanConflictView)
export class PlanConflictResolver {
  @ResolveField(() => SessionRequestView, { nullable: true })
  request(@Parent() { requestId }: PlanConflictView, @CurrentLoaders() loaders: Loaders): Found<SessionRequestRow> {
    return requestOf(requestId, loaders);
  }

  @ResolveField(() => SessionRequestView, { nullable: true })
  otherRequest(@Parent() conflict: PlanConflictView, @CurrentLoaders() loaders: Loaders): Found<SessionRequestRow> {
    return requestOf(conflict.otherRequestId, loaders);
  }

  @ResolveField(() => PitchApplicationView, { nullable: true })
  application(@Parent() conflict: PlanConflictView, @CurrentLoaders() loaders: Loaders): Found<PitchApplicationRow> {
    return applicationOf(conflict.applicationId, loaders);
  }

  @ResolveField(() => String, { nullable: true })
  async personName(
    @Parent() { personId }: PlanConflictView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<string | null> {
    const person: PersonRow | undefined = personId ? await loaders.people.load(personId) : undefined;
    return person?.nameZh ?? null;
  }
}

@Resolver(() => PlanAlternativeView)
export class PlanAlternativeResolver {
  @ResolveField(() => SessionRequestView, { nullable: true })
  request(@Parent() { requestId }: PlanAlternativeView, @CurrentLoaders() loaders: Loaders): Found<SessionRequestRow> {
    return requestOf(requestId, loaders);
  }

  @ResolveField(() => VenueView, { nullable: true })
  venue(@Parent() { venueId }: PlanAlternativeView, @CurrentLoaders() loaders: Loaders): Found<VenueRow> {
    return venueId ? loaders.venues.load(venueId) : null;
  }
}

@Resolver(() => PlanPlaceView)
export class PlanPlaceResolver {
  @ResolveField(() => SessionRequestView, { nullable: true })
  request(@Parent() { requestId }: PlanPlaceView, @CurrentLoaders() loaders: Loaders): Found<SessionRequestRow> {
    return requestOf(requestId, loaders);
  }

  @ResolveField(() => VenueView, { nullable: true })
  venue(@Parent() { venueId }: PlanPlaceView, @CurrentLoaders() loaders: Loaders): Found<VenueRow> {
    return venueId ? loaders.venues.load(venueId) : null;
  }
}

@Resolver(() => PlanDiffEntryView)
export class PlanDiffEntryResolver {
  @ResolveField(() => SessionRequestView, { nullable: true })
  request(@Parent() { id, kind }: PlanDiffEntryView, @CurrentLoaders() loaders: Loaders): Found<SessionRequestRow> {
    return requestOf(kind === 'SESSION' ? id : null, loaders);
  }

  @ResolveField(() => PitchApplicationView, { nullable: true })
  application(
    @Parent() { id, kind }: PlanDiffEntryView,
    @CurrentLoaders() loaders: Loaders,
  ): Found<PitchApplicationRow> {
    return applicationOf(kind === 'PITCH' ? id : null, loaders);
  }
}

@Resolver(() => PlanEditEffectView)
export class PlanEditEffectResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @ResolveField(() => PlanView, { description: 'The plan as it is now.' })
  async plan(@Parent() { planId }: PlanEditEffectView): Promise<PlanRow> {
    const plan = await this.runtime.reads.plans.findById(planId);
    if (!plan) throw new NotFound(planId);
    return plan;
  }
}

export const PLAN_FIELDS = [
  PlanSessionResolver,
  PlanPitchResolver,
  PitchApplicationResolver,
  SessionRequestResolver,
  UnplacedItemResolver,
  PlanConflictResolver,
  PlanAlternativeResolver,
  PlanPlaceResolver,
  PlanDiffEntryResolver,
  PlanEditEffectResolver,
];
