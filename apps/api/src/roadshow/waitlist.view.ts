import type { WaitlistState } from '@luyan/roadshow';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../core/connection.js';
import { WaitlistStateEnum } from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';

@ObjectType('WaitlistEntry', { description: '候补: a pitch in the queue for a slot of one session.' })
export class WaitlistEntryView {
  @Field(() => ID) id!: string;
  @Field(() => ID) requestId!: string;
  @Field(() => ID) applicationId!: string;
  @Field(() => WaitlistStateEnum) state!: WaitlistState;
  @Field({ description: 'It asked for this very session.' }) wantedHere!: boolean;
  @Field({ description: 'Its main chain is one of the session’s.' }) onTheme!: boolean;
  @Field({ description: 'It has not pitched yet.' }) firstPitch!: boolean;
  @Field(() => GraphQLISODateTime) joinedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) offeredAt!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when the offer can be answered.' })
  deadline!: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the offered slot begins.' })
  slotStartsAt!: Date | null;
}

@ObjectType('WaitlistPlace', { description: 'A place in the queue: most points first, then who came first.' })
export class WaitlistPlaceView {
  @Field(() => Int, { description: 'From 1.' }) rank!: number;
  @Field(() => Int) points!: number;
  @Field(() => WaitlistEntryView) entry!: WaitlistEntryView;
}

export const WaitlistConnection = connectionOf<WaitlistEntryView>(() => WaitlistEntryView, 'Waitlist');
export const WaitlistPayload = payloadOf<WaitlistEntryView>(() => WaitlistEntryView, 'Waitlist');
