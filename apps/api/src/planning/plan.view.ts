import type { Unplaced } from '@luyan/persistence';
import type {
  PitchState,
  PlanState,
  SessionMode,
  SessionRequestState,
  SessionType,
  SolvingFailure,
} from '@luyan/roadshow';
import {
  CHECK_LABELS,
  DIFF_REASONS,
  YEAR_CONSTRAINTS,
  type CheckName,
  type DiffChange,
  type DiffReason,
  type Severity,
} from '@luyan/scheduling';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import {
  PitchStateEnum,
  PlanConflictSeverityEnum,
  PlanDiffChangeEnum,
  PlanItemKindEnum,
  PlanStateEnum,
  ScoreLevelEnum,
  SessionModeEnum,
  SessionRequestStateEnum,
  SessionTypeEnum,
  SolvingFailureEnum,
} from '../core/enums.js';
import { Day, Json } from '../core/scalars.js';

@ObjectType('PlanConstraint', { description: 'A rule or a wish of the calendar, in both languages.' })
export class PlanConstraintView {
  @Field({ description: 'Its code, such as VENUE_CONFLICT.' }) constraint!: string;
  @Field() labelZh!: string;
  @Field() labelEn!: string;
}

@ObjectType('PlanCost', { description: 'One constraint’s share of the penalty.' })
export class PlanCostView extends PlanConstraintView {
  @Field(() => ScoreLevelEnum) level!: string;
  @Field(() => Float) penalty!: number;
}

@ObjectType('PlanCostChange', { description: 'What a change does to one constraint’s share; positive is worse.' })
export class PlanCostChangeView extends PlanConstraintView {
  @Field(() => ScoreLevelEnum) level!: string;
  @Field(() => Float) before!: number;
  @Field(() => Float) after!: number;
  @Field(() => Float) change!: number;
}

@ObjectType('UnplacedReason', { description: 'A constraint and how many of the options that were tried it closes.' })
export class UnplacedReasonView extends PlanConstraintView {
  @Field(() => Int) closed!: number;
  @Field(() => Int) options!: number;
}

@ObjectType('UnplacedItem', { description: 'A session or pitch without a place.' })
export class UnplacedItemView {
  @Field(() => ID, { description: 'Of the request or the application.' }) id!: string;
  @Field(() => PlanItemKindEnum) kind!: Unplaced['kind'];
  @Field(() => [UnplacedReasonView], { description: 'Most closing first; empty when it was taken out by hand.' })
  reasons!: UnplacedReasonView[];
  @Field(() => [PlanConstraintView], { description: 'The fewest rules that would have to give way.' })
  relax!: PlanConstraintView[];
}

@ObjectType('Plan', { description: '年度排期方案' })
export class PlanView {
  @Field(() => ID) id!: string;
  @Field(() => Int) year!: number;
  @Field(() => Int) version!: number;
  @Field(() => PlanStateEnum) state!: PlanState;
  @Field(() => SolvingFailureEnum, { nullable: true, description: 'Why it FAILED.' }) failure!: SolvingFailure | null;
  @Field(() => Int) seed!: number;
  @Field(() => Int, { description: 'Rises with every change by hand; a change names the one it was made on.' })
  revision!: number;
  @Field(() => Float, {
    description: 'While it is SOLVING: the share of the time budget spent, 0 to 1; the score is the best one so far.',
  })
  progress!: number;
  @Field(() => Float, { description: 'Broken hard rules; 0 in a plan that can be released.' }) hard!: number;
  @Field(() => Float) medium!: number;
  @Field(() => Float, { description: 'Soft penalty; lower is better.' }) soft!: number;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) releasedAt!: Date | null;
}

@ObjectType('SessionRequest', { description: '场次申请' })
export class SessionRequestView {
  @Field(() => ID) id!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn!: string | null;
  @Field(() => SessionTypeEnum) type!: SessionType;
  @Field(() => SessionModeEnum) mode!: SessionMode;
  @Field(() => SessionRequestStateEnum) state!: SessionRequestState;
  @Field(() => [String]) chains!: string[];
  @Field(() => String, { nullable: true }) regionCode!: string | null;
  @Field(() => Int) durationMin!: number;
  @Field(() => Int) capacity!: number;
  @Field(() => Int, { nullable: true, description: 'To follow online, besides those in the room.' })
  onlineCapacity!: number | null;
  @Field(() => [String]) equipment!: string[];
  @Field(() => GraphQLISODateTime) earliest!: Date;
  @Field(() => GraphQLISODateTime) latest!: Date;
  @Field(() => Int) minPitches!: number;
  @Field(() => Int) maxPitches!: number;
  @Field(() => [Day], { description: 'Wished for.' }) preferredDates!: string[];
  @Field(() => ID, { nullable: true, description: 'The venue that is wished for.' }) venueId!: string | null;
}

@ObjectType('PitchApplication', { description: '路演申请' })
export class PitchApplicationView {
  @Field(() => ID) id!: string;
  @Field(() => PitchStateEnum) state!: PitchState;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
  @Field(() => Int) durationMin!: number;
  @Field(() => Int) qaMin!: number;
  @Field(() => Float, { description: '0 to 100: expected interest.' }) popularity!: number;
}

@ObjectType('PlanSession', { description: '计划场次' })
export class PlanSessionView {
  @Field(() => ID) requestId!: string;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
  @Field({ description: 'Stays where it is when the plan is solved again.' }) pinned!: boolean;
}

@ObjectType('PlanPitch', { description: '计划路演' })
export class PlanPitchView {
  @Field(() => ID) applicationId!: string;
  @Field(() => ID) requestId!: string;
  @Field(() => Int, { description: 'From 1 within the session.' }) position!: number;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field({ description: 'Stays in its session when the plan is solved again.' }) pinned!: boolean;
}

