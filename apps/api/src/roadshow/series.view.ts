import type { SessionMode, SessionType } from '@luyan/roadshow';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import {
  HolidayPolicyEnum,
  SeriesEffectEnum,
  SeriesFrequencyEnum,
  SessionModeEnum,
  SessionTypeEnum,
} from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';
import { Day } from '../core/scalars.js';

@ObjectType('SeriesRule', {
  description: 'Weekly on some weekdays, or monthly on the n-th (-1: last) of a weekday; 1 Monday to 5 Friday.',
})
export class SeriesRuleView {
  @Field(() => SeriesFrequencyEnum) every!: 'WEEK' | 'MONTH';
  @Field(() => Int, { description: 'Every so many weeks or months.' }) interval!: number;
  @Field(() => [Int]) weekdays!: number[];
  @Field(() => Int, { nullable: true }) ordinal!: number | null;
}

@InputType()
export class SeriesRuleInput {
  @Field(() => SeriesFrequencyEnum) every!: 'WEEK' | 'MONTH';
  @Field(() => Int, { defaultValue: 1 }) interval!: number;
  @Field(() => [Int], { description: '1 Monday to 5 Friday; for MONTH the first counts.' }) weekdays!: number[];
  @Field(() => Int, { nullable: true, description: 'For MONTH: 1 to 4, or -1 for the last.' }) ordinal?: number | null;
}

@ObjectType('Series', { description: '系列场次: a rule and the sessions that come of it.' })
export class SeriesView {
  @Field(() => ID) id!: string;
  @Field(() => Int) revision!: number;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn!: string | null;
  @Field(() => SessionTypeEnum) type!: SessionType;
  @Field(() => SessionModeEnum) mode!: SessionMode;
  @Field(() => [String]) chains!: string[];
  @Field(() => String, { nullable: true }) regionCode!: string | null;
  @Field(() => ID, { nullable: true }) venueId!: string | null;
  @Field(() => Int) durationMin!: number;
  @Field(() => Int) capacity!: number;
  @Field(() => Int, { nullable: true }) onlineCapacity!: number | null;
  @Field(() => [String]) equipment!: string[];
  @Field(() => Int) minPitches!: number;
  @Field(() => Int) maxPitches!: number;
  @Field(() => [ID]) jurorIds!: string[];
  @Field(() => [ID]) investorIds!: string[];
  @Field(() => Day) startsOn!: string;
  @Field(() => Day, { description: 'Included.' }) endsOn!: string;
  @Field(() => HolidayPolicyEnum) onHoliday!: string;
  @Field(() => Int, { nullable: true, description: 'Minutes after midnight; null leaves the time to the plan.' })
  startMin!: number | null;
  @Field(() => Int, { description: 'Days by which the plan may move a session.' }) toleranceDays!: number;
  @Field(() => Int) firstNumber!: number;
  @Field(() => GraphQLISODateTime) createdAt!: Date;
}

@InputType({ description: 'All of a series; what is left out keeps no former value.' })
export class SeriesInput {
  @Field(() => ID, { nullable: true, description: 'Of the series to change; none for a new one.' }) id?: string | null;
  @Field(() => Int, { defaultValue: 0, description: 'The revision that you saw.' }) revision!: number;
  @Field(() => ID) hostOrgId!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn?: string | null;
  @Field(() => SessionTypeEnum, { defaultValue: 'THEME' }) type!: SessionType;
  @Field(() => SessionModeEnum, { defaultValue: 'OFFLINE' }) mode!: SessionMode;
  @Field(() => [String], { defaultValue: [] }) chains!: string[];
  @Field(() => String, { nullable: true }) regionCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'The venue that you would like.' }) venueId?: string | null;
  @Field(() => Int, { defaultValue: 120 }) durationMin!: number;
  @Field(() => Int, { defaultValue: 50 }) capacity!: number;
  @Field(() => Int, { nullable: true, description: 'To follow online, besides those in the room.' })
  onlineCapacity?: number | null;
  @Field(() => [String], { defaultValue: [] }) equipment!: string[];
  @Field(() => Int, { defaultValue: 4 }) minPitches!: number;
  @Field(() => Int, { defaultValue: 8 }) maxPitches!: number;
  @Field(() => [ID], { defaultValue: [] }) jurorIds!: string[];
  @Field(() => [ID], { defaultValue: [] }) investorIds!: string[];
  @Field(() => SeriesRuleInput) rule!: SeriesRuleInput;
  @Field(() => Day) startsOn!: string;
  @Field(() => Day) endsOn!: string;
  @Field(() => HolidayPolicyEnum, { defaultValue: 'LATER' }) onHoliday!: 'LATER' | 'EARLIER' | 'DROP';
  @Field(() => Int, { nullable: true }) startMin?: number | null;
  @Field(() => Int, { defaultValue: 0 }) toleranceDays!: number;
  @Field(() => Int, { defaultValue: 1 }) firstNumber!: number;
}

@ObjectType('SeriesStep', { description: 'What becomes of one session of a series that is still to come.' })
export class SeriesStepView {
  @Field(() => SeriesEffectEnum) effect!: string;
  @Field(() => ID) requestId!: string;
  @Field(() => Int, { description: '第 N 期' }) number!: number;
  @Field(() => Day, { nullable: true, description: 'The day by the rule.' }) nominal!: string | null;
  @Field(() => Day, { nullable: true, description: 'The day, shifted where that is no working day.' }) date!:
    string | null;
}

@ObjectType('DayOff')
export class DayOffView {
  @Field(() => Day) day!: string;
  @Field(() => String, { nullable: true, description: 'The holiday; null for a weekend.' }) name!: string | null;
}

@ObjectType('SeriesSaved')
export class SeriesSavedView {
  @Field(() => ID) id!: string;
  @Field({ description: 'False for a dry run.' }) isSaved!: boolean;
  @Field(() => [SeriesStepView]) steps!: SeriesStepView[];
  @Field(() => [Day], { description: 'Days by the rule that fall out.' }) dropped!: string[];
  @Field(() => [DayOffView], { description: 'Days by the rule that are no working days.' }) daysOff!: DayOffView[];
}

export const SeriesConnection = connectionOf<SeriesView>(() => SeriesView, 'Series');
export const SeriesPayload = payloadOf<SeriesSavedView>(() => SeriesSavedView, 'Series');
