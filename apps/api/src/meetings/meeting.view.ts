import type {
  MeetingChangeReason,
  MeetingFaultRule,
  MeetingParticipantState,
  MeetingRoundState,
  MeetingState,
  MeetingTimetableState,
  SolvingFailure,
  UnmetReason,
  WishKind,
  WishOutcome,
} from '@luyan/roadshow';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import {
  MeetingChangeReasonEnum,
  MeetingFaultEnum,
  MeetingParticipantStateEnum,
  MeetingRoundStateEnum,
  MeetingStateEnum,
  MeetingTimetableStateEnum,
  SolvingFailureEnum,
  UnmetReasonEnum,
  WishKindEnum,
  WishOutcomeEnum,
} from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';

@ObjectType('ClosedTable')
export class ClosedTableView {
  @Field(() => Int) table!: number;
  @Field(() => Int, { description: 'The first slot without it.' }) fromSlot!: number;
}

@ObjectType('MeetingSlot')
export class MeetingSlotView {
  @Field(() => Int, { description: 'From 1 over all days.' }) number!: number;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
}

@ObjectType('MeetingRound', { description: '洽谈场: an event of 1:1 meetings. Minutes are of the local day.' })
export class MeetingRoundView {
  @Field(() => ID) id!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn!: string | null;
  @Field({ description: 'Where in the venue, or where at all.' }) place!: string;
  @Field(() => ID, { nullable: true, description: 'The request of its session.' }) requestId!: string | null;
  @Field(() => [String], { description: 'Local days.' }) days!: string[];
  @Field(() => Int) startMin!: number;
  @Field(() => Int) endMin!: number;
  @Field(() => Int) slotMin!: number;
  @Field(() => Int) breakMin!: number;
  @Field(() => Int, { nullable: true }) lunchFromMin!: number | null;
  @Field(() => Int, { nullable: true }) lunchUntilMin!: number | null;
  @Field(() => Int) tables!: number;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
  @Field(() => MeetingRoundStateEnum) state!: MeetingRoundState;
}

@ObjectType('MeetingParticipant', { description: 'What every participant of a round may know of another.' })
export class MeetingParticipantView {
  @Field(() => ID) id!: string;
  @Field({ description: 'What they bring and seek, in their own words.' }) about!: string;
}

@ObjectType('MeetingBusySpan')
export class MeetingBusySpanView {
  @Field(() => GraphQLISODateTime) from!: Date;
  @Field(() => GraphQLISODateTime) until!: Date;
}

@ObjectType('MeetingAttendance', {
  description: 'What a participant alone, and the organiser, know: hours, wishes, own meetings.',
})
export class MeetingAttendanceView {
  @Field(() => ID) id!: string;
  @Field(() => MeetingParticipantStateEnum) state!: MeetingParticipantState;
  @Field(() => GraphQLISODateTime, { nullable: true }) arrivesAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) leavesAt!: Date | null;
}

@ObjectType('MeetingStandIn', { description: 'A colleague who could take a seat.' })
export class MeetingStandInView {
  @Field(() => ID) id!: string;
  @Field() nameZh!: string;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
  @Field(() => String, { nullable: true }) title!: string | null;
}

@ObjectType('MeetingWish', { description: '洽谈意向' })
export class MeetingWishView {
  @Field(() => ID) id!: string;
  @Field(() => MeetingParticipantView, { nullable: true }) from!: MeetingParticipantView | null;
  @Field(() => MeetingParticipantView, { nullable: true }) to!: MeetingParticipantView | null;
  @Field(() => WishKindEnum) kind!: WishKind;
  @Field(() => WishOutcomeEnum) outcome!: WishOutcome;
  @Field(() => UnmetReasonEnum, { nullable: true, description: 'Why there is no meeting.' })
  reason!: UnmetReason | null;
}

@ObjectType('SuggestedWish', { description: 'Somebody whose listings match one’s own.' })
export class SuggestedWishView {
  @Field(() => MeetingParticipantView) participant!: MeetingParticipantView;
  @Field(() => Float) score!: number;
  @Field({ description: 'One of the two sides has said yes to the match.' }) isInterested!: boolean;
}

@ObjectType('Meeting', { description: '一对一洽谈, as announced.' })
export class MeetingView {
  @Field(() => ID) id!: string;
  @Field(() => Int) slot!: number;
  @Field(() => Int) table!: number;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
  @Field(() => MeetingStateEnum) state!: MeetingState;
  @Field(() => Int, { description: 'Rises when time or table change, or it is called off.' }) sequence!: number;
  @Field(() => MeetingChangeReasonEnum, { nullable: true, description: 'Why it was last changed.' })
  changeReason!: MeetingChangeReason | null;
}

