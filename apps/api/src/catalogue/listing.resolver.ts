import {
  disclosedListingIds,
  editableListingIds,
  organisationsOf,
  ownerVisibleListingIds,
  type Actor,
} from '@luyan/access';
import { draftOf, findListing, issuesOf, policyFacts, type Runtime } from '@luyan/application';
import { FIELDS, valueOf, type ListingKind, type ListingState } from '@luyan/catalogue';
import type { ListingRow, OrganisationRow } from '@luyan/persistence';
import {
  Args,
  ArgsType,
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
import { toConnection, PageArgs, pageRequest, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { ListingKindEnum, ListingStateEnum, SeverityEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { problemView, ProblemView } from '../core/problem.view.js';
import { stateOf, type GraphqlContext } from '../core/request-context.js';
import { Public, Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { Json } from '../core/scalars.js';
import { ListingConnection, ListingView } from './listing.view.js';
import { OrganisationView } from './organisation.view.js';

@ObjectType('ReadinessIssue', {
  description: '完整性问题: what keeps a listing from publication or from being believed.',
})
export class ReadinessIssueView extends ProblemView {
  @Field(() => SeverityEnum) severity!: 'BLOCKER' | 'MAJOR' | 'MINOR';
  @Field() field!: string;
}

@ObjectType('ListingChange', { description: '变更记录' })
export class ListingChangeView {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() action!: string;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => GraphQLISODateTime) at!: Date;
}

@ArgsType()
class MyListingsArgs extends PageArgs {
  @Field(() => ListingKindEnum, { nullable: true }) kind?: ListingKind | null;
  @Field(() => ListingStateEnum, { nullable: true }) state?: ListingState | null;
}

const CHANGES_SHOWN = 50;

@Resolver(() => ListingView)
export class ListingResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Public('The published catalogue is for everyone; drafts are hidden by policy.')
  @Query(() => ListingView, { description: 'One listing that you may see.' })
  async listing(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<ListingRow> {
    const found = await findListing(this.runtime.reads, actor, id);
    if (!found) throw new NotFound(id);
    return found.listing;
  }

  @Requires('listing.read-draft')
  @Query(() => ListingConnection, {
    description: 'Listings of your organisations, in any state; the operator sees all: the review queue.',
  })
  async myListings(@Args() args: MyListingsArgs, @CurrentActor() actor: Actor): Promise<Connection<ListingRow>> {
    const isOperator = actor.roles.some(({ role }) => role === 'OPERATOR');
    const owners = isOperator ? null : [...organisationsOf(actor)];
    return toConnection(
      await this.runtime.reads.listings.pageOwned(
        { owners, kind: args.kind ?? null, state: args.state ?? null },
        pageRequest(args),
      ),
    );
  }

  @ResolveField(() => OrganisationView, {
    nullable: true,
    description: 'null where the owner is anonymous (匿名发布).',
  })
  async owner(listing: ListingRow, _: unknown, { req }: GraphqlContext): Promise<OrganisationRow | null> {
    const { actor, loaders } = stateOf(req); // without parameter decorators a field that every list asks for costs half
    const detail = listing.kind === 'DEMAND' ? await loaders.details.load(listing) : undefined;
    if (!ownerVisibleListingIds(actor, [policyFacts(listing, detail)]).has(listing.id)) return null;
    return (await loaders.organisations.load(listing.ownerOrgId)) ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'null where the disclosure tier (披露层级) hides it from you.',
  })
  descriptionZh(listing: ListingRow, _: unknown, { req }: GraphqlContext): string | null {
    return this.isDisclosed(listing, stateOf(req).actor) ? listing.descriptionZh : null;
  }

  @ResolveField(() => String, { nullable: true })
  descriptionEn(listing: ListingRow, _: unknown, { req }: GraphqlContext): string | null {
    return this.isDisclosed(listing, stateOf(req).actor) ? listing.descriptionEn : null;
  }

  private isDisclosed(listing: ListingRow, actor: Actor): boolean {
    return disclosedListingIds(actor, [policyFacts(listing, undefined)]).has(listing.id);
  }

  @ResolveField(() => [ReadinessIssueView], { description: 'For the owner and the operator; empty for others.' })
  async issues(
    @Parent() listing: ListingRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ReadinessIssueView[]> {
    if (!this.isKeeper(listing, actor)) return [];
    const [detail, owner] = await Promise.all([
      loaders.details.load(listing),
      loaders.organisations.load(listing.ownerOrgId),
    ]);
    if (!detail || !owner) return [];
    return issuesOf(draftOf(listing, detail), owner, this.runtime.clock.now()).map((issue) => ({
      ...problemView(issue, actor.locale),
      severity: issue.severity,
      field: issue.field,
    }));
  }

  @ResolveField(() => Json, {
    nullable: true,
    description: 'Its values as `editListing` takes them; null where you may not edit it, or not in this state.',
  })
  async draft(
    @Parent() listing: ListingRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<unknown> {
    const detail = await loaders.details.load(listing);
    if (!detail || !editableListingIds(actor, [policyFacts(listing, detail)]).has(listing.id)) return null;
    const draft = draftOf(listing, detail);
    return {
      ...Object.fromEntries(
        FIELDS[listing.kind].flatMap((spec) => (spec.part === 'common' ? [[spec.key, valueOf(draft, spec)]] : [])),
      ),
      detail: draft.detail,
    };
  }

  @ResolveField(() => [ListingChangeView], { description: 'The latest changes, for the owner and the operator.' })
  async changes(@Parent() listing: ListingRow, @CurrentActor() actor: Actor): Promise<ListingChangeView[]> {
    return this.isKeeper(listing, actor) ? this.runtime.reads.listings.changesOf(listing.id, CHANGES_SHOWN) : [];
  }

  private isKeeper(listing: ListingRow, actor: Actor): boolean {
    return actor.roles.some(({ role }) => role === 'OPERATOR') || organisationsOf(actor).has(listing.ownerOrgId);
  }
}
