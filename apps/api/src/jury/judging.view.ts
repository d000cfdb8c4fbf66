import type { JuryState, SeatState } from '@luyan/roadshow';
import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import { JuryStateEnum, SeatStateEnum } from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';
import { PitchView, SessionView } from '../roadshow/session.view.js';
import { JudgeView } from './judge.view.js';
import { JuryView, RubricView } from './jury.view.js';

@ObjectType('CriterionScore')
export class CriterionScoreView {
  @Field(() => ID) criterion!: string;
  @Field(() => Float) value!: number;
}

@InputType()
export class CriterionScoreInput {
  @Field(() => ID) criterion!: string;
  @Field(() => Float) value!: number;
}

@ObjectType('Judging', { description: '我的评审: a pitch that you judge, and your sheet.' })
export class JudgingView {
  @Field(() => ID) id!: string;
  @Field(() => SeatStateEnum) state!: SeatState;
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) savedAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) signedAt!: Date | null;
}

@ObjectType('JudgingJury', { description: 'What a judge knows of the jury.' })
export class JudgingJuryView {
  @Field(() => ID) id!: string;
  @Field(() => JuryStateEnum) state!: JuryState;
  @Field({ description: 'You are its chair.' }) isChair!: boolean;
  @Field(() => RubricView) rubric!: RubricView;
}

@ObjectType('CriterionMean')
export class CriterionMeanView {
  @Field(() => ID) criterion!: string;
  @Field(() => Float) mean!: number;
}

@ObjectType('PitchScore', { description: '得分与名次' })
export class PitchScoreView {
  @Field(() => PitchView) pitch!: PitchView;
  @Field(() => Int, { description: 'Signed sheets.' }) judges!: number;
  @Field(() => Float, { nullable: true, description: 'Mean of all totals.' }) mean!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'The mean without the highest and the lowest total from five judges on; it ranks.',
  })
  score!: number | null;
  @Field(() => Int, { nullable: true, description: 'Null with fewer than three judges.' }) rank!: number | null;
  @Field(() => Int, { nullable: true, description: 'Best rank when any one judge is left out.' })
  rankFrom!: number | null;
  @Field(() => Int, { nullable: true }) rankUntil!: number | null;
  @Field(() => [CriterionMeanView]) criteria!: CriterionMeanView[];
}

@ObjectType('SheetResult', { description: 'A judge’s sheet, as the organiser sees it.' })
export class SheetResultView {
  @Field(() => ID) judgeId!: string;
  @Field(() => SeatStateEnum) state!: SeatState;
  @Field(() => Float, { nullable: true, description: 'Null until it is signed.' }) total!: number | null;
  @Field(() => [CriterionScoreView]) scores!: CriterionScoreView[];
  @Field(() => String, { nullable: true }) comment!: string | null;
  @Field({ description: 'The highest or the lowest total, which does not count.' }) isDropped!: boolean;
  @Field({ description: 'Far from the others: to be looked at.' }) isDiscrepant!: boolean;
}

@ObjectType('PitchResult')
export class PitchResultView extends PitchScoreView {
  @Field(() => Float, { nullable: true, description: 'Freed from each judge’s habit; it ranks nothing.' })
  normalised!: number | null;
  @Field(() => [SheetResultView]) sheets!: SheetResultView[];
}

@ObjectType('JuryResults', { description: '评审结果: for the organiser.' })
export class JuryResultsView {
  @Field(() => JuryView) jury!: JuryView;
  @Field(() => SessionView) session!: SessionView;
  @Field(() => [PitchResultView], { description: 'In order of the stage.' }) pitches!: PitchResultView[];
  @Field(() => [JudgeView]) judges!: JudgeView[];
  @Field(() => Int, { nullable: true, description: 'The first entry of the log that is not as it was written.' })
  logBrokenAt!: number | null;
}

@ObjectType('OwnResult', { description: '本方评审结果: of a pitch of yours, once published.' })
export class OwnResultView extends PitchScoreView {
  @Field(() => [String], { description: 'The judges’ remarks, without names.' }) comments!: string[];
}

@ObjectType('OwnResults', { description: 'Your pitches in one session whose results are published.' })
export class OwnResultsView {
  @Field(() => ID) id!: string;
  @Field(() => GraphQLISODateTime) publishedAt!: Date;
  @Field(() => String, { nullable: true }) overrideReason!: string | null;
  @Field(() => RubricView) rubric!: RubricView;
}

export const JudgingConnection = connectionOf<JudgingView>(() => JudgingView, 'Judging');
export const JudgingPayload = payloadOf<JudgingView>(() => JudgingView, 'Judging');
export const OwnResultsConnection = connectionOf<OwnResultsView>(() => OwnResultsView, 'OwnResults');
