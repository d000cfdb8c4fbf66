import { similarListings, type Runtime } from '@luyan/application';
import type { ListingRow } from '@luyan/persistence';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ListingView } from '../catalogue/listing.view.js';
import { InjectRuntime } from '../core/runtime.module.js';

const MOST = 12;

@Resolver(() => ListingView)
export class SimilarListingsResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @ResolveField(() => [ListingView], {
    description: '相似条目: published ones of the same kind, the most alike first.',
  })
  similar(
    @Parent() listing: ListingRow,
    @Args('first', { type: () => Int, defaultValue: 6 }) first: number,
  ): Promise<ListingRow[]> {
    return similarListings(this.runtime, listing, Math.min(MOST, Math.max(0, first)));
  }
}
