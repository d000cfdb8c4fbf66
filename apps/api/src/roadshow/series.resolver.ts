import { idsWith, organisationsWith, type Actor } from '@luyan/access';
import { saveSeries, type Runtime, type SavedSeries } from '@luyan/application';
import type { OrganisationRow, SessionRequestRow, SessionSeriesRow } from '@luyan/persistence';
import type { SeriesRule } from '@luyan/scheduling';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { SessionRequestView } from '../planning/plan.view.js';
import {
  SeriesConnection,
  SeriesInput,
  SeriesPayload,
  SeriesRuleView,
  SeriesView,
  type SeriesRuleInput,
  type SeriesSavedView,
} from './series.view.js';

/** An ordinal or weekday that was left out is refused with the rest of the rule. */
const ruleOf = ({ every, interval, weekdays, ordinal }: SeriesRuleInput): SeriesRule =>
  every === 'WEEK'
    ? { every, interval, weekdays }
    : { every, interval, ordinal: (ordinal ?? 0) as -1, weekday: weekdays[0] ?? 0 };

const savedView = ({ id, isSaved, steps, dropped, daysOff }: SavedSeries): SeriesSavedView => ({
  id,
  isSaved,
  dropped: [...dropped],
  daysOff: [...daysOff],
  steps: steps.map(({ date, ...step }) => ({ ...step, nominal: date?.nominal ?? null, date: date?.date ?? null })),
});

@Resolver(() => SeriesView)
export class SeriesResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('session-request.read')
  @Query(() => SeriesConnection, { description: 'Your organisations’ series, newest first; the operator sees all.' })
  async seriesList(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<SessionSeriesRow>> {
    const hosts = organisationsWith(actor, 'session-request.read');
    return toConnection(await this.runtime.reads.series.page(hosts, pageRequest(args)));
  }

  @Requires('session-request.read')
  @Query(() => SeriesView)
  async series(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<SessionSeriesRow> {
    const series = await this.runtime.reads.series.findById(id);
    const facts = series ? [{ id, organisationId: series.hostOrgId }] : [];
    if (!series || !idsWith(actor, 'session-request.read', facts).has(id)) throw new NotFound(id);
    return series;
  }

  @Requires('session-request.create')
  @Mutation(() => SeriesPayload, {
    description:
      'Save a series and the requests of its sessions to come; what was released stays public until the next release.',
  })
  async saveSeries(
    @Args('input') { id, revision, rule, ...draft }: SeriesInput,
    @Args('dryRun', { defaultValue: false, description: 'Only say what would become of its sessions.' })
    dryRun: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<SeriesSavedView>> {
    const { titleEn = null, regionCode = null, venueId = null, startMin = null, onlineCapacity = null } = draft;
    const full = { ...draft, titleEn, regionCode, venueId, startMin, onlineCapacity, rule: ruleOf(rule) };
    const saved = await saveSeries(this.runtime, actor, { id: id ?? null, revision, draft: full, dryRun });
    return toPayload(saved, actor.locale, (value) => Promise.resolve(savedView(value)));
  }

  @ResolveField(() => SeriesRuleView)
  rule(@Parent() { rule }: SessionSeriesRow): SeriesRuleView {
    return rule.every === 'WEEK'
      ? { ...rule, weekdays: [...rule.weekdays], ordinal: null }
      : { ...rule, weekdays: [rule.weekday] };
  }

  @ResolveField(() => OrganisationView, { nullable: true })
  host(
    @Parent() { hostOrgId }: SessionSeriesRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OrganisationRow | undefined> {
    return loaders.organisations.load(hostOrgId);
  }

  @ResolveField(() => [SessionRequestView], { description: 'By number; what was declined or withdrawn too.' })
  requests(@Parent() { id }: SessionSeriesRow, @CurrentLoaders() loaders: Loaders): Promise<SessionRequestRow[]> {
    return loaders.requestsOfSeries.load(id);
  }
}

@Resolver(() => SessionRequestView)
export class RequestSeriesResolver {
  @ResolveField(() => Int, { nullable: true, description: '第 N 期 of its series.' })
  seriesNumber(@Parent() { seriesNumber }: SessionRequestRow): number | null {
    return seriesNumber;
  }

  @ResolveField(() => SeriesView, { nullable: true })
  series(
    @Parent() { seriesId }: SessionRequestRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SessionSeriesRow | undefined> | null {
    return seriesId ? loaders.series.load(seriesId) : null;
  }
}
