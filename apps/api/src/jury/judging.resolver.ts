import type { Actor } from '@luyan/access';
import { declareConflict, saveScores, signScores, type Runtime } from '@luyan/application';
import type { Result } from '@luyan/kernel';
import type { JurySeatRow, PitchRow, SessionRow } from '@luyan/persistence';
import type { SeatState } from '@luyan/roadshow';
import { Args, ArgsType, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { SeatStateEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { PitchView, SessionView } from '../roadshow/session.view.js';
import { rubricView } from './jury.resolver.js';
import {
  CriterionScoreInput,
  CriterionScoreView,
  JudgingConnection,
  JudgingJuryView,
  JudgingPayload,
  JudgingView,
} from './judging.view.js';

@ArgsType()
class JudgingArgs extends PageArgs {
  @Field(() => [SeatStateEnum], { defaultValue: [], description: 'Empty for all.' }) states!: SeatState[];
}

/** A judge sees their own seats, in released juries, and nothing of the others’. */
@Resolver(() => JudgingView)
export class JudgingResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('pitch.judge')
  @Query(() => JudgingConnection, { description: '我的评审: the pitches that you judge, the newest first.' })
  async myJudging(@Args() args: JudgingArgs, @CurrentActor() { personId }: Actor): Promise<Connection<JurySeatRow>> {
    const { juries } = this.runtime.reads;
    return toConnection(await juries.pageOfSeats(personId ?? '', args.states, pageRequest(args)));
  }

  @Requires('pitch.judge')
  @Query(() => JudgingView)
  async judging(@Args('id', { type: () => ID }) id: string, @CurrentActor() { personId }: Actor): Promise<JurySeatRow> {
    const { juries } = this.runtime.reads;
    const seat = await juries.findSeat(id);
    const jury = seat?.judgeId === personId ? await juries.findById(seat.juryId) : null;
    if (!seat || !jury || jury.state === 'DRAFT') throw new NotFound(id);
    return seat;
  }

  @Requires('pitch.judge')
  @Mutation(() => JudgingPayload, {
    description: 'Save your sheet, complete or not. Conflicts of interest are checked again.',
  })
  async saveScores(
    @Args('id', { type: () => ID }) seatId: string,
    @Args('scores', { type: () => [CriterionScoreInput] }) scores: CriterionScoreInput[],
    @Args('comment', { type: () => String, nullable: true }) comment: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JurySeatRow>> {
    const byCriterion = Object.fromEntries(scores.map(({ criterion, value }) => [criterion, value]));
    return this.seat(
      await saveScores(this.runtime, actor, { seatId, scores: byCriterion, comment: comment ?? null }),
      actor,
    );
  }

  @Requires('pitch.judge')
  @Mutation(() => JudgingPayload, { description: 'Sign your saved sheet: it counts, and is not changed any more.' })
  async signScores(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JurySeatRow>> {
    return this.seat(await signScores(this.runtime, actor, id), actor);
  }

  @Requires('pitch.judge')
  @Mutation(() => JudgingPayload, { description: '申报回避: step back from a pitch; the organisers are told.' })
  async declareConflict(
    @Args('id', { type: () => ID }) seatId: string,
    @Args('note') note: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JurySeatRow>> {
    return this.seat(await declareConflict(this.runtime, actor, { seatId, note }), actor);
  }

  @ResolveField(() => PitchView, { nullable: true, description: 'Null once it is no longer in a session.' })
  pitch(@Parent() { applicationId }: JurySeatRow, @CurrentLoaders() loaders: Loaders): Promise<PitchRow | undefined> {
    return loaders.pitchOfApplication.load(applicationId);
  }

  @ResolveField(() => SessionView, { nullable: true })
  async session(
    @Parent() { juryId }: JurySeatRow,
    @CurrentLoaders() loaders: Loaders,
  ): Promise<SessionRow | undefined> {
    const jury = await loaders.juries.load(juryId);
    return jury && loaders.sessionOfRequest.load(jury.requestId);
  }

  @ResolveField(() => JudgingJuryView, { nullable: true })
  async jury(
    @Parent() { juryId }: JurySeatRow,
    @CurrentLoaders() loaders: Loaders,
    @CurrentActor() { personId }: Actor,
  ): Promise<JudgingJuryView | null> {
    const jury = await loaders.juries.load(juryId);
    if (!jury) return null;
    const { id, state, chairId, rubric } = jury;
    return { id, state, isChair: chairId === personId, rubric: rubricView(rubric) };
  }

  @ResolveField(() => [CriterionScoreView])
  scores(@Parent() { id }: JurySeatRow, @CurrentLoaders() loaders: Loaders): Promise<CriterionScoreView[]> {
    return loaders.scoresOfSeat.load(id);
  }

  private seat(result: Result<string>, { locale }: Actor): Promise<Payload<JurySeatRow>> {
    return toPayload(result, locale, (id) => this.runtime.reads.juries.findSeat(id));
  }
}