@ObjectType('MeetingChange', { description: 'Against what was announced; slot 0 is none.' })
export class MeetingChangeView {
  @Field(() => ID) aId!: string;
  @Field(() => ID) bId!: string;
  @Field(() => Int) fromSlot!: number;
  @Field(() => Int) toSlot!: number;
  @Field(() => Int) table!: number;
  @Field(() => MeetingChangeReasonEnum) reason!: MeetingChangeReason;
}

@ObjectType('UnplacedMeeting')
export class UnplacedMeetingView {
  @Field(() => ID) aId!: string;
  @Field(() => ID) bId!: string;
  @Field(() => UnmetReasonEnum) reason!: UnmetReason;
}

@ObjectType('MeetingTimetable', { description: '洽谈排期方案: a draft until announced.' })
export class MeetingTimetableView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => MeetingTimetableStateEnum) state!: MeetingTimetableState;
  @Field(() => Int, { description: 'Earlier slots had begun and stay as they were.' }) fromSlot!: number;
  @Field(() => Float, { description: 'Share of the time for arranging that is spent.' }) progress!: number;
  @Field() stopping!: boolean;
  @Field(() => SolvingFailureEnum, { nullable: true, description: 'Why it FAILED.' }) failure!: SolvingFailure | null;
  @Field(() => Int) placed!: number;
  @Field(() => Int) waiting!: number;
  @Field(() => Int, { description: 'Idle gaps between meetings, over all participants.' }) gaps!: number;
  @Field(() => Int, { description: 'No timetable of all meetings has fewer gaps.' }) bound!: number;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) announcedAt!: Date | null;
}

@ObjectType('MeetingFault', { description: 'A rule that announced meetings to come break.' })
export class MeetingFaultView {
  @Field(() => MeetingFaultEnum) rule!: MeetingFaultRule;
  @Field(() => [ID]) meetingIds!: readonly string[];
}

/** The round itself, seen by its organiser. */
@ObjectType('MeetingDesk', { description: 'What only the organiser of a round sees.' })
export class MeetingDeskView {
  @Field(() => ID) roundId!: string;
}

@ObjectType('MeetingRoundEffect', { description: 'What saving a change of a round would do to what people were told.' })
export class MeetingRoundEffectView {
  @Field(() => [MeetingView], { description: 'Meetings whose time is no slot any more: they are called off.' })
  lost!: MeetingView[];
  @Field(() => [MeetingView], { description: 'Meetings that need another table: arrange anew.' })
  tableless!: MeetingView[];
  @Field({ description: 'It takes place at other times; everybody who takes part is told.' }) isMoved!: boolean;
  @Field({ description: 'It takes place elsewhere; they are told too.' }) isElsewhere!: boolean;
  @Field({ description: 'The hours that participants gave are asked anew.' }) clearsHours!: boolean;
}

export const MeetingRoundConnection = connectionOf<MeetingRoundView>(() => MeetingRoundView, 'MeetingRound');
export const MeetingParticipantConnection = connectionOf<MeetingParticipantView>(
  () => MeetingParticipantView,
  'MeetingParticipant',
);
export const MeetingAttendanceConnection = connectionOf<MeetingAttendanceView>(
  () => MeetingAttendanceView,
  'MeetingAttendance',
);
export const MeetingWishConnection = connectionOf<MeetingWishView>(() => MeetingWishView, 'MeetingWish');
export const MeetingConnection = connectionOf<MeetingView>(() => MeetingView, 'Meeting');
export const MeetingRoundPayload = payloadOf<MeetingRoundView>(() => MeetingRoundView, 'MeetingRound');
export const MeetingRoundEffectPayload = payloadOf<MeetingRoundEffectView>(
  () => MeetingRoundEffectView,
  'MeetingRoundEffect',
);
export const MeetingAttendancePayload = payloadOf<MeetingAttendanceView>(
  () => MeetingAttendanceView,
  'MeetingAttendance',
);
export const MeetingTimetablePayload = payloadOf<MeetingTimetableView>(() => MeetingTimetableView, 'MeetingTimetable');
export const MeetingPayload = payloadOf<MeetingView>(() => MeetingView, 'Meeting');
