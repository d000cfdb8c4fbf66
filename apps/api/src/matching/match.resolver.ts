import type { Actor } from '@luyan/access';
import { demandFacts, matchStanding, supplyFacts, teamFacts, type Runtime } from '@luyan/application';
import type { DeclineReason, MatchState } from '@luyan/catalogue';
import { explainMatch, PARTS, type Explanation, type RegionNames } from '@luyan/matching';
import type { ListingRow, MatchRow, OrganisationRow } from '@luyan/persistence';
import {
  Args,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { DeclineReasonEnum, MatchStateEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { payloadOf } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { ListingView } from '../catalogue/listing.view.js';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { ExplanationView, explanationView, ScorePartView } from './explanation.view.js';

@ObjectType('Broker', { description: '技术经纪人: who picked a match by hand.' })
class BrokerView {
  @Field() nameZh!: string;
  @Field(() => String, { nullable: true }) nameEn!: string | null;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => String, { nullable: true, description: '初级, 中级 or 高级' }) brokerLevel!: string | null;
  @Field(() => OrganisationView, { nullable: true }) organisation!: OrganisationRow | null;
}

@ObjectType('TermShare', { description: 'A term and what it gives to the score.' })
class TermShareView {
  @Field() term!: string;
  @Field(() => Float) share!: number;
}

@ObjectType('Match', { description: '匹配: a supply that answers a demand, and why.' })
export class MatchView {
  @Field(() => ID) id!: string;
  @Field(() => Float, { description: '0–1; the sum of the parts' }) score!: number;
  @Field(() => [TermShareView]) terms!: TermShareView[];
  @Field(() => MatchStateEnum) state!: MatchState;
  @Field(() => DeclineReasonEnum, { nullable: true }) declineReason!: DeclineReason | null;
  @Field({ description: 'ENGINE or BROKER' }) origin!: string;
  @Field(() => String, { nullable: true, description: 'Why the broker recommends it.' }) note!: string | null;
  @Field(() => GraphQLISODateTime) suggestedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) answeredAt!: Date | null;
}

export const MatchConnection = connectionOf<MatchView>(() => MatchView, 'Match');
export const MatchPayload = payloadOf<MatchView>(() => MatchView, 'Match');

@Resolver(() => MatchView)
export class MatchResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('match.read')
  @Query(() => MatchConnection, {
    description:
      'The matches of a listing of yours, best first: supplies for a demand, demands for a supply. Brokers and operators read all.',
  })
  async matches(
    @Args('listingId', { type: () => ID }) listingId: string,
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<MatchRow>> {
    const listing = await this.runtime.reads.listings.findById(listingId);
    if (!listing || matchStanding(actor, listing.ownerOrgId, undefined).length === 0) throw new NotFound(listingId);
    const { matches } = this.runtime.reads;
    const page =
      listing.kind === 'DEMAND'
        ? matches.pageOfDemand(listingId, pageRequest(args))
        : matches.pageOfSupply(listingId, pageRequest(args));
    return toConnection(await page);
  }

  @ResolveField(() => [ScorePartView], { description: 'What each part gives to the score, in a fixed order.' })
  parts(@Parent() match: MatchRow): readonly ScorePartView[] {
    return PARTS.map((part) => ({ part, share: match.parts?.[part] ?? 0 }));
  }

  @ResolveField(() => ListingView, { nullable: true })
  demand(@Parent() match: MatchRow, @CurrentLoaders() loaders: Loaders): Promise<ListingRow | undefined> {
    return loaders.listings.load(match.demandId);
  }

  @ResolveField(() => ListingView, { nullable: true })
  supply(@Parent() match: MatchRow, @CurrentLoaders() loaders: Loaders): Promise<ListingRow | undefined> {
    return loaders.listings.load(match.supplyId);
  }

  @ResolveField(() => BrokerView, { nullable: true, description: 'Who picked it; null for the engine’s own.' })
  async broker(@Parent() match: MatchRow, @CurrentLoaders() loaders: Loaders): Promise<BrokerView | null> {
    const person = match.brokerId === null ? undefined : await loaders.people.load(match.brokerId);
    if (!person) return null;
    return { ...person, organisation: (await loaders.organisations.load(person.organisationId)) ?? null };
  }

  @ResolveField(() => ExplanationView, { nullable: true })
  async explanation(
    @Parent() match: MatchRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<ExplanationView | null> {
    const [demand, supply] = await Promise.all([
      loaders.listings.load(match.demandId),
      loaders.listings.load(match.supplyId),
    ]);
    if (!demand || !supply || !match.parts) return null;
    const [demandDetail, supplyDetail] = await Promise.all([
      loaders.details.load(demand),
      loaders.details.load(supply),
    ]);
    const answering = { listing: supply, detail: supplyDetail };
    const ranked = { score: match.score, parts: match.parts as Explanation['parts'], terms: match.terms };
    const explanation = explainMatch(
      demandFacts({ listing: demand, detail: demandDetail }),
      supply.kind === 'TEAM' ? teamFacts(answering, await loaders.worksOfTeam.load(supply.id)) : supplyFacts(answering),
      ranked,
      this.runtime.clock.now().getTime(),
    );
    return explanationView(explanation, actor.locale, await regionNames(explanation, actor, loaders));
  }
}

/** Names of regions, read only where a closed gate speaks of one. */
async function regionNames({ gates }: Explanation, { locale }: Actor, { codes }: Loaders): Promise<RegionNames> {
  if (!gates.closed.some(({ code }) => code === 'REGION_OUTSIDE')) return new Map();
  const rows = await codes.load('REGION');
  return new Map(rows.map(({ code, labelZh, labelEn }) => [code, (locale === 'en' ? labelEn : null) ?? labelZh]));
}
