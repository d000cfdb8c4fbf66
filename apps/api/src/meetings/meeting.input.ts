import type { SaveRoundInput } from '@luyan/application';
import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class MeetingRoundInput {
  @Field(() => ID, { nullable: true, description: 'Null for a new one.' }) id?: string | null;
  @Field(() => ID, { nullable: true, description: 'The request of the session that it belongs to.' })
  requestId?: string | null;
  @Field(() => ID) hostOrgId!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn?: string | null;
  @Field(() => ID, { nullable: true }) venueId?: string | null;
  @Field({ defaultValue: '' }) place!: string;
  @Field(() => [String]) days!: string[];
  @Field(() => Int) startMin!: number;
  @Field(() => Int) endMin!: number;
  @Field(() => Int, { defaultValue: 20 }) slotMin!: number;
  @Field(() => Int, { defaultValue: 5 }) breakMin!: number;
  @Field(() => Int, { nullable: true }) lunchFromMin?: number | null;
  @Field(() => Int, { nullable: true }) lunchUntilMin?: number | null;
  @Field(() => Int) tables!: number;
}

/** Null stands for what was left out. */
export const roundDraft = ({ id, ...input }: MeetingRoundInput): SaveRoundInput => {
  const { requestId = null, titleEn = null, venueId = null, lunchFromMin = null, lunchUntilMin = null } = input;
  return { id: id ?? null, draft: { ...input, requestId, titleEn, venueId, lunchFromMin, lunchUntilMin } };
};

@InputType()
export class MeetingBusySpanInput {
  @Field(() => GraphQLISODateTime) from!: Date;
  @Field(() => GraphQLISODateTime) until!: Date;
}

@InputType()
export class MeetingAttendanceInput {
  @Field(() => ID) roundId!: string;
  @Field(() => ID) organisationId!: string;
  @Field(() => ID, { nullable: true, description: 'Who goes; yourself unless told.' }) personId?: string | null;
  @Field(() => String, { nullable: true, description: 'What you bring and seek; null leaves it as it is.' })
  about?: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) arrivesAt?: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) leavesAt?: Date | null;
  @Field(() => [MeetingBusySpanInput], { defaultValue: [] }) busy!: MeetingBusySpanInput[];
}
