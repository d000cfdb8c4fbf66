import type { Runtime } from '@luyan/application';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AccountResolver } from './access/account.resolver.js';
import { CatalogueResolver } from './catalogue/catalogue.resolver.js';
import { DETAIL_RESOLVERS } from './catalogue/detail.resolver.js';
import * as kinds from './catalogue/kinds.view.js';
import { ListMutations } from './catalogue/list.mutations.js';
import { ListResolver } from './catalogue/list.resolver.js';
import { ListingMutations } from './catalogue/listing.mutations.js';
import { ListingResolver } from './catalogue/listing.resolver.js';
import { formatError } from './core/format-error.js';
import { GraphqlErrorFilter } from './core/graphql-error.filter.js';
import { queryLimits } from './core/limits.js';
import { PermissionGuard } from './core/permission.guard.js';
import { RuntimeModule } from './core/runtime.module.js';
import { ImportController } from './importing/import.controller.js';
import { ImportResolver } from './importing/import.resolver.js';
import { ConflictCauseResolver, JudgeResolver } from './jury/judge.resolver.js';
import { JudgingResolver } from './jury/judging.resolver.js';
import { JuryMutations } from './jury/jury.mutations.js';
import { JuryEventResolver, JuryResolver, JurySeatResolver, JurySessionResolver } from './jury/jury.resolver.js';
import { OwnResultsResolver, ResultsResolver } from './jury/results.resolver.js';
import { MatchMutations } from './matching/match.mutations.js';
import { WeightsResolver } from './matching/weights.resolver.js';
import { DealFlowResolver } from './matching/deal-flow.resolver.js';
import { MatchResolver } from './matching/match.resolver.js';
import { MeetingCalendarController } from './meetings/meeting.controller.js';
import { MEETING_FIELDS } from './meetings/meeting.fields.js';
import { MeetingMutations } from './meetings/meeting.mutations.js';
import { MeetingDeskResolver, MeetingRoundResolver } from './meetings/meeting.resolver.js';
import { NotificationResolver } from './notification/notification.resolver.js';
import { ForbiddenResolver, PlanForbiddenResolver } from './planning/forbidden.resolver.js';
import { PLAN_FIELDS } from './planning/plan.fields.js';
import { PlanMutations } from './planning/plan.mutations.js';
import { PlanResolver } from './planning/plan.resolver.js';
import { InvitationResolver, ProposalResolver } from './planning/proposal.resolver.js';
import { ReferenceResolver } from './reference/reference.resolver.js';
import { PROGRAMME } from './roadshow/programme.resolver.js';
import { RequestMutations } from './roadshow/request.mutations.js';
import { RequestSeriesResolver, SeriesResolver } from './roadshow/series.resolver.js';
import { VenueConflictResolver, VenueMutations } from './roadshow/venue.mutations.js';
import { SessionHistoryResolver } from './roadshow/session-history.resolver.js';
import { ListingPitchesResolver, PitchResolver, SessionResolver } from './roadshow/session.resolver.js';
import { WaitlistResolver } from './roadshow/waitlist.resolver.js';
import { SavedSearchResolver } from './search/saved-search.resolver.js';
import { SimilarListingsResolver } from './search/similar-listings.resolver.js';
import { FeedController } from './feeds/feed.controller.js';
import { SessionCalendarController } from './feeds/session-calendar.controller.js';
import { OaiController } from './oai/oai.controller.js';
import { SitemapController } from './web/sitemap.controller.js';
import { HealthController } from './web/health.controller.js';

const RESOLVERS = [
  AccountResolver,
  CatalogueResolver,
  ListingResolver,
  ListingMutations,
  ListResolver,
  ListMutations,
  ...DETAIL_RESOLVERS,
  DealFlowResolver,
  MatchResolver,
  MatchMutations,
  WeightsResolver,
  SessionResolver,
  SessionHistoryResolver,
  VenueMutations,
  VenueConflictResolver,
  PitchResolver,
  ListingPitchesResolver,
  ...PROGRAMME,
  RequestMutations,
  SeriesResolver,
  RequestSeriesResolver,
  WaitlistResolver,
  JudgeResolver,
  ConflictCauseResolver,
  JuryResolver,
  JurySessionResolver,
  JurySeatResolver,
  JuryEventResolver,
  JuryMutations,
  JudgingResolver,
  ResultsResolver,
  OwnResultsResolver,
  MeetingRoundResolver,
  MeetingDeskResolver,
  MeetingMutations,
  ...MEETING_FIELDS,
  NotificationResolver,
  SavedSearchResolver,
  SimilarListingsResolver,
  PlanResolver,
  PlanMutations,
  ForbiddenResolver,
  PlanForbiddenResolver,
  ProposalResolver,
  InvitationResolver,
  ...PLAN_FIELDS,
  ImportResolver,
  ReferenceResolver,
];
/** Types that only the interface refers to. */
const ORPHANS = [
  kinds.AchievementView,
  kinds.PatentView,
  kinds.ProductView,
  kinds.TeamView,
  kinds.ScenarioView,
  kinds.FinanceView,
  kinds.DemandView,
];

interface ApiOptions {
  readonly logError: (reference: string, error: unknown) => void;
}

@Module({})
export class AppModule {
  static of(runtime: Runtime, { logError }: ApiOptions): DynamicModule {
    const isOpen = runtime.config.GRAPHQL_PLAYGROUND;
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        RuntimeModule.of(runtime),
        GraphQLModule.forRoot<ApolloDriverConfig>({
          driver: ApolloDriver,
          autoSchemaFile: true,
          sortSchema: true,
          buildSchemaOptions: { orphanedTypes: ORPHANS },
          context: ({ req, res }: { req: unknown; res: unknown }) => ({ req, res }),
          validationRules: [queryLimits],
          plugins: [ApolloServerPluginCacheControlDisabled()], // it would watch every field for a header that nobody reads
          formatError: formatError(logError),
          csrfPrevention: true,
          introspection: isOpen,
          graphiql: isOpen,
          includeStacktraceInErrorResponses: false,
        }),
      ],
      controllers: [
        HealthController,
        SitemapController,
        FeedController,
        SessionCalendarController,
        OaiController,
        ImportController,
        MeetingCalendarController,
      ],
      providers: [
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: GraphqlErrorFilter },
        ...RESOLVERS,
      ],
    };
  }
}
