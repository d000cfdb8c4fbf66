import type { Actor } from '@luyan/access';
import { acceptProposal, loadProposals, type Runtime, type WordedProposal } from '@luyan/application';
import type { ListingRow, OrganisationRow, SessionRequestRow, VenueRow } from '@luyan/persistence';
import type { SessionMode } from '@luyan/roadshow';
import type { Invitation } from '@luyan/scheduling';
import {
  Args,
  Field,
  Float,
  ID,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { ListingView } from '../catalogue/listing.view.js';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { InvitationRoleEnum, SessionModeEnum } from '../core/enums.js';
import type { Loaders } from '../core/loaders.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { VenueView } from '../roadshow/session.view.js';
import { SessionRequestView } from './plan.view.js';

@ObjectType('ProposalNumbers', { description: 'What speaks for a proposal.' })
class ProposalNumbersView {
  @Field(() => Int, { description: 'Matches that both sides want.' }) accepted!: number;
  @Field(() => Int, { description: 'Demands without such a match.' }) unmet!: number;
  @Field(() => Int, { description: 'Of these, those that the line-up answers.' }) answered!: number;
  @Field(() => Int) seekers!: number;
  @Field(() => Int) hostRequests!: number;
  @Field(() => Int, { description: 'Sessions of the chain and region within three months.' }) sessionsNear!: number;
}

@ObjectType('Invitation')
export class InvitationView {
  @Field(() => ID) orgId!: string;
  @Field(() => InvitationRoleEnum) role!: Invitation['role'];
  @Field(() => Int, { description: 'Demands of it that the line-up answers.' }) answered!: number;
  @Field(() => Int) demands!: number;
}

@ObjectType('Proposal', { description: '场次建议: a session that should exist, and why.' })
export class ProposalView {
  @Field(() => ID) key!: string;
  @Field() titleZh!: string;
  @Field() titleEn!: string;
  @Field() chain!: string;
  @Field(() => String, { nullable: true, description: 'A city or a province; null for the whole country, online.' })
  regionCode!: string | null;
  @Field(() => SessionModeEnum) mode!: SessionMode;
  @Field({ description: 'YYYY-MM' }) month!: string;
  @Field(() => Int) capacity!: number;
  @Field(() => ID, { nullable: true, description: 'A host’s open request that the line-up would fill.' })
  requestId!: string | null;
  @Field() reasonZh!: string;
  @Field() reasonEn!: string;
  @Field(() => ProposalNumbersView) reason!: ProposalNumbersView;
  @Field(() => [InvitationView]) invitations!: readonly InvitationView[];
  @Field(() => Float, { description: 'Points; proposals are ranked by it.' }) value!: number;
}

export const SessionRequestPayload = payloadOf<SessionRequestView>(() => SessionRequestView, 'SessionRequest');

@Resolver(() => ProposalView)
export class ProposalResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('proposal.read')
  @Query(() => [ProposalView], { description: 'Best first, at most twenty.' })
  async proposals(@CurrentActor() actor: Actor): Promise<readonly WordedProposal[]> {
    const found = await loadProposals(this.runtime, actor);
    return found.ok ? found.value : [];
  }

  @Requires('proposal.accept')
  @Mutation(() => SessionRequestPayload, {
    description: 'Make a session request of a proposal, for a host, and invite its line-up to pitch.',
  })
  async acceptProposal(
    @Args('key', { type: () => ID }) key: string,
    @Args('month', { description: 'The month that you saw.' }) month: string,
    @Args('hostOrgId', { type: () => ID, nullable: true }) hostOrgId: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<SessionRequestRow>> {
    const accepted = await acceptProposal(this.runtime, actor, { key, month, hostOrgId });
    return toPayload(accepted, actor.locale, async (id) => (await this.runtime.reads.roadshow.findRequests([id]))[0]);
  }

  @ResolveField(() => VenueView, { nullable: true })
  venue(
    @Parent() { venueId }: WordedProposal,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<VenueRow | undefined> | null {
    return venueId ? loaders.venues.load(venueId) : null;
  }

  @ResolveField(() => OrganisationView, { nullable: true })
  host(
    @Parent() { hostOrgId }: WordedProposal,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationRow | undefined> | null {
    return hostOrgId ? loaders.organisations.load(hostOrgId) : null;
  }

  @ResolveField(() => [ListingView], { description: 'What answers most first.' })
  async lineup(@Parent() { lineup }: WordedProposal, @CurrentLoaders() loaders: Loaders): Promise<ListingRow[]> {
    const found = await Promise.all(lineup.map((id) => loaders.listings.load(id)));
    return found.filter((listing) => listing !== undefined);
  }
}

@Resolver(() => InvitationView)
export class InvitationResolver {
  @ResolveField(() => OrganisationView, { nullable: true })
  organisation(
    @Parent() { orgId }: InvitationView,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationRow | undefined> {
    return loaders.organisations.load(orgId);
  }
}
