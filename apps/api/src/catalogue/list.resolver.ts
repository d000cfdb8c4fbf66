import type { Runtime } from '@luyan/application';
import type { ListState } from '@luyan/catalogue';
import type { CatalogueListRow, ListingRow } from '@luyan/persistence';
import {
  Args,
  Field,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentLoaders } from '../core/context.decorators.js';
import { ListStateEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { ListingConnection } from './listing.view.js';
import { OrganisationView } from './organisation.view.js';

@ObjectType('CatalogueList', { description: '清单: a versioned, published collection of listings.' })
export class CatalogueListView {
  @Field(() => ID) id!: string;
  @Field() kind!: string;
  @Field() titleZh!: string;
  @Field(() => String, { nullable: true }) titleEn!: string | null;
  @Field(() => String, { nullable: true }) summaryZh!: string | null;
  @Field(() => ListStateEnum) state!: ListState;
  @Field(() => Int) version!: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) publishedAt!: Date | null;
}

const CatalogueListConnection = connectionOf<CatalogueListView>(() => CatalogueListView, 'CatalogueList');

@Resolver(() => CatalogueListView)
export class ListResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Public('Published lists are for everyone.')
  @Query(() => CatalogueListConnection, { description: '已发布的清单, newest first.' })
  async lists(@Args() args: PageArgs): Promise<Connection<CatalogueListRow>> {
    return toConnection(await this.runtime.reads.lists.page(pageRequest(args), ['PUBLISHED']));
  }

  @Public('Published lists are for everyone.')
  @Query(() => CatalogueListView)
  async list(@Args('id', { type: () => ID }) id: string): Promise<CatalogueListRow> {
    const list = await this.runtime.reads.lists.findById(id);
    if (list?.state !== 'PUBLISHED') throw new NotFound(id);
    return list;
  }

  @ResolveField(() => ListingConnection, { description: 'Those of its listings that are published now.' })
  async listings(@Parent() list: CatalogueListRow, @Args() args: PageArgs): Promise<Connection<ListingRow>> {
    return toConnection(await this.runtime.reads.lists.pageOfListings(list.id, list.version, pageRequest(args)));
  }

  @ResolveField(() => Int)
  itemCount(@Parent() list: CatalogueListRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    return loaders.listSizes.load(list);
  }

  @ResolveField(() => OrganisationView, { nullable: true })
  async owner(@Parent() list: CatalogueListRow, @CurrentLoaders() loaders: Loaders): Promise<OrganisationView | null> {
    return (await loaders.organisations.load(list.ownerOrgId)) ?? null;
  }
}
