import { organisationsWith, type Actor } from '@luyan/access';
import { codesOf } from '@luyan/catalogue';
import type { Runtime } from '@luyan/application';
import type {
  OrganisationRow,
  PitchApplicationRow,
  PitchRow,
  SessionRequestRow,
  SessionRow,
  VenueClosureRow,
  VenueRow,
} from '@luyan/persistence';
import {
  HOLDING_SESSION_STATES,
  PITCH_STATES,
  SESSION_REQUEST_STATES,
  type PitchState,
  type SessionRequestState,
} from '@luyan/roadshow';
import { Args, ArgsType, Field, GraphQLISODateTime, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { PitchStateEnum, SessionRequestStateEnum } from '../core/enums.js';
import type { Loaders } from '../core/loaders.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { PitchApplicationView, SessionRequestView } from '../planning/plan.view.js';
import { PitchView, SessionView, VenueClosureView, VenueView } from './session.view.js';

const RequestConnection = connectionOf<SessionRequestView>(() => SessionRequestView, 'SessionRequest');
const ApplicationConnection = connectionOf<PitchApplicationView>(() => PitchApplicationView, 'PitchApplication');
const VenueConnection = connectionOf<VenueView>(() => VenueView, 'Venue');

@ArgsType()
class RequestArgs extends PageArgs {
  @Field(() => [SessionRequestStateEnum], { nullable: true }) states?: SessionRequestState[] | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Only what is not over then.' })
  from?: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Only what was over by then, the latest first.' })
  until?: Date | null;
  @Field({ defaultValue: false, description: 'Only those in whose queue somebody waits.' }) queued!: boolean;
}

@ArgsType()
class VenueArgs extends PageArgs {
  @Field({ defaultValue: false, description: 'Only those that you keep; the operator keeps all.' }) mine!: boolean;
}

@ArgsType()
class ApplicationArgs extends PageArgs {
  @Field(() => [PitchStateEnum], { nullable: true }) states?: PitchState[] | null;
}

@Resolver(() => SessionRequestView)
export class ProgrammeResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('session-request.read')
  @Query(() => RequestConnection, {
    description: 'What your organisations have asked for, earliest first; the operator sees all.',
  })
  async sessionRequests(
    @Args() args: RequestArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<SessionRequestRow>> {
    const { states, from = null, until = null, queued: isQueued } = args;
    const hostOrgIds = organisationsWith(actor, 'session-request.read');
    const filter = { hostOrgIds, states: states ?? codesOf(SESSION_REQUEST_STATES), from, until, isQueued };
    return toConnection(await this.runtime.reads.programme.requests(filter, pageRequest(args)));
  }

  @Requires('session-request.read')
  @Query(() => VenueConnection, { description: 'Where sessions can be held, by region.' })
  async venues(@Args() args: VenueArgs, @CurrentActor() actor: Actor): Promise<Connection<VenueRow>> {
    const hosts = args.mine ? organisationsWith(actor, 'venue.edit') : null;
    return toConnection(await this.runtime.reads.programme.venues(hosts, pageRequest(args)));
  }

  @Requires('pitch.apply')
  @Query(() => ApplicationConnection, {
    description: 'Your organisations’ applications and invitations to pitch, newest first; the operator sees all.',
  })
  async myApplications(
    @Args() args: ApplicationArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<PitchApplicationRow>> {
    const owners = organisationsWith(actor, 'pitch.apply');
    const states = args.states ?? codesOf(PITCH_STATES);
    return toConnection(await this.runtime.reads.programme.applications(owners, states, pageRequest(args)));
  }

  @ResolveField(() => SessionView, { nullable: true, description: 'Its session in the released calendar.' })
  async session(
    @Parent() { id }: SessionRequestRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SessionRow | undefined> {
    const session = await loaders.sessionOfRequest.load(id);
    return session && HOLDING_SESSION_STATES.includes(session.state) ? session : undefined;
  }

  @ResolveField(() => VenueView, { nullable: true, description: 'The venue that is wished for.' })
  venue(
    @Parent() { venueId }: SessionRequestRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<VenueRow | undefined> | null {
    return venueId ? loaders.venues.load(venueId) : null;
  }

  @ResolveField(() => Int, { description: 'How many wait for a slot.' })
  queueLength(@Parent() { id }: SessionRequestRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    return loaders.queueLengths.load(id);
  }
}

@Resolver(() => PitchApplicationView)
export class ApplicationPlaceResolver {
  @ResolveField(() => SessionRequestView, { nullable: true, description: 'What it asked for, if any one.' })
  request(
    @Parent() { requestId }: PitchApplicationRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SessionRequestRow | undefined> | null {
    return requestId ? loaders.requests.load(requestId) : null;
  }

  @ResolveField(() => PitchView, { nullable: true, description: 'Its place in the released calendar.' })
  pitch(@Parent() { id }: PitchApplicationRow, @CurrentLoaders() loaders: Loaders): Promise<PitchRow | undefined> {
    return loaders.pitchOfApplication.load(id);
  }
}

@Resolver(() => VenueView)
export class VenueHostResolver {
  @ResolveField(() => OrganisationView, { nullable: true, description: 'Who keeps it.' })
  host(
    @Parent() { operatorOrgId }: VenueRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationRow | undefined> {
    return loaders.organisations.load(operatorOrgId);
  }

  @ResolveField(() => [VenueClosureView], { description: 'Closures that are not over, earliest first, at most 100.' })
  closures(@Parent() { id }: VenueRow, @CurrentLoaders() loaders: Loaders): Promise<VenueClosureRow[]> {
    return loaders.closuresOfVenue.load(id);
  }
}

export const PROGRAMME = [ProgrammeResolver, ApplicationPlaceResolver, VenueHostResolver];
