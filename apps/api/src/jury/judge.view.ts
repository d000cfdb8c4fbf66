import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ConflictReason, JudgeKind } from '@luyan/scheduling';
import { connectionOf } from '../core/connection.js';
import { ConflictReasonEnum, JudgeKindEnum } from '../core/enums.js';
import { payloadOf } from '../core/problem.view.js';

@ObjectType('Judge', { description: '评委: a person who may be drawn for juries.' })
export class JudgeView {
  @Field(() => ID, { description: 'The person’s.' }) id!: string;
  @Field(() => [JudgeKindEnum]) kinds!: JudgeKind[];
  @Field(() => Int, { nullable: true, description: 'Pitches a day at most, where less than the policy’s.' })
  perDay!: number | null;
  @Field() isActive!: boolean;
}

@InputType()
export class JudgeInput {
  @Field(() => ID) personId!: string;
  @Field(() => [JudgeKindEnum]) kinds!: JudgeKind[];
  @Field(() => Int, { nullable: true }) perDay?: number | null;
  @Field(() => [ID], { defaultValue: [], description: 'Organisations of which the judge holds a part.' })
  holdings!: string[];
  @Field({ defaultValue: true }) isActive!: boolean;
}

@ObjectType('ConflictCause', { description: '回避事由: why a judge must not judge a pitch.' })
export class ConflictCauseView {
  @Field(() => ConflictReasonEnum) reason!: ConflictReason;
  @Field(() => ID, { description: 'The person, organisation or listing that it rests on, or what was declared.' })
  evidence!: string;
}

export const JudgeConnection = connectionOf<JudgeView>(() => JudgeView, 'Judge');
export const JudgePayload = payloadOf<JudgeView>(() => JudgeView, 'Judge');
