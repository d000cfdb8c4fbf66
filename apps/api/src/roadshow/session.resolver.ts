import type { Runtime } from '@luyan/application';
import type { ListingRow, OrganisationRow, PitchRow, SessionRow, VenueRow } from '@luyan/persistence';
import { GIVEN_UP_PITCH_STATES, PUBLIC_SESSION_STATES } from '@luyan/roadshow';
import {
  Args,
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentLoaders } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { ListingView } from '../catalogue/listing.view.js';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { PitchView, SessionConnection, SessionView, VenueView } from './session.view.js';

@ArgsType()
class SessionArgs extends PageArgs {
  @Field(() => GraphQLISODateTime, { description: 'Start of the span, included.' }) from!: Date;
  @Field(() => GraphQLISODateTime, { description: 'End of the span, excluded.' }) until!: Date;
  @Field(() => String, { nullable: true }) chain?: string | null;
  @Field(() => String, { nullable: true }) regionCode?: string | null;
}

@Resolver(() => SessionView)
export class SessionResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Public('The released calendar is for everyone.')
  @Query(() => SessionConnection, { description: '路演日历: released sessions in a span of time, earliest first.' })
  async sessions(@Args() args: SessionArgs): Promise<Connection<SessionRow>> {
    const { from, until, chain = null, regionCode = null } = args;
    return toConnection(
      await this.runtime.reads.roadshow.pageOfSessions(
        { from, until, chain, regionCode, states: PUBLIC_SESSION_STATES },
        pageRequest(args),
      ),
    );
  }

  @Public('The released calendar is for everyone.')
  @Query(() => SessionView)
  async session(@Args('id', { type: () => ID }) id: string): Promise<SessionRow> {
    const session = await this.runtime.reads.roadshow.findSession(id);
    if (!session || !PUBLIC_SESSION_STATES.includes(session.state)) throw new NotFound(id);
    return session;
  }

  @ResolveField(() => VenueView, { nullable: true })
  venue(@Parent() session: SessionRow, @CurrentLoaders() loaders: Loaders): Promise<VenueRow | undefined> | null {
    return session.venueId ? loaders.venues.load(session.venueId) : null;
  }

  @ResolveField(() => OrganisationView, { nullable: true })
  host(@Parent() session: SessionRow, @CurrentLoaders() loaders: Loaders): Promise<OrganisationRow | undefined> {
    return loaders.organisations.load(session.hostOrgId);
  }

  @ResolveField(() => [PitchView], { description: 'In order.' })
  pitches(@Parent() session: SessionRow, @CurrentLoaders() loaders: Loaders): Promise<PitchRow[]> {
    return loaders.pitchesOfSession.load(session.id);
  }

  @ResolveField(() => Int, { description: 'Without those that were withdrawn or stayed away.' })
  async pitchCount(@Parent() session: SessionRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    const pitches = await loaders.pitchesOfSession.load(session.id);
    return pitches.filter(({ state }) => !GIVEN_UP_PITCH_STATES.includes(state)).length;
  }
}

@Resolver(() => PitchView)
export class PitchResolver {
  @ResolveField(() => ListingView, { nullable: true })
  listing(@Parent() pitch: PitchRow, @CurrentLoaders() loaders: Loaders): Promise<ListingRow | undefined> {
    return loaders.listings.load(pitch.listingId);
  }

  @ResolveField(() => SessionView, { nullable: true })
  session(@Parent() pitch: PitchRow, @CurrentLoaders() loaders: Loaders): Promise<SessionRow | undefined> {
    return loaders.sessions.load(pitch.sessionId);
  }
}

@Resolver(() => ListingView)
export class ListingPitchesResolver {
  @ResolveField(() => [PitchView], { description: 'Where and when it is presented.' })
  async pitches(@Parent() listing: ListingRow, @CurrentLoaders() loaders: Loaders): Promise<PitchRow[]> {
    return loaders.pitchesOfListing.load(listing.id);
  }
}
