import type { Actor } from '@luyan/access';
import {
  announceTimetable,
  attendRound,
  closeTable,
  handOverSeat,
  makeWish,
  moveMeeting,
  moveMeetingRound,
  moveParticipant,
  requestTimetable,
  saveMeetingRound,
  stopTimetable,
  type Runtime,
} from '@luyan/application';
import { refuse, type Result } from '@luyan/kernel';
import type { MeetingParticipantRow, MeetingRoundRow, MeetingRow, MeetingTimetableRow } from '@luyan/persistence';
import type { MeetingParticipantState, MeetingRoundState, MeetingState, WishKind } from '@luyan/roadshow';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { MeetingParticipantStateEnum, MeetingRoundStateEnum, MeetingStateEnum, WishKindEnum } from '../core/enums.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { MeetingAttendanceInput, MeetingRoundInput, roundDraft } from './meeting.input.js';
import {
  MeetingAttendancePayload,
  MeetingPayload,
  MeetingRoundPayload,
  MeetingRoundView,
  MeetingTimetablePayload,
} from './meeting.view.js';

/** States that come by themselves and cannot be asked for. */
const unaskable = (to: string): Result<never> => refuse('INPUT_INVALID', 'to', { detail: to });

@Resolver(() => MeetingRoundView)
export class MeetingMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('meeting.organise')
  @Mutation(() => MeetingRoundPayload, {
    description:
      'Open a round of meetings, or change one that is not over; `meetingRoundEffect` says what that breaks.',
  })
  async saveMeetingRound(
    @Args('input') input: MeetingRoundInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingRoundRow>> {
    return this.round(await saveMeetingRound(this.runtime, actor, roundDraft(input)), actor);
  }

  @Requires('meeting.organise')
  @Mutation(() => MeetingRoundPayload, {
    description: 'End or reopen its registration, end it, or cancel it with all its meetings.',
  })
  async moveMeetingRound(
    @Args('id', { type: () => ID }) roundId: string,
    @Args('to', { type: () => MeetingRoundStateEnum }) to: MeetingRoundState,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingRoundRow>> {
    const moved = to === 'ANNOUNCED' ? unaskable(to) : await moveMeetingRound(this.runtime, actor, { roundId, to });
    return this.round(moved, actor);
  }

  @Requires('meeting.organise')
  @Mutation(() => MeetingRoundPayload, {
    description: 'A table that is lost from a slot on; without a slot, found again.',
  })
  async closeMeetingTable(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('table', { type: () => Int }) table: number,
    @Args('fromSlot', { type: () => Int, nullable: true }) fromSlot: number | null,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingRoundRow>> {
    return this.round(await closeTable(this.runtime, actor, { roundId, table, fromSlot: fromSlot ?? null }), actor);
  }

  @Requires('meeting.attend')
  @Mutation(() => MeetingAttendancePayload, {
    description: 'Take part, or change what you said: a delay, an early departure, your own words.',
  })
  async attendMeetingRound(
    @Args('input') input: MeetingAttendanceInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingParticipantRow>> {
    const { personId = null, about = null, arrivesAt = null, leavesAt = null } = input;
    const full = { ...input, personId, about, arrivesAt, leavesAt };
    return this.attendance(await attendRound(this.runtime, actor, full), actor);
  }

  @Requires('meeting.attend')
  @Mutation(() => MeetingAttendancePayload, {
    description: 'Withdraw; for the organiser also: mark as absent, or as there after all.',
  })
  async moveMeetingParticipant(
    @Args('id', { type: () => ID }) participantId: string,
    @Args('to', { type: () => MeetingParticipantStateEnum }) to: MeetingParticipantState,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingParticipantRow>> {
    return this.attendance(await moveParticipant(this.runtime, actor, { participantId, to }), actor);
  }

  @Requires('meeting.attend')
  @Mutation(() => MeetingAttendancePayload, {
    description: 'A colleague takes the seat: wishes and meetings to come stay, and those concerned are told.',
  })
  async handOverMeetingSeat(
    @Args('id', { type: () => ID }) participantId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingParticipantRow>> {
    return this.attendance(await handOverSeat(this.runtime, actor, { participantId, personId }), actor);
  }

  @Requires('meeting.attend')
  @Mutation(() => MeetingAttendancePayload, {
    description: 'Whom a participant must or wants to meet, or declines; without a kind the wish is taken back.',
  })
  async wishMeeting(
    @Args('fromId', { type: () => ID }) fromId: string,
    @Args('toId', { type: () => ID }) toId: string,
    @Args('kind', { type: () => WishKindEnum, nullable: true }) kind: WishKind | null,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingParticipantRow>> {
    return this.attendance(await makeWish(this.runtime, actor, { fromId, toId, kind: kind ?? null }), actor);
  }

  @Requires('meeting.organise')
  @Mutation(() => MeetingTimetablePayload, {
    description: 'Ask for a draft timetable; once one is out, for the changes that what has happened asks for.',
  })
  async arrangeMeetings(
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('seed', { type: () => Int, defaultValue: 1 }) seed: number,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingTimetableRow>> {
    return this.timetable(await requestTimetable(this.runtime, actor, { roundId, seed }), actor);
  }

  @Requires('meeting.organise')
  @Mutation(() => MeetingTimetablePayload, {
    description:
      'End the arranging: with `keep` the best so far becomes the draft, else it is put aside, as is a draft.',
  })
  async stopMeetingTimetable(
    @Args('id', { type: () => ID }) timetableId: string,
    @Args('keep', { defaultValue: true }) keep: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingTimetableRow>> {
    return this.timetable(await stopTimetable(this.runtime, actor, { timetableId, keep }), actor);
  }

  @Requires('meeting.organise')
  @Mutation(() => MeetingTimetablePayload, {
    description: 'Announce a draft: participants see it, and everybody whom it changes is told.',
  })
  async announceMeetingTimetable(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingTimetableRow>> {
    return this.timetable(await announceTimetable(this.runtime, actor, id), actor);
  }

  @Requires('meeting.organise')
  @Mutation(() => MeetingPayload, { description: 'Note whether a meeting that has begun took place.' })
  async markMeeting(
    @Args('id', { type: () => ID }) meetingId: string,
    @Args('to', { type: () => MeetingStateEnum }) to: MeetingState,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MeetingRow>> {
    const isAskable = to === 'HELD' || to === 'MISSED';
    const moved = isAskable ? await moveMeeting(this.runtime, actor, { meetingId, to }) : unaskable(to);
    return toPayload(moved, actor.locale, (id) => this.runtime.reads.meetings.findById(id));
  }

  private round(result: Result<string>, { locale }: Actor): Promise<Payload<MeetingRoundRow>> {
    return toPayload(result, locale, (id) => this.runtime.reads.meetingRounds.findById(id));
  }

  private attendance(result: Result<string>, { locale }: Actor): Promise<Payload<MeetingParticipantRow>> {
    return toPayload(result, locale, async (id) => (await this.runtime.reads.meetingRounds.findParticipants([id]))[0]);
  }

  private timetable(result: Result<string>, { locale }: Actor): Promise<Payload<MeetingTimetableRow>> {
    return toPayload(result, locale, (id) => this.runtime.reads.meetings.findTimetable(id));
  }
}
