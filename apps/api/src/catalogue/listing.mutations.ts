import type { Actor } from '@luyan/access';
import * as use from '@luyan/application';
import type { ListingKind } from '@luyan/catalogue';
import type { Result } from '@luyan/kernel';
import type { ListingRow } from '@luyan/persistence';
import { Args, Field, ID, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { ListingKindEnum } from '../core/enums.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { Json } from '../core/scalars.js';
import { ListingPayload } from './listing.view.js';

@InputType()
class CreateListingInput {
  @Field(() => ListingKindEnum) kind!: ListingKind;
  @Field(() => ID) ownerOrgId!: string;
  @Field(() => Json, {
    description:
      'Field values by name, the kind’s own under `detail`; see docs/generated/fields.md. Gaps are allowed in a draft.',
  })
  draft!: unknown;
}

@InputType()
class EditListingInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The version that you saw; a later one refuses the save.' }) version!: number;
  @Field(() => Json, { description: 'Only the fields to change.' }) draft!: Record<string, unknown>;
}

type ListingAnswer = Promise<Payload<ListingRow>>;
const id = () => Args('id', { type: () => ID });
const reason = () => Args('reason', { description: '理由' });

@Resolver()
export class ListingMutations {
  constructor(@InjectRuntime() private readonly runtime: use.Runtime) {}

  private answer<T>(actor: Actor, listingId: string, result: Result<T>): ListingAnswer {
    return toPayload(result, actor.locale, () => this.runtime.reads.listings.findById(listingId));
  }

  @Requires('listing.create')
  @Mutation(() => ListingPayload)
  async createListing(@Args('input') input: CreateListingInput, @CurrentActor() actor: Actor): ListingAnswer {
    const created = await use.createListing(this.runtime, actor, input);
    return this.answer(actor, created.ok ? created.value : '', created);
  }

  @Requires('listing.edit')
  @Mutation(() => ListingPayload)
  async editListing(@Args('input') input: EditListingInput, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, input.id, await use.editListing(this.runtime, actor, input));
  }

  @Requires('listing.submit')
  @Mutation(() => ListingPayload, { description: '提交审核' })
  async submitListing(@id() listingId: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.submitListing(this.runtime, actor, listingId));
  }

  @Requires('listing.review')
  @Mutation(() => ListingPayload, { description: '退回修改' })
  async returnListing(@id() listingId: string, @reason() why: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.returnListing(this.runtime, actor, listingId, why));
  }

  @Requires('listing.publish')
  @Mutation(() => ListingPayload, { description: '发布' })
  async publishListing(@id() listingId: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.publishListing(this.runtime, actor, listingId));
  }

  @Requires('listing.suspend')
  @Mutation(() => ListingPayload, { description: '下架' })
  async suspendListing(@id() listingId: string, @reason() why: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.suspendListing(this.runtime, actor, listingId, why));
  }

  @Requires('listing.conclude')
  @Mutation(() => ListingPayload, { description: '标记已达成' })
  async concludeListing(@id() listingId: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.concludeListing(this.runtime, actor, listingId));
  }

  @Requires('listing.confirm')
  @Mutation(() => ListingPayload, { description: '仍有效' })
  async confirmListing(@id() listingId: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.confirmListing(this.runtime, actor, listingId));
  }

  @Requires('listing.renew')
  @Mutation(() => ListingPayload, { description: '续期' })
  async renewListing(@id() listingId: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.renewListing(this.runtime, actor, listingId));
  }

  @Requires('listing.archive')
  @Mutation(() => ListingPayload, { description: '归档' })
  async archiveListing(@id() listingId: string, @CurrentActor() actor: Actor): ListingAnswer {
    return this.answer(actor, listingId, await use.archiveListing(this.runtime, actor, listingId));
  }
}
