import { disclosedListingIds } from '@luyan/access';
import { policyFacts } from '@luyan/application';
import type { ListingRow } from '@luyan/persistence';
import type { Type } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { stateOf, type GraphqlContext } from '../core/request-context.js';
import * as view from './kinds.view.js';

/** `detail` of one kind: its particulars, as far as the listing's disclosure lets the caller read them. */
function detailResolver(kind: () => Type, detail: () => Type): Type {
  @Resolver(kind)
  class DetailResolver {
    @ResolveField(() => detail(), {
      name: 'detail',
      nullable: true,
      description: 'null where the disclosure tier (披露层级) hides it from you.',
    })
    async detail(listing: ListingRow, _: unknown, { req }: GraphqlContext): Promise<unknown> {
      const { actor, loaders } = stateOf(req);
      const row = await loaders.details.load(listing);
      return disclosedListingIds(actor, [policyFacts(listing, row)]).has(listing.id) ? row : null;
    }
  }
  return DetailResolver;
}

export const DETAIL_RESOLVERS: readonly Type[] = [
  detailResolver(
    () => view.AchievementView,
    () => view.AchievementDetailView,
  ),
  detailResolver(
    () => view.PatentView,
    () => view.PatentDetailView,
  ),
  detailResolver(
    () => view.ProductView,
    () => view.ProductDetailView,
  ),
  detailResolver(
    () => view.TeamView,
    () => view.TeamDetailView,
  ),
  detailResolver(
    () => view.ScenarioView,
    () => view.ScenarioDetailView,
  ),
  detailResolver(
    () => view.FinanceView,
    () => view.FinanceDetailView,
  ),
  detailResolver(
    () => view.DemandView,
    () => view.DemandDetailView,
  ),
];
