import { Field, GraphQLISODateTime, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class SessionCancellationInput {
  @Field(() => ID) requestId!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class PitchCancellationInput {
  @Field(() => ID) applicationId!: string;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class VenueClosureInput {
  @Field(() => ID) venueId!: string;
  @Field(() => GraphQLISODateTime) from!: Date;
  @Field(() => GraphQLISODateTime, { description: 'Excluded.' }) until!: Date;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
export class PersonAbsenceInput {
  @Field(() => ID) personId!: string;
  @Field(() => GraphQLISODateTime) from!: Date;
  @Field(() => GraphQLISODateTime, { description: 'Excluded.' }) until!: Date;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType({
  description:
    'What has happened. New requests and applications need not be named: they are placed where there is room.',
})
export class ReplanInput {
  @Field(() => ID, { description: 'The plan to repair: released, or a draft.' }) planId!: string;
  @Field(() => [SessionCancellationInput], { defaultValue: [] }) cancelSessions!: SessionCancellationInput[];
  @Field(() => [PitchCancellationInput], { defaultValue: [] }) cancelPitches!: PitchCancellationInput[];
  @Field(() => [VenueClosureInput], { defaultValue: [] }) closeVenues!: VenueClosureInput[];
  @Field(() => [PersonAbsenceInput], { defaultValue: [] }) absences!: PersonAbsenceInput[];
  @Field(() => Int, { defaultValue: 1 }) seed!: number;
}