@ObjectType('ForbiddenPlacement', {
  description:
    '禁排: a venue or a span that a session must not take, or, with an application, a session that it must not go to.',
})
export class ForbiddenPlacementView {
  @Field(() => ID) id!: string;
  @Field(() => ID) requestId!: string;
  @Field(() => ID, { nullable: true }) applicationId!: string | null;
  @Field(() => ID, { nullable: true }) venueId!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) startsAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) endsAt!: Date | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
}

@ObjectType('PlanAlternative', {
  description:
    'Another place for a session (with a venue), or another session for a pitch (without), that clashes with nothing.',
})
export class PlanAlternativeView {
  @Field(() => ID) requestId!: string;
  @Field(() => ID, { nullable: true }) venueId!: string | null;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
}

@ObjectType('PlanConflict', { description: '冲突: what a plan breaks, of whom, and what could be done instead.' })
export class PlanConflictView extends PlanConstraintView {
  @Field(() => PlanConflictSeverityEnum) severity!: Exclude<Severity, 'IGNORE'>;
  @Field(() => ID, { nullable: true }) requestId!: string | null;
  @Field(() => ID, { nullable: true }) applicationId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The other session of a clash.' }) otherRequestId!: string | null;
  @Field(() => ID, { nullable: true }) personId!: string | null;
  @Field(() => [PlanAlternativeView]) alternatives!: PlanAlternativeView[];
}

@ObjectType('PlanConflicts')
export class PlanConflictsView {
  @Field(() => Int) totalCount!: number;
  @Field(() => [PlanConflictView], { description: 'Most severe first.' }) conflicts!: PlanConflictView[];
}

@ObjectType('PlanPlace', { description: 'Where and when; a pitch has a position, a session a venue.' })
export class PlanPlaceView {
  @Field(() => ID) requestId!: string;
  @Field(() => ID, { nullable: true }) venueId!: string | null;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => Int, { nullable: true }) position!: number | null;
}

@ObjectType('PlanDiffEntry', {
  description: '方案差异: one change from one plan to another, with its reason and price.',
})
export class PlanDiffEntryView {
  @Field(() => ID, { description: 'Of the request or the application.' }) id!: string;
  @Field(() => PlanItemKindEnum) kind!: Unplaced['kind'];
  @Field(() => PlanDiffChangeEnum) change!: DiffChange;
  @Field(() => PlanPlaceView, { nullable: true }) from!: PlanPlaceView | null;
  @Field(() => PlanPlaceView, { nullable: true }) to!: PlanPlaceView | null;
  @Field(() => String, { description: 'A constraint’s code, or CANCELLED, NEW, NO_PLACE, SESSION_MOVED …' })
  reason!: DiffReason;
  @Field() reasonZh!: string;
  @Field() reasonEn!: string;
  @Field(() => Float, { description: 'What it costs those who knew the former plan, in soft points.' }) price!: number;
}

@ObjectType('PlanCause', { description: 'What a plan was made again for.' })
export class PlanCauseView {
  @Field({ description: 'CANCEL_SESSION, CANCEL_PITCH, CLOSE_VENUE or PERSON_UNAVAILABLE' }) kind!: string;
  @Field(() => Json, { description: 'The ids and the span that it is about.' }) change!: unknown;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType('PlanEdit', { description: '人工调整记录' })
export class PlanEditView {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The plan’s revision after it.' }) revision!: number;
  @Field({ description: 'MOVE_SESSION, TAKE_OUT_SESSION, MOVE_PITCH, TAKE_OUT_PITCH, PIN, UNPIN or UNDO' })
  kind!: string;
  @Field(() => ID, { nullable: true }) actorId!: string | null;
  @Field(() => Json) edit!: unknown;
  @Field(() => Float, { description: 'Difference of the score; positive is worse.' }) hard!: number;
  @Field(() => Float) medium!: number;
  @Field(() => Float) soft!: number;
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) undoneAt!: Date | null;
}

@ObjectType('PlanEditEffect', {
  description: 'What a change by hand does: its cost by constraint, the conflicts it brings and ends.',
})
export class PlanEditEffectView {
  @Field(() => ID) planId!: string;
  @Field({ description: 'False for a dry run and where a conflict stops the placement itself.' }) isSaved!: boolean;
  @Field(() => Int, { description: 'The plan’s revision now.' }) revision!: number;
  @Field(() => Float, { description: 'Difference of the score; positive is worse.' }) hard!: number;
  @Field(() => Float) medium!: number;
  @Field(() => Float) soft!: number;
  @Field(() => [PlanCostChangeView]) costs!: PlanCostChangeView[];
  @Field(() => [PlanConflictView], { description: 'New conflicts, most severe first.' }) appeared!: PlanConflictView[];
  @Field(() => [PlanConflictView], { description: 'Conflicts that it ends.' }) resolved!: PlanConflictView[];
}

export const PlanConnection = connectionOf<PlanView>(() => PlanView, 'Plan');

export const constraintView = (constraint: string): PlanConstraintView => {
  const label = CHECK_LABELS[constraint as CheckName] as { zh: string; en: string } | undefined;
  return { constraint, labelZh: label?.zh ?? constraint, labelEn: label?.en ?? constraint };
};
const LEVELS = new Map<string, string>(YEAR_CONSTRAINTS.map(({ name, level }) => [name, level.toUpperCase()]));
export const levelOf = (constraint: string): string => LEVELS.get(constraint) ?? 'SOFT';
export const reasonLabels = (reason: DiffReason) => ({
  reasonZh: DIFF_REASONS[reason].zh,
  reasonEn: DIFF_REASONS[reason].en,
});
