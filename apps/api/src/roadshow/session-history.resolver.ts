import { idsWith, type Actor } from '@luyan/access';
import type { Runtime } from '@luyan/application';
import type { ListingRow, PersonRow, SessionChangeRow, VenueRow } from '@luyan/persistence';
import { Args, ArgsType, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ListingView } from '../catalogue/listing.view.js';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { SessionChangeView, VenueView } from './session.view.js';

@ObjectType('ChangeAuthor')
class ChangeAuthorView {
  @Field() nameZh!: string;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
}

const SessionChangeConnection = connectionOf<SessionChangeView>(() => SessionChangeView, 'SessionChange');

@ArgsType()
class HistoryArgs extends PageArgs {
  @Field(() => ID) sessionId!: string;
}

@Resolver(() => SessionChangeView)
export class SessionHistoryResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('session.read-draft')
  @Query(() => SessionChangeConnection, {
    description: 'What a session of yours has been through, the latest first; the operator sees all.',
  })
  async sessionHistory(@Args() args: HistoryArgs, @CurrentActor() actor: Actor): Promise<Connection<SessionChangeRow>> {
    const { sessionId } = args;
    const session = await this.runtime.reads.roadshow.findSession(sessionId);
    const whose = session ? [{ id: sessionId, organisationId: session.hostOrgId }] : [];
    if (!idsWith(actor, 'session.read-draft', whose).has(sessionId)) throw new NotFound(sessionId);
    return toConnection(await this.runtime.reads.programme.changesOfSession(sessionId, pageRequest(args)));
  }

  @ResolveField(() => ChangeAuthorView, { nullable: true, description: 'Null: the clock, or the platform itself.' })
  actor(
    @Parent() { actorId }: SessionChangeRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<PersonRow | undefined> | null {
    return actorId ? loaders.personOfAccount.load(actorId) : null;
  }

  @ResolveField(() => ListingView, { nullable: true, description: 'Which pitch a step of the line-up concerns.' })
  listing(
    @Parent() { listingId }: SessionChangeRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ListingRow | undefined> | null {
    return listingId ? loaders.listings.load(listingId) : null;
  }

  @ResolveField(() => VenueView, { nullable: true, description: 'Where it was to be before.' })
  previousVenue(
    @Parent() { previousVenueId }: SessionChangeRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<VenueRow | undefined> | null {
    return previousVenueId ? loaders.venues.load(previousVenueId) : null;
  }
}
