import type { Fen as FenAmount } from '@luyan/kernel';
import type { LineUpStep, PitchState, SessionMode, SessionState, SessionType } from '@luyan/roadshow';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import { LineUpStepEnum, PitchStateEnum, SessionModeEnum, SessionStateEnum, SessionTypeEnum } from '../core/enums.js';
import { Fen } from '../core/scalars.js';

@ObjectType('OpeningHours', { description: 'Bookable hours of a weekday, in minutes of the local day.' })
export class OpeningHoursView {
  @Field(() => Int, { description: '1 Monday … 7 Sunday.' }) weekday!: number;
  @Field(() => Int) fromMin!: number;
  @Field(() => Int) untilMin!: number;
}

@ObjectType('VenueClosure', { description: '闭馆' })
export class VenueClosureView {
  @Field(() => ID) id!: string;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'Excluded.' }) endsAt!: Date;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType('Venue', { description: '场地' })
export class VenueView {
  @Field(() => ID) id!: string;
  @Field() nameZh!: string;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
  @Field() regionCode!: string;
  @Field() address!: string;
  @Field(() => Float, { nullable: true }) latitude!: number | null;
  @Field(() => Float, { nullable: true }) longitude!: number | null;
  @Field(() => Int) capacity!: number;
  @Field(() => [String]) equipment!: string[];
  @Field() online!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many can follow online; null for no limit.' })
  onlineCapacity!: number | null;
  @Field(() => ID, { nullable: true, description: 'The hall that it is split from.' }) partOf!: string | null;
  @Field(() => Int, { description: 'Minutes to set up before, and to tear down after.' }) setupMin!: number;
  @Field(() => Int) teardownMin!: number;
  @Field(() => Fen, { nullable: true, description: 'For half a day.' }) priceHalfDayFen!: FenAmount | null;
  @Field(() => Int, { nullable: true, description: 'How many days ahead it can be booked; null for a year.' })
  maxAdvanceDays!: number | null;
  @Field(() => [OpeningHoursView], { description: 'By weekday; a day without any is closed.' })
  hours!: OpeningHoursView[];
}

@ObjectType('Session', { description: '路演场次' })
export class SessionView {
  @Field(() => ID) id!: string;
  @Field(() => ID, { nullable: true, description: 'What a wait-list is joined by.' }) requestId!: string | null;
  @Field() code!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn!: string | null;
  @Field(() => SessionTypeEnum) type!: SessionType;
  @Field(() => [String]) chains!: string[];
  @Field(() => SessionModeEnum) mode!: SessionMode;
  @Field(() => String, { nullable: true }) regionCode!: string | null;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime) endsAt!: Date;
  @Field() timezone!: string;
  @Field(() => Int) capacity!: number;
  @Field(() => SessionStateEnum) state!: SessionState;
  @Field(() => Int) releaseVersion!: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) previousStartsAt!: Date | null;
}

@ObjectType('SessionChange', { description: '场次变更: a step of a session, or a new time or place.' })
export class SessionChangeView {
  @Field(() => ID) id!: string;
  @Field(() => SessionStateEnum) fromState!: SessionState;
  @Field(() => SessionStateEnum, { description: 'The same where only time or place have changed.' })
  toState!: SessionState;
  @Field(() => GraphQLISODateTime) at!: Date;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was to begin before.' })
  previousStartsAt!: Date | null;
  @Field(() => LineUpStepEnum, {
    nullable: true,
    description: 'What happened to its line-up, if that is what changed.',
  })
  lineUp!: LineUpStep | null;
}

@ObjectType('Pitch', { description: '项目路演' })
export class PitchView {
  @Field(() => ID) id!: string;
  @Field(() => Int) position!: number;
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => Int) durationMin!: number;
  @Field(() => Int) qaMin!: number;
  @Field(() => PitchStateEnum) state!: PitchState;
}

export const SessionConnection = connectionOf<SessionView>(() => SessionView, 'Session');
