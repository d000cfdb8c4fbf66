import { organisationsWith, type Actor } from '@luyan/access';
import type { Runtime } from '@luyan/application';
import { codesOf, MATCH_STATES, type MatchState } from '@luyan/catalogue';
import type { ListingRow, MatchRow } from '@luyan/persistence';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { ListingConnection } from '../catalogue/listing.view.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor } from '../core/context.decorators.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { MatchConnection } from './match.resolver.js';

/** What somebody has said of a match and what came of it; the engine's own suggestions are none. */
const ANSWERED = codesOf(MATCH_STATES).filter(
  (state): state is MatchState => state !== 'SUGGESTED' && state !== 'SEEN',
);

@ArgsType()
class FundingArgs extends PageArgs {
  @Field(() => [String], { defaultValue: [], description: 'Only of these chains; empty for all.' }) chains!: string[];
  @Field({ defaultValue: false, description: 'Only those that are still to pitch in a released session.' })
  pitching!: boolean;
}

/** 项目流: what investors look through, and what came of it. */
@Resolver()
export class DealFlowResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('match.read')
  @Query(() => ListingConnection, {
    description: '寻求资金的项目: achievements that need investment and demands for funding, the newest first.',
  })
  async fundingProjects(@Args() { chains, pitching, ...args }: FundingArgs): Promise<Connection<ListingRow>> {
    const { reads, clock } = this.runtime;
    const pitchingAfter = pitching ? clock.now() : null;
    return toConnection(await reads.listings.pageOfFunding({ chains, pitchingAfter }, pageRequest(args)));
  }

  @Requires('match.read')
  @Query(() => MatchConnection, {
    description:
      '意向与进展: answered matches of your organisations’ listings, the last answer first; the operator sees all.',
  })
  async answeredMatches(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<MatchRow>> {
    const organisations = organisationsWith(actor, 'match.read');
    return toConnection(await this.runtime.reads.matches.pageOfAnswered(organisations, ANSWERED, pageRequest(args)));
  }
}
