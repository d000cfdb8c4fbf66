import type { Actor } from '@luyan/access';
import { organises, suggestWishes, type Runtime, type SuggestedWish } from '@luyan/application';
import type {
  ListingRow,
  MeetingParticipantRow,
  MeetingRoundRow,
  MeetingRow,
  MeetingTimetableRow,
  OrganisationRow,
} from '@luyan/persistence';
import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ListingView } from '../catalogue/listing.view.js';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { ApiError } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { InjectRuntime } from '../core/runtime.module.js';
import {
  MeetingAttendanceView,
  MeetingBusySpanView,
  MeetingChangeView,
  MeetingParticipantView,
  MeetingRoundView,
  MeetingTimetableView,
  MeetingView,
  MeetingWishView,
  SuggestedWishView,
  UnplacedMeetingView,
} from './meeting.view.js';
import { standingsOf, type StandingView } from './wish-standing.js';

const MOST_SUGGESTIONS = 50;

@Resolver(() => MeetingParticipantView)
class MeetingParticipantFields {
  @ResolveField(() => OrganisationView, { nullable: true })
  organisation(
    @Parent() { organisationId }: MeetingParticipantRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationRow | undefined> {
    return loaders.organisations.load(organisationId);
  }

  @ResolveField(() => String)
  async nameZh(@Parent() { personId }: MeetingParticipantRow, @CurrentLoaders() loaders: Loaders): Promise<string> {
    return (await loaders.people.load(personId))?.nameZh ?? '';
  }

  @ResolveField(() => String, { nullable: true })
  async nameEn(
    @Parent() { personId }: MeetingParticipantRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<string | null> {
    return (await loaders.people.load(personId))?.nameEn ?? null;
  }

  @ResolveField(() => String, { nullable: true })
  async title(
    @Parent() { personId }: MeetingParticipantRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<string | null> {
    return (await loaders.people.load(personId))?.title ?? null;
  }
}

/** Whoever gets here speaks for the participant or organises the round. */
@Resolver(() => MeetingAttendanceView)
class MeetingAttendanceFields {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @ResolveField(() => MeetingParticipantView)
  participant(@Parent() row: MeetingParticipantRow): MeetingParticipantRow {
    return row;
  }

  @ResolveField(() => ID)
  personId(@Parent() { personId }: MeetingParticipantRow): string {
    return personId;
  }

  @ResolveField(() => [MeetingBusySpanView])
  busy(@Parent() { busy }: MeetingParticipantRow): MeetingBusySpanView[] {
    return busy.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) }));
  }

  @ResolveField(() => MeetingRoundView, { nullable: true })
  round(
    @Parent() { roundId }: MeetingParticipantRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<MeetingRoundRow | undefined> {
    return loaders.meetingRounds.load(roundId);
  }

  @ResolveField(() => [MeetingWishView], { description: 'Their own wishes, in order, at most 60.' })
  async wishes(
    @Parent() { id, roundId }: MeetingParticipantRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<StandingView[]> {
    const round = await loaders.meetingRounds.load(roundId);
    const isOrganiser = round !== undefined && organises(actor, round);
    return standingsOf(loaders, await loaders.meetingWishesFrom.load(id), { isOrganiser });
  }

  @ResolveField(() => [MeetingView], { description: 'Their meetings as announced, earliest first.' })
  meetings(@Parent() { id }: MeetingParticipantRow, @CurrentLoaders() loaders: Loaders): Promise<MeetingRow[]> {
    return loaders.meetingsOfParticipant.load(id);
  }

  @ResolveField(() => [SuggestedWishView], {
    description: 'Whom they might wish to meet: accepted matches between the listings of both first, then the best.',
  })
  suggestions(
    @Parent() row: MeetingParticipantRow,
    @Args('first', { type: () => Int, defaultValue: 10 }) first: number,
  ): Promise<SuggestedWish[]> {
    if (first < 1 || first > MOST_SUGGESTIONS)
      throw new ApiError(`1 to ${MOST_SUGGESTIONS}, not ${first}. 应为 1–${MOST_SUGGESTIONS}。`, 'BAD_REQUEST');
    return suggestWishes(this.runtime.reads, row, first);
  }
}

@Resolver(() => SuggestedWishView)
class SuggestedWishFields {
  @ResolveField(() => ListingView, { nullable: true })
  demand(@Parent() { demandId }: SuggestedWish, @CurrentLoaders() loaders: Loaders): Promise<ListingRow | undefined> {
    return loaders.listings.load(demandId);
  }

  @ResolveField(() => ListingView, { nullable: true })
  supply(@Parent() { supplyId }: SuggestedWish, @CurrentLoaders() loaders: Loaders): Promise<ListingRow | undefined> {
    return loaders.listings.load(supplyId);
  }
}

@Resolver(() => MeetingView)
class MeetingFields {
  @ResolveField(() => MeetingParticipantView, { nullable: true })
  a(@Parent() { aId }: MeetingRow, @CurrentLoaders() loaders: Loaders): Promise<MeetingParticipantRow | undefined> {
    return loaders.meetingParticipants.load(aId);
  }

  @ResolveField(() => MeetingParticipantView, { nullable: true })
  b(@Parent() { bId }: MeetingRow, @CurrentLoaders() loaders: Loaders): Promise<MeetingParticipantRow | undefined> {
    return loaders.meetingParticipants.load(bId);
  }
}

@Resolver(() => MeetingTimetableView)
class MeetingTimetableFields {
  @ResolveField(() => [MeetingChangeView], { description: 'What announcing it would change.' })
  changes(@Parent() { changes }: MeetingTimetableRow): MeetingChangeView[] {
    return changes.map(({ a: aId, b: bId, from: fromSlot, to: toSlot, table, reason }) => ({
      aId,
      bId,
      fromSlot,
      toSlot,
      table,
      reason,
    }));
  }

  @ResolveField(() => [UnplacedMeetingView], { description: 'Meetings without a place, and why.' })
  unplaced(@Parent() { unplaced }: MeetingTimetableRow): UnplacedMeetingView[] {
    return unplaced.map(({ a: aId, b: bId, reason }) => ({ aId, bId, reason }));
  }
}

export const MEETING_FIELDS = [
  MeetingParticipantFields,
  MeetingAttendanceFields,
  SuggestedWishFields,
  MeetingFields,
  MeetingTimetableFields,
];
