import { organisationsOf, organisationsWith, PERMISSIONS, type Actor } from '@luyan/access';
import {
  attends,
  findStandIns,
  joinedRoundIds,
  judgeRoundEdit,
  loadRound,
  organises,
  standingFaults,
  type RoundEffect,
  type Runtime,
} from '@luyan/application';
import type {
  MeetingParticipantRow,
  MeetingRoundRow,
  MeetingRow,
  MeetingTimetableRow,
  OrganisationRow,
  Page,
  PersonRow,
  SessionRow,
  VenueRow,
} from '@luyan/persistence';
import { PUBLIC_SESSION_STATES, slotsOfGrid } from '@luyan/roadshow';
import { Args, ArgsType, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { SessionView, VenueView } from '../roadshow/session.view.js';
import { MeetingRoundInput, roundDraft } from './meeting.input.js';
import { standingsOf, type StandingView } from './wish-standing.js';
import {
  ClosedTableView,
  MeetingAttendanceConnection,
  MeetingAttendanceView,
  MeetingConnection,
  MeetingDeskView,
  MeetingFaultView,
  MeetingParticipantConnection,
  MeetingRoundConnection,
  MeetingRoundEffectPayload,
  MeetingRoundView,
  MeetingSlotView,
  MeetingStandInView,
  MeetingTimetableView,
  MeetingWishConnection,
} from './meeting.view.js';

const NOBODY: Page<never> = { items: [], cursors: [], totalCount: 0, hasNextPage: false };

@ArgsType()
class RoundArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this session, by its request.' })
  requestId?: string | null;
}

