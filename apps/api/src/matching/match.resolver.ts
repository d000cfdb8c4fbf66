import type { Actor } from '@luyan/access';
import { demandFacts, matchStanding, supplyFacts, type Runtime } from '@luyan/application';
import type { DeclineReason, MatchState } from '@luyan/catalogue';
import { explainMatch, PARTS, type Explanation, type RegionNames } from '@luyan/matching';
import type { ListingRow, MatchRow } from '@luyan/persistence';
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
import { ExplanationView, explanationView, ScorePartView } from './explanation.view.js';

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
  @Field(() => GraphQLISODateTime) suggestedAt!: Date;
}

const MatchConnection = connectionOf<MatchView>(() => MatchView, 'Match');
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
    const ranked = { score: match.score, parts: match.parts as Explanation['parts'], terms: match.terms };
    const explanation = explainMatch(
      demandFacts({ listing: demand, detail: demandDetail }),
      supplyFacts({ listing: supply, detail: supplyDetail }),
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
