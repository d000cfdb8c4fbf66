import type { Runtime } from '@luyan/application';
import type { CooperationMode, ListingKind, PriceMode } from '@luyan/catalogue';
import type { ListingRow } from '@luyan/persistence';
import {
  SearchInputError,
  type FacetName,
  type SearchFilter,
  type SearchHit,
  type SearchSort,
  type Suggestion,
} from '@luyan/search';
import { Args, ArgsType, Field, Float, Info, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { PageArgs, PageInfo, pageRequest } from '../core/connection.js';
import { CurrentLoaders } from '../core/context.decorators.js';
import {
  CatalogueSortEnum,
  CooperationModeEnum,
  FacetNameEnum,
  ListingKindEnum,
  PriceModeEnum,
} from '../core/enums.js';
import { ApiError } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { ListingView } from './listing.view.js';

const optional = { nullable: true } as const;

@InputType({
  description: 'Values of one list are alternatives; lists are joined by AND. An absent list does not filter.',
})
class CatalogueFilter {
  @Field(() => [ListingKindEnum], optional) kinds?: ListingKind[] | null;
  @Field(() => [String], { nullable: true, description: 'A province or city code covers what lies in it.' }) regions?:
    string[] | null;
  @Field(() => [String], optional) chains?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'A section or division covers what belongs to it.' })
  industries?: string[] | null;
  @Field(() => [String], optional) emerging?: string[] | null;
  @Field(() => [CooperationModeEnum], optional) cooperationModes?: CooperationMode[] | null;
  @Field(() => [PriceModeEnum], optional) priceModes?: PriceMode[] | null;
  @Field(() => Int, optional) trlFrom?: number | null;
  @Field(() => Int, optional) trlTo?: number | null;
  @Field(() => Int, optional) verifiedFrom?: number | null;
  @Field(() => String, optional) ownerOrgId?: string | null;
}

@ArgsType()
class CatalogueArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Words, "phrases", -exclusions, pinyin, patent numbers.' })
  text?: string | null;
  @Field(() => CatalogueFilter, optional) filter?: CatalogueFilter | null;
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
  @Field({ description: 'KEYWORD or TITLE' }) type!: string;
  @Field(() => String, { nullable: true, description: 'The listing of a title.' }) listingId!: string | null;
}

/** Drops what was not given: the port tells absent from empty. */
const given = (filter: CatalogueFilter | null | undefined): SearchFilter =>
  Object.fromEntries(Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined));

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
    @CurrentLoaders() loaders: Loaders,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CatalogueConnection> {
    const found = await this.runtime.search
      .search({
        ...(args.text ? { text: args.text } : {}),
        filter: given(args.filter),
        sort: args.sort,
        ...pageRequest(args),
        facets: args.facets,
        highlight: asksForHighlights(info),
      })
      .catch((error: unknown) => {
        throw error instanceof SearchInputError ? new ApiError(error.message, 'BAD_REQUEST') : error;
      });
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

  @Public('Suggestions come from the published catalogue.')
  @Query(() => [SuggestionView], { description: '输入联想' })
  suggest(
    @Args('prefix') prefix: string,
    @Args('limit', { type: () => Int, defaultValue: 8 }) limit: number,
  ): Promise<readonly Suggestion[]> {
    return this.runtime.search.suggest(prefix.slice(0, 100), Math.min(20, Math.max(1, limit)));
  }
}
