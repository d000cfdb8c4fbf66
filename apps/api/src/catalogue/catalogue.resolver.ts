import type { Actor } from '@luyan/access';
import { noteSearch, suggestSearches, type Runtime } from '@luyan/application';
import type { ListingRow } from '@luyan/persistence';
import { SearchInputError, type FacetName, type SearchHit, type SearchSort } from '@luyan/search';
import { Args, ArgsType, Field, Float, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { PageArgs, PageInfo, pageRequest } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { CatalogueSortEnum, FacetNameEnum } from '../core/enums.js';
import { ApiError } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { CatalogueFilter, given } from './catalogue-filter.js';
import { ListingView } from './listing.view.js';

@ArgsType()
class CatalogueArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words, "phrases", -exclusions, pinyin, patent numbers.' })
  text?: string | null;
  @Field(() => CatalogueFilter, { nullable: true }) filter?: CatalogueFilter | null;
  @Field(() => CatalogueSortEnum, { defaultValue: 'RELEVANCE' }) sort!: SearchSort;
  @Field(() => [FacetNameEnum], { defaultValue: [] }) facets!: FacetName[];
}

@ObjectType('FacetBucket')
class FacetBucketView {
  @Field() code!: string;
  @Field(() => Int) count!: number;
}

@ObjectType('Facet', { description: 'Counts that ignore the filter on the facet itself.' })
class FacetView {
  @Field(() => FacetNameEnum) name!: FacetName;
  @Field(() => [FacetBucketView]) buckets!: readonly FacetBucketView[];
}

@ObjectType('Highlight')
class HighlightView {
  @Field() field!: string;
  @Field() text!: string;
  @Field(() => [[Int]], { description: 'Half-open ranges of UTF-16 units.' }) ranges!: readonly (readonly number[])[];
}

@ObjectType('CatalogueEdge')
class CatalogueEdge {
  @Field(() => ListingView) node!: ListingRow;
  @Field() cursor!: string;
  @Field(() => Float) score!: number;
  @Field(() => [HighlightView]) highlights!: readonly HighlightView[];
}

@ObjectType('CatalogueConnection')
class CatalogueConnection {
  @Field(() => [CatalogueEdge]) edges!: CatalogueEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Int) totalCount!: number;
  @Field(() => [FacetView]) facets!: readonly FacetView[];
}

@ObjectType('Suggestion')
class SuggestionView {
  @Field() text!: string;
  @Field({ description: 'HISTORY (one’s own earlier searches), KEYWORD or TITLE' }) type!: string;
  @Field(() => String, { nullable: true, description: 'The listing of a title.' }) listingId!: string | null;
}

function selects(
  { selectionSet }: { readonly selectionSet?: SelectionSetNode | undefined },
  path: string[],
  info: GraphQLResolveInfo,
): boolean {
  const [name, ...rest] = path;
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value === name && (rest.length === 0 || selects(selection, rest, info));
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    return inner !== undefined && selects(inner, path, info);
  });
}

const asksForHighlights = (info: GraphQLResolveInfo): boolean =>
  info.fieldNodes.some((node) => selects(node, ['edges', 'highlights'], info));

@Resolver()
export class CatalogueResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Public('The published catalogue is for everyone.')
  @Query(() => CatalogueConnection, { description: '目录检索: published listings with facets and highlights.' })
  async catalogue(
    @Args() args: CatalogueArgs,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CatalogueConnection> {
    const found = await this.runtime.search
      .search({
        ...(args.text ? { text: args.text } : {}),
        filter: given(args.filter),
        sort: args.sort,
        ...pageRequest(args),
        facets: [...new Set(args.facets)],
        highlight: asksForHighlights(info),
      })
      .catch((error: unknown) => {
        throw error instanceof SearchInputError ? new ApiError(error.message, 'BAD_REQUEST') : error;
      });
    if (args.text && !args.after)
      await noteSearch(this.runtime, actor, { text: args.text, totalCount: found.totalCount });
    const edges = await Promise.all(found.hits.map((hit) => this.edge(hit, loaders)));
    return {
      edges: edges.filter((edge) => edge !== undefined),
      pageInfo: { hasNextPage: found.hasNextPage, endCursor: found.hits.at(-1)?.cursor ?? null },
      totalCount: found.totalCount,
      facets: found.facets,
    };
  }

  /** The index is news of the catalogue; the row is the truth. A listing that left the catalogue a moment ago is not shown. */
  private async edge({ id, ...hit }: SearchHit, loaders: Loaders): Promise<CatalogueEdge | undefined> {
    const node = await loaders.listings.load(id);
    return node && (node.state === 'PUBLISHED' || node.state === 'CONCLUDED') ? { ...hit, node } : undefined;
  }

  @Public('Suggestions come from the published catalogue, and from one’s own history.')
  @Query(() => [SuggestionView], { description: '输入联想' })
  suggest(
    @Args('prefix') prefix: string,
    @Args('limit', { type: () => Int, defaultValue: 8 }) limit: number,
    @CurrentActor() actor: Actor,
  ): Promise<readonly SuggestionView[]> {
    return suggestSearches(this.runtime, actor, prefix.slice(0, 100), Math.min(20, Math.max(1, limit)));
  }
}
