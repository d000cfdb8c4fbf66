import type { Actor } from '@luyan/access';
import { judgeVenueEdit, saveVenue, type Runtime, type SaveVenueInput } from '@luyan/application';
import type { Fen as FenAmount } from '@luyan/kernel';
import type { SessionRow, VenueRow } from '@luyan/persistence';
import {
  Args,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import type { Loaders } from '../core/loaders.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { Fen } from '../core/scalars.js';
import { constraintView, PlanConstraintView } from '../planning/plan.view.js';
import { SessionView, VenueView } from './session.view.js';

@InputType()
class OpeningHoursInput {
  @Field(() => Int, { description: '1 Monday … 7 Sunday.' }) weekday!: number;
  @Field(() => Int) fromMin!: number;
  @Field(() => Int) untilMin!: number;
}

@InputType()
class VenueClosedInput {
  @Field(() => GraphQLISODateTime) startsAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'Excluded.' }) endsAt!: Date;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType()
class VenueInput {
  @Field(() => ID, { nullable: true, description: 'Null for a new one.' }) id?: string | null;
  @Field(() => ID, { description: 'Whose it is; of one that is known it stays as it is, as do region and kind.' })
  hostOrgId!: string;
  @Field() nameZh!: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field() regionCode!: string;
  @Field() address!: string;
  @Field(() => Int) capacity!: number;
  @Field({ defaultValue: false, description: 'A virtual room.' }) online!: boolean;
  @Field(() => Int, { nullable: true, description: 'How many can follow online; null for no limit.' })
  onlineCapacity?: number | null;
  @Field(() => [String], { description: 'LIVESTREAM is what a hybrid session needs.' }) equipment!: string[];
  @Field(() => Int) setupMin!: number;
  @Field(() => Int) teardownMin!: number;
  @Field(() => ID, { nullable: true, description: 'The hall that it is split from.' }) partOf?: string | null;
  @Field(() => [OpeningHoursInput]) hours!: OpeningHoursInput[];
  @Field(() => [VenueClosedInput], { description: 'All that are not over.' }) closures!: VenueClosedInput[];
  @Field(() => Fen, { nullable: true }) priceHalfDayFen?: FenAmount | null;
  @Field(() => Int, { nullable: true }) maxAdvanceDays?: number | null;
}

const venueDraft = ({ hostOrgId: operatorOrgId, id = null, closures, ...input }: VenueInput): SaveVenueInput => {
  const { nameEn = null, onlineCapacity = null, partOf = null, priceHalfDayFen = null, maxAdvanceDays = null } = input;
  const closed = closures.map(({ startsAt, endsAt, reason = null }) => ({ startsAt, endsAt, reason }));
  const said = { ...input, nameEn, onlineCapacity, partOf, priceHalfDayFen, maxAdvanceDays };
  return { ...said, id, operatorOrgId, closures: closed };
};

@ObjectType('VenueConflict', { description: 'What a change of a venue brings to a released session.' })
class VenueConflictView extends PlanConstraintView {
  @Field(() => ID, { nullable: true }) requestId!: string | null;
  @Field(() => ID, { nullable: true }) otherRequestId!: string | null;
}

@ObjectType('VenueEffect')
class VenueEffectView {
  @Field(() => [VenueConflictView]) conflicts!: VenueConflictView[];
}

const VenuePayload = payloadOf<VenueView>(() => VenueView, 'Venue');
const VenueEffectPayload = payloadOf<VenueEffectView>(() => VenueEffectView, 'VenueEffect');

@Resolver(() => VenueView)
export class VenueMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('venue.edit')
  @Mutation(() => VenuePayload, {
    description: 'Open a venue or change one of yours; what is released stays where it is: see `venueEffect`.',
  })
  async saveVenue(@Args('input') input: VenueInput, @CurrentActor() actor: Actor): Promise<Payload<VenueRow>> {
    const saved = await saveVenue(this.runtime, actor, venueDraft(input));
    return toPayload(saved, actor.locale, async (id) => (await this.runtime.reads.roadshow.findVenues([id]))[0]);
  }

  @Requires('venue.edit')
  @Query(() => VenueEffectPayload, {
    description: 'Conflicts that saving this would bring to released sessions to come, of this year and the next.',
  })
  async venueEffect(@Args('input') input: VenueInput, @CurrentActor() actor: Actor): Promise<Payload<VenueEffectView>> {
    const judged = await judgeVenueEdit(this.runtime, actor, venueDraft(input));
    return toPayload(judged, actor.locale, (conflicts) =>
      Promise.resolve({
        conflicts: conflicts.map(({ constraint, requestId, otherRequestId }) => ({
          ...constraintView(constraint),
          requestId,
          otherRequestId,
        })),
      }),
    );
  }
}

type Found = Promise<SessionRow | undefined> | null;

@Resolver(() => VenueConflictView)
export class VenueConflictResolver {
  @ResolveField(() => SessionView, { nullable: true })
  session(@Parent() { requestId }: VenueConflictView, @CurrentLoaders() loaders: Loaders): Found {
    return requestId ? loaders.sessionOfRequest.load(requestId) : null;
  }

  @ResolveField(() => SessionView, { nullable: true, description: 'The other session of a clash.' })
  otherSession(@Parent() { otherRequestId }: VenueConflictView, @CurrentLoaders() loaders: Loaders): Found {
    return otherRequestId ? loaders.sessionOfRequest.load(otherRequestId) : null;
  }
}
