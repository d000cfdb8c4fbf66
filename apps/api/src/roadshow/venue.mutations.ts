import type { Actor } from '@luyan/access';
import { editVenue, type Runtime } from '@luyan/application';
import type { VenueRow } from '@luyan/persistence';
import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { VenueView } from './session.view.js';

@InputType()
class EditVenueInput {
  @Field(() => ID) id!: string;
  @Field() nameZh!: string;
  @Field(() => String, { nullable: true }) nameEn?: string | null;
  @Field(() => Int) capacity!: number;
  @Field(() => Int, { nullable: true, description: 'How many can follow online; null for no limit.' })
  onlineCapacity?: number | null;
  @Field(() => [String], { description: 'LIVESTREAM is what a hybrid session needs.' }) equipment!: string[];
  @Field(() => Int) setupMin!: number;
  @Field(() => Int) teardownMin!: number;
  @Field(() => ID, { nullable: true, description: 'The hall that it is split from.' }) partOf?: string | null;
}

const VenuePayload = payloadOf<VenueView>(() => VenueView, 'Venue');

@Resolver(() => VenueView)
export class VenueMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('venue.edit')
  @Mutation(() => VenuePayload, { description: 'Change a venue of yours; what is released stays where it is.' })
  async editVenue(@Args('input') input: EditVenueInput, @CurrentActor() actor: Actor): Promise<Payload<VenueRow>> {
    const { nameEn = null, onlineCapacity = null, partOf = null } = input;
    const edited = await editVenue(this.runtime, actor, { ...input, nameEn, onlineCapacity, partOf });
    return toPayload(edited, actor.locale, async (id) => (await this.runtime.reads.roadshow.findVenues([id]))[0]);
  }
}
