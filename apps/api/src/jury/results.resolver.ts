import { organisationsWith, type Actor } from '@luyan/access';
import { actsFor, brokenEntry, juryOutcomes, type PitchOutcome, type Runtime } from '@luyan/application';
import type { JuryRow, PitchRow, SessionRow } from '@luyan/persistence';
import { totalOf, type Rubric } from '@luyan/roadshow';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { SessionView } from '../roadshow/session.view.js';
import { rubricView } from './jury.resolver.js';
import { RubricView } from './jury.view.js';
import {
  JuryResultsView,
  OwnResultsConnection,
  OwnResultsView,
  OwnResultView,
  type PitchScoreView,
  type SheetResultView,
} from './judging.view.js';

const scoreView = (rubric: Rubric, outcome: PitchOutcome): PitchScoreView => ({
  ...outcome,
  rankFrom: outcome.rankRange?.[0] ?? null,
  rankUntil: outcome.rankRange?.[1] ?? null,
  criteria: outcome.criteria.map((mean, at) => ({ criterion: rubric.criteria[at]?.id ?? '', mean })),
});

/** The organiser sees who gave what once it is signed; a sheet that is being written is its judge’s alone. */
const sheetViews = (rubric: Rubric, { sheets, dropped, discrepant }: PitchOutcome): SheetResultView[] =>
  sheets.map(({ seat, scores }) => {
    const isSigned = seat.state === 'SIGNED';
    return {
      judgeId: seat.judgeId,
      state: seat.state,
      total: isSigned ? totalOf(rubric, scores) : null,
      scores: isSigned ? Object.entries(scores).map(([criterion, value]) => ({ criterion, value })) : [],
      comment: isSigned ? seat.comment : null,
      isDropped: dropped.includes(seat.judgeId),
      isDiscrepant: discrepant.includes(seat.judgeId),
    };
  });

@Resolver(() => JuryResultsView)
export class ResultsResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('jury.read')
  @Query(() => JuryResultsView, { description: 'What a jury of yours has found so far: signed sheets count.' })
  async juryResults(
    @Args('juryId', { type: () => ID }) juryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<JuryResultsView> {
    const { reads } = this.runtime;
    const jury = await reads.juries.findById(juryId);
    const outcome = jury && (await juryOutcomes(reads, [jury])).get(juryId);
    if (!outcome || !actsFor(actor, 'jury.read', outcome.session.hostOrgId)) throw new NotFound(juryId);
    const judgeIds = outcome.pitches.flatMap(({ sheets }) => sheets.map(({ seat }) => seat.judgeId));
    const { rubric } = outcome.jury;
    return {
      jury: outcome.jury,
      session: outcome.session,
      judges: await reads.juries.judges([...new Set(judgeIds)]),
      logBrokenAt: brokenEntry(await reads.juries.eventsOf(juryId)),
      pitches: outcome.pitches.map((pitch) => ({
        ...scoreView(rubric, pitch),
        normalised: pitch.normalised,
        sheets: sheetViews(rubric, pitch),
      })),
    };
  }

  @Requires('pitch.read-result')
  @Query(() => OwnResultsConnection, {
    description: '本方评审结果: sessions in which a pitch of yours has a published result, the latest first.',
  })
  async myResults(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<JuryRow>> {
    const owners = organisationsWith(actor, 'pitch.read-result');
    return toConnection(await this.runtime.reads.juries.pageOfPublished(owners, actor.personId, pageRequest(args)));
  }
}

@Resolver(() => OwnResultsView)
export class OwnResultsResolver {
  @ResolveField(() => RubricView)
  rubric(@Parent() { rubric }: JuryRow): RubricView {
    return rubricView(rubric);
  }

  @ResolveField(() => SessionView, { nullable: true })
  session(@Parent() { requestId }: JuryRow, @CurrentLoaders() loaders: Loaders): Promise<SessionRow | undefined> {
    return loaders.sessionOfRequest.load(requestId);
  }

  @ResolveField(() => [OwnResultView], { description: 'Yours alone, the best first.' })
  async pitches(
    @Parent() jury: JuryRow,
    @CurrentActor() actor: Actor,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<OwnResultView[]> {
    const outcome = await loaders.outcomeOfJury.load(jury);
    const own = await Promise.all((outcome?.pitches ?? []).map((one) => isOwn(actor, one.pitch, loaders)));
    return (outcome?.pitches ?? [])
      .filter((_, at) => own[at])
      .map((one) => ({
        ...scoreView(jury.rubric, one),
        comments: one.sheets.flatMap(({ seat }) => (seat.state === 'SIGNED' && seat.comment ? [seat.comment] : [])),
      }))
      .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  }
}

/** A pitch is one's own as its owner's organisation, or as one who presents it. */
async function isOwn(actor: Actor, pitch: PitchRow, loaders: Loaders): Promise<boolean> {
  const listing = await loaders.listings.load(pitch.listingId);
  if (actsFor(actor, 'pitch.read-result', listing?.ownerOrgId)) return true;
  const application = await loaders.applications.load(pitch.applicationId);
  return actor.personId !== null && application?.presenterIds.includes(actor.personId) === true;
}