@Resolver(() => MeetingRoundView)
export class MeetingRoundResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('meeting.read')
  @Query(() => MeetingRoundConnection, { description: '洽谈场, latest first.' })
  async meetingRounds(@Args() args: RoundArgs): Promise<Connection<MeetingRoundRow>> {
    return toConnection(await this.runtime.reads.meetingRounds.page(args.requestId ?? null, pageRequest(args)));
  }

  @Requires('meeting.read')
  @Query(() => MeetingRoundView)
  async meetingRound(@Args('id', { type: () => ID }) id: string): Promise<MeetingRoundRow> {
    const round = await this.runtime.reads.meetingRounds.findById(id);
    if (!round) throw new NotFound(id);
    return round;
  }

  @Requires('meeting.attend')
  @Query(() => MeetingAttendanceConnection, {
    description: 'Where your organisations take part, newest first; the operator sees all.',
  })
  async myMeetingAttendances(
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<MeetingParticipantRow>> {
    const organisations = organisationsWith(actor, 'meeting.attend');
    return toConnection(await this.runtime.reads.meetingRounds.pageOfAttendances(organisations, pageRequest(args)));
  }

  @Requires('meeting.attend')
  @Query(() => [MeetingStandInView], {
    description: 'Colleagues of a participant who do not take part yet and could take the seat, by name, at most 200.',
  })
  async meetingStandIns(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<PersonRow[]> {
    const { reads } = this.runtime;
    const [participant] = await reads.meetingRounds.findParticipants([id]);
    const round = participant && (await reads.meetingRounds.findById(participant.roundId));
    if (!round || !(attends(actor, participant) || organises(actor, round))) throw new NotFound(id);
    return findStandIns(reads, participant);
  }

  @Requires('meeting.organise')
  @Query(() => MeetingRoundEffectPayload, { description: 'What saving this change of a round would break.' })
  async meetingRoundEffect(
    @Args('input') input: MeetingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<RoundEffect>> {
    const judged = await judgeRoundEdit(this.runtime, actor, roundDraft(input));
    return toPayload(judged, actor.locale, (effect) => Promise.resolve(effect));
  }

  @Requires('meeting.organise')
  @Query(() => MeetingTimetableView)
  async meetingTimetable(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<MeetingTimetableRow> {
    const timetable = await this.runtime.reads.meetings.findTimetable(id);
    const round = timetable && (await this.runtime.reads.meetingRounds.findById(timetable.roundId));
    if (!timetable || !round || !organises(actor, round)) throw new NotFound(id);
    return timetable;
  }

  @ResolveField(() => [ClosedTableView])
  closedTables(@Parent() { closedTables }: MeetingRoundRow): ClosedTableView[] {
    return closedTables;
  }

  @ResolveField(() => [MeetingSlotView], { description: 'Earliest first, at most 30.' })
  slots(@Parent() round: MeetingRoundRow): MeetingSlotView[] {
    return slotsOfGrid(round).map(({ number, from, until }) => ({
      number,
      startsAt: new Date(from),
      endsAt: new Date(until),
    }));
  }

  @ResolveField(() => OrganisationView, { nullable: true })
  host(
    @Parent() { hostOrgId }: MeetingRoundRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationRow | undefined> {
    return loaders.organisations.load(hostOrgId);
  }

  @ResolveField(() => VenueView, { nullable: true })
  venue(
    @Parent() { venueId }: MeetingRoundRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<VenueRow | undefined> | null {
    return venueId ? loaders.venues.load(venueId) : null;
  }

  @ResolveField(() => SessionView, { nullable: true, description: 'The session that it belongs to, once released.' })
  async session(
    @Parent() { requestId }: MeetingRoundRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SessionRow | undefined> {
    const session = requestId ? await loaders.sessionOfRequest.load(requestId) : undefined;
    return session && PUBLIC_SESSION_STATES.includes(session.state) ? session : undefined;
  }

  @ResolveField(() => Int)
  participantCount(@Parent() { id }: MeetingRoundRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    return loaders.meetingParticipantCounts.load(id);
  }

  @ResolveField(() => MeetingParticipantConnection, {
    description: 'Who takes part, for those who do and for the organiser; empty for everybody else.',
  })
  async participants(
    @Parent() round: MeetingRoundRow,
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<MeetingParticipantRow>> {
    const { reads } = this.runtime;
    const page = pageRequest(args);
    const joined = await joinedRoundIds(reads, actor, [round]);
    if (!joined.has(round.id)) return toConnection(NOBODY);
    return toConnection(await reads.meetingRounds.pageOfParticipants(round.id, { attendingOnly: true }, page));
  }

  @ResolveField(() => [MeetingAttendanceView], { description: 'Your organisations’ own participants.' })
  attendances(@Parent() { id }: MeetingRoundRow, @CurrentActor() actor: Actor): Promise<MeetingParticipantRow[]> {
    return this.runtime.reads.meetingRounds.attendancesIn(
      [id],
      organisationsOf(actor, ...PERMISSIONS['meeting.attend'].roles),
    );
  }

  @ResolveField(() => MeetingDeskView, { nullable: true, description: 'For the organiser; null for everybody else.' })
  desk(@Parent() round: MeetingRoundRow, @CurrentActor() actor: Actor): MeetingRoundRow | null {
    return organises(actor, round) ? round : null;
  }
}

/** Its parent is the round; whoever gets here organises it. */
@Resolver(() => MeetingDeskView)
export class MeetingDeskResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @ResolveField(() => ID)
  roundId(@Parent() { id }: MeetingRoundRow): string {
    return id;
  }

  @ResolveField(() => MeetingAttendanceConnection, { description: 'Everybody who ever registered, in that order.' })
  async attendances(
    @Parent() { id }: MeetingRoundRow,
    @Args() args: PageArgs,
  ): Promise<Connection<MeetingParticipantRow>> {
    const page = pageRequest(args);
    return toConnection(await this.runtime.reads.meetingRounds.pageOfParticipants(id, { attendingOnly: false }, page));
  }

  @ResolveField(() => MeetingConnection, { description: 'Announced meetings, earliest first.' })
  async meetings(@Parent() { id }: MeetingRoundRow, @Args() args: PageArgs): Promise<Connection<MeetingRow>> {
    return toConnection(await this.runtime.reads.meetings.pageOfRound(id, pageRequest(args)));
  }

  @ResolveField(() => MeetingWishConnection, { description: 'All wishes with what became of them.' })
  async wishes(
    @Parent() { id }: MeetingRoundRow,
    @Args() args: PageArgs,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<Connection<StandingView>> {
    const page = await this.runtime.reads.meetingRounds.pageOfWishes(id, pageRequest(args));
    return toConnection({ ...page, items: await standingsOf(loaders, page.items, { isOrganiser: true }) });
  }

  @ResolveField(() => MeetingTimetableView, {
    nullable: true,
    description: 'The one being arranged, that failed, or the draft.',
  })
  draft(@Parent() { id }: MeetingRoundRow): Promise<MeetingTimetableRow | null> {
    return this.runtime.reads.meetings.findUnannounced(id);
  }

  @ResolveField(() => MeetingTimetableView, { nullable: true })
  async announced(@Parent() { id }: MeetingRoundRow): Promise<MeetingTimetableRow | undefined> {
    return (await this.runtime.reads.meetings.timetablesIn([id], 'ANNOUNCED'))[0];
  }

  @ResolveField(() => [MeetingFaultView], {
    description:
      'What is wrong with the announced meetings to come, by the independent checker; arrange anew to mend it.',
  })
  async faults(@Parent() round: MeetingRoundRow): Promise<MeetingFaultView[]> {
    const facts = await loadRound(this.runtime.reads, round, this.runtime.clock.now());
    return standingFaults(facts, facts.meetings).map(({ rule, meetingIds }) => ({ rule, meetingIds }));
  }
}
