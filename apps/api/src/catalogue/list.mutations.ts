import type { Actor } from '@luyan/access';
import { createList, publishList, type Runtime } from '@luyan/application';
import type { ListingKind } from '@luyan/catalogue';
import type { CatalogueListRow } from '@luyan/persistence';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { ListingKindEnum } from '../core/enums.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { CatalogueListView } from './list.resolver.js';

@InputType()
class CreateListInput {
  @Field(() => ListingKindEnum) kind!: ListingKind;
  @Field(() => ID) ownerOrgId!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn?: string | null;
  @Field(() => String, { nullable: true }) summaryZh?: string | null;
  @Field(() => [ID]) listingIds!: string[];
}

const ListPayload = payloadOf<CatalogueListView>(() => CatalogueListView, 'CatalogueList');

@Resolver()
export class ListMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('list.edit')
  @Mutation(() => ListPayload)
  async createList(
    @Args('input') input: CreateListInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<CatalogueListRow>> {
    return toPayload(await createList(this.runtime, actor, input), actor.locale, (id) =>
      this.runtime.reads.lists.findById(id),
    );
  }

  @Requires('list.publish')
  @Mutation(() => ListPayload)
  async publishList(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<CatalogueListRow>> {
    return toPayload(await publishList(this.runtime, actor, id), actor.locale, () =>
      this.runtime.reads.lists.findById(id),
    );
  }
}
