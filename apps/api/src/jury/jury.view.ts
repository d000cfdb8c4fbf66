import type { JuryState, SeatState } from '@luyan/roadshow';
import type { ConflictReason, JudgeKind, JuryAim, JuryRule } from '@luyan/scheduling';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import {
  JudgeKindEnum,
  JuryAimEnum,
  JuryEventKindEnum,
  JuryRuleEnum,
  JuryStateEnum,
  SeatStateEnum,
} from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';
import { PitchView } from '../roadshow/session.view.js';
import { ConflictCauseView, JudgeView } from './judge.view.js';

@ObjectType('Criterion', { description: '评分指标' })
export class CriterionView {
  @Field(() => ID) id!: string;
  @Field() labelZh!: string;
  @Field() labelEn!: string;
  @Field(() => Float) max!: number;
}

@ObjectType('Rubric', { description: '评分表' })
export class RubricView {
  @Field(() => ID) id!: string;
  @Field() source!: string;
  @Field(() => Float) step!: number;
  @Field(() => [CriterionView], { description: 'In the order that breaks ties.' }) criteria!: CriterionView[];
}

@ObjectType('JuryFigures', { description: 'What an aim came to: affinities summed over the seats.' })
export class JuryFiguresView {
  @Field(() => JuryAimEnum) aim!: JuryAim;
  @Field(() => Float) total!: number;
  @Field(() => Float, { description: 'Of the pitch that has least.' }) worst!: number;
}

@ObjectType('Jury', { description: '评审组 of a session.' })
export class JuryView {
  @Field(() => ID) id!: string;
  @Field(() => JuryStateEnum) state!: JuryState;
  @Field(() => Int, { description: 'Rises with every change of its seats.' }) revision!: number;
  @Field(() => Int, { description: 'Judges a pitch.' }) perPitch!: number;
  @Field(() => [JudgeKindEnum], { description: 'Kinds of which each pitch has a judge.' }) mix!: JudgeKind[];
  @Field(() => [JuryRuleEnum], { description: 'Rules that were given up.' }) relaxed!: JuryRule[];
  @Field(() => JuryAimEnum) aim!: JuryAim;
  @Field(() => ID, { nullable: true }) chairId!: string | null;
  @Field(() => String, { nullable: true, description: 'Why scoring was closed without all signatures.' })
  overrideReason!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) releasedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) closedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) publishedAt!: Date | null;
}

@ObjectType('JurySession', { description: 'A released session, and its jury where there is one.' })
export class JurySessionView {
  @Field(() => ID, { description: 'The session’s.' }) id!: string;
}

@ObjectType('JurySeat', { description: '评委席: one judge for one pitch.' })
export class JurySeatView {
  @Field(() => ID) id!: string;
  @Field(() => ID) applicationId!: string;
  @Field(() => ID) judgeId!: string;
  @Field(() => Float, { description: 'How well the judge knows what is presented, 0 to 1.' }) affinity!: number;
  @Field(() => SeatStateEnum) state!: SeatState;
  @Field(() => GraphQLISODateTime, { nullable: true }) signedAt!: Date | null;
  @Field(() => [ConflictCauseView], { description: 'Why the judge must not sit there, as things are now.' })
  causes!: ConflictCauseView[];
}

@ObjectType('JuryPitch')
export class JuryPitchView {
  @Field(() => PitchView) pitch!: PitchView;
  @Field(() => [JurySeatView]) seats!: JurySeatView[];
  @Field(() => Int, { description: 'Seats without a judge.' }) missing!: number;
  @Field(() => [JudgeKindEnum]) kindsLacking!: JudgeKind[];
}

@ObjectType('CandidatePitch')
class CandidatePitchView {
  @Field(() => ID) applicationId!: string;
  @Field(() => Float) affinity!: number;
  @Field(() => [ConflictCauseView]) causes!: { reason: ConflictReason; evidence: string }[];
  @Field({ description: 'The judge has seen its owner within the period of rotation.' }) isRested!: boolean;
}

@ObjectType('JuryCandidate', { description: 'A judge who could come.' })
export class JuryCandidateView {
  @Field(() => JudgeView) judge!: JudgeView;
  @Field(() => Float, { description: 'Mean over the pitches.' }) affinity!: number;
  @Field(() => Int, { description: 'Pitches that the judge still can take that day.' }) capacity!: number;
  @Field(() => [CandidatePitchView], { description: 'In order of the stage.' }) pitches!: CandidatePitchView[];
}

@ObjectType('JuryReview', { description: 'A jury as it stands: who sits where, what is missing, who could come.' })
export class JuryReviewView {
  @Field(() => JuryView) jury!: JuryView;
  @Field(() => [JuryPitchView], { description: 'In order of the stage.' }) pitches!: JuryPitchView[];
  @Field(() => [JuryRuleEnum], {
    nullable: true,
    description: 'The smallest set of rules to give up so that nothing is missing; null when none helps.',
  })
  relax!: JuryRule[] | null;
}

@ObjectType('JuryEvent', { description: '评审记录: an entry of a jury’s log.' })
export class JuryEventView {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => JuryEventKindEnum) kind!: string;
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field({ description: 'SHA-256 over the former entry’s and this one.' }) hash!: string;
}

export const JurySessionConnection = connectionOf<JurySessionView>(() => JurySessionView, 'JurySession');
export const JuryEventConnection = connectionOf<JuryEventView>(() => JuryEventView, 'JuryEvent');
export const JuryPayload = payloadOf<JuryView>(() => JuryView, 'Jury');
