import { organisationsWith, type Actor } from '@luyan/access';
import {
  actsFor,
  answerInvitation,
  answerOffer,
  joinWaitlist,
  leaveLineUp,
  markPresented,
  waitlistFacts,
  type AnswerOfferInput,
  type Runtime,
} from '@luyan/application';
import type { PitchApplicationRow, PitchRow, SessionRequestRow, WaitlistEntryRow } from '@luyan/persistence';
import { inOrder, waitlistPoints, waitlistPolicyAt } from '@luyan/roadshow';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { PitchApplicationView, SessionRequestView } from '../planning/plan.view.js';
import { PitchView } from './session.view.js';
import { WaitlistConnection, WaitlistEntryView, WaitlistPayload, WaitlistPlaceView } from './waitlist.view.js';

const PitchApplicationPayload = payloadOf<PitchApplicationView>(() => PitchApplicationView, 'PitchApplication');
const PitchPayload = payloadOf<PitchView>(() => PitchView, 'Pitch');

@Resolver(() => WaitlistEntryView)
export class WaitlistResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('pitch.apply')
  @Query(() => WaitlistConnection, {
    description: 'Your organisations’ places in queues, newest first; the operator sees all.',
  })
  async myWaitlist(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<WaitlistEntryRow>> {
    const owners = organisationsWith(actor, 'pitch.apply');
    return toConnection(await this.runtime.reads.waitlist.page(owners, pageRequest(args)));
  }

  @Requires('pitch.select')
  @Query(() => [WaitlistPlaceView], { description: 'The queue of a session of yours, first in line first.' })
  async waitlist(
    @Args('requestId', { type: () => ID }) requestId: string,
    @CurrentActor() actor: Actor,
  ): Promise<WaitlistPlaceView[]> {
    const { reads, clock } = this.runtime;
    const [request] = await reads.roadshow.findRequests([requestId]);
    if (!request || !actsFor(actor, 'pitch.select', request.hostOrgId)) throw new NotFound(requestId);
    const entries = new Map((await reads.waitlist.openEntriesOf(requestId)).map((entry) => [entry.id, entry]));
    const now = clock.now().getTime();
    const policy = waitlistPolicyAt(now);
    const facts = [...entries.values()].map((entry) => waitlistFacts(entry, undefined));
    return inOrder(facts, policy, now).flatMap((fact, i) => {
      const entry = entries.get(fact.id);
      return entry ? [{ rank: i + 1, points: waitlistPoints(fact, policy, now), entry }] : [];
    });
  }

  @Requires('pitch.apply')
  @Mutation(() => WaitlistPayload, {
    description: 'Queue a published listing of yours for a slot of a released session.',
  })
  async joinWaitlist(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Args('listingId', { type: () => ID }) listingId: string,
    @Args('presenterIds', { type: () => [ID], defaultValue: [] }) presenterIds: string[],
    @CurrentActor() actor: Actor,
  ): Promise<Payload<WaitlistEntryRow>> {
    const joined = await joinWaitlist(this.runtime, actor, { requestId, listingId, presenterIds });
    return toPayload(joined, actor.locale, (id) => this.runtime.reads.waitlist.findById(id));
  }

  @Requires('pitch.apply')
  @Mutation(() => WaitlistPayload, { description: 'Take the slot that you were offered, or give it to the next.' })
  answerSlotOffer(
    @Args('id', { type: () => ID }) entryId: string,
    @Args('accept') accept: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<WaitlistEntryRow>> {
    return this.answer(actor, { entryId, to: accept ? 'ACCEPTED' : 'DECLINED' });
  }

  @Requires('pitch.apply')
  @Mutation(() => WaitlistPayload, { description: 'Leave a queue.' })
  leaveWaitlist(
    @Args('id', { type: () => ID }) entryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<WaitlistEntryRow>> {
    return this.answer(actor, { entryId, to: 'WITHDRAWN' });
  }

  @Requires('pitch.apply')
  @Mutation(() => PitchApplicationPayload, { description: 'Take up an invitation to pitch, or decline it.' })
  async answerInvitation(
    @Args('id', { type: () => ID }) applicationId: string,
    @Args('accept') accept: boolean,
    @Args('presenterIds', { type: () => [ID], defaultValue: [] }) presenterIds: string[],
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PitchApplicationRow>> {
    const answered = await answerInvitation(this.runtime, actor, { applicationId, accept, presenterIds });
    return toPayload(
      answered,
      actor.locale,
      async (id) => (await this.runtime.reads.roadshow.findApplications([id]))[0],
    );
  }

  @Requires('pitch.apply')
  @Mutation(() => PitchPayload, {
    description: 'Withdraw a confirmed pitch of yours; the next in line is offered its slot.',
  })
  withdrawPitch(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<Payload<PitchRow>> {
    return this.leave(actor, id, 'WITHDRAWN');
  }

  @Requires('pitch.select')
  @Mutation(() => PitchPayload, { description: 'Mark a pitch as absent once the session has started.' })
  markPitchAbsent(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PitchRow>> {
    return this.leave(actor, id, 'ABSENT');
  }

  @Requires('pitch.select')
  @Mutation(() => PitchPayload, { description: 'Mark a pitch as presented once the session has started.' })
  async markPitchPresented(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<PitchRow>> {
    return toPayload(await markPresented(this.runtime, actor, id), actor.locale, (pitchId) =>
      this.runtime.reads.roadshow.findPitch(pitchId),
    );
  }

  @ResolveField(() => SessionRequestView, { nullable: true })
  request(
    @Parent() { requestId }: WaitlistEntryRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SessionRequestRow | undefined> {
    return loaders.requests.load(requestId);
  }

  @ResolveField(() => PitchApplicationView, { nullable: true })
  application(
    @Parent() { applicationId }: WaitlistEntryRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<PitchApplicationRow | undefined> {
    return loaders.applications.load(applicationId);
  }

  private async answer(actor: Actor, input: AnswerOfferInput): Promise<Payload<WaitlistEntryRow>> {
    return toPayload(await answerOffer(this.runtime, actor, input), actor.locale, () =>
      this.runtime.reads.waitlist.findById(input.entryId),
    );
  }

  private async leave(actor: Actor, pitchId: string, to: 'WITHDRAWN' | 'ABSENT'): Promise<Payload<PitchRow>> {
    return toPayload(await leaveLineUp(this.runtime, actor, { pitchId, to }), actor.locale, (id) =>
      this.runtime.reads.roadshow.findPitch(id),
    );
  }
}
