import { organisationsWith, type Actor } from '@luyan/access';
import { codesOf } from '@luyan/catalogue';
import { actsFor, juryCandidates, reviewJury, type Candidate, type Runtime } from '@luyan/application';
import type { JudgeRow, JuryEventRow, JuryRow, SessionRow } from '@luyan/persistence';
import type { JuryState } from '@luyan/roadshow';
import { JURY_AIMS } from '@luyan/scheduling';
import { Args, ArgsType, Field, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import { JuryStateEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import type { Loaders } from '../core/loaders.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { SessionView } from '../roadshow/session.view.js';
import { JudgeView } from './judge.view.js';
import {
  JuryCandidateView,
  JuryEventConnection,
  JuryEventView,
  JuryFiguresView,
  JuryReviewView,
  JurySeatView,
  JurySessionConnection,
  JurySessionView,
  JuryView,
  RubricView,
} from './jury.view.js';

const CANDIDATES_SHOWN = 30;

@ArgsType()
class JurySessionArgs extends PageArgs {
  @Field(() => [JuryStateEnum], { defaultValue: [], description: 'Of its jury; empty for all, without a jury too.' })
  states!: JuryState[];
}

@Resolver(() => JuryView)
export class JuryResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('jury.read')
  @Query(() => JurySessionConnection, { description: 'Your released sessions and their juries, the latest first.' })
  async jurySessions(@Args() args: JurySessionArgs, @CurrentActor() actor: Actor): Promise<Connection<SessionRow>> {
    const hosts = organisationsWith(actor, 'jury.read');
    return toConnection(await this.runtime.reads.juries.pageOfSessions(hosts, args.states, pageRequest(args)));
  }

  @Requires('jury.read')
  @Query(() => JurySessionView, { description: 'One of these sessions.' })
  jurySession(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<SessionRow> {
    return this.ownSession(actor, id);
  }

  @Requires('jury.read')
  @Query(() => JuryReviewView, { description: 'A jury as it stands, and what is missing.' })
  async juryReview(@Args('juryId', { type: () => ID }) juryId: string, @CurrentActor() actor: Actor) {
    const found = await reviewJury(this.runtime.reads, await this.ownJury(actor, juryId));
    if (!found) throw new NotFound(juryId);
    const { pitches, ...review } = found;
    const withCauses = pitches.map(({ seats, ...pitch }) => ({
      ...pitch,
      seats: seats.map(({ seat, causes }) => ({ ...seat, causes })),
    }));
    return { ...review, pitches: withCauses };
  }

  @Requires('jury.draw-up')
  @Query(() => [JuryCandidateView], {
    description: `Judges who are free at that time, at most ${CANDIDATES_SHOWN}: who can judge most pitches first, then who knows most.`,
  })
  async juryCandidates(
    @Args('juryId', { type: () => ID }) juryId: string,
    @CurrentActor() actor: Actor,
  ): Promise<readonly Candidate[]> {
    return (await juryCandidates(this.runtime.reads, await this.ownJury(actor, juryId))).slice(0, CANDIDATES_SHOWN);
  }

  @Requires('jury.read')
  @Query(() => JuryEventConnection, { description: '评审记录, the latest entry first.' })
  async juryLog(
    @Args('juryId', { type: () => ID }) juryId: string,
    @Args() args: PageArgs,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<JuryEventRow>> {
    await this.ownJury(actor, juryId);
    return toConnection(await this.runtime.reads.juries.pageOfEvents(juryId, pageRequest(args)));
  }

  @ResolveField(() => [JuryFiguresView], { description: 'What either aim came to when the jury was drawn up.' })
  figures(@Parent() { figures }: JuryRow): JuryFiguresView[] {
    return figures ? codesOf(JURY_AIMS).map((aim) => ({ aim, ...figures[aim] })) : [];
  }

  @ResolveField(() => RubricView)
  rubric(@Parent() { rubric }: JuryRow): RubricView {
    return rubricView(rubric);
  }

  @ResolveField(() => Int, { description: 'Judges who sit.' })
  async judgeCount(@Parent() { id }: JuryRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    return new Set((await loaders.sittingOfJury.load(id)).map(({ judgeId }) => judgeId)).size;
  }

  @ResolveField(() => Int, { description: 'Sheets to be signed.' })
  async sheetCount(@Parent() { id }: JuryRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    return (await loaders.sittingOfJury.load(id)).length;
  }

  @ResolveField(() => Int)
  async signedCount(@Parent() { id }: JuryRow, @CurrentLoaders() loaders: Loaders): Promise<number> {
    return (await loaders.sittingOfJury.load(id)).filter(({ state }) => state === 'SIGNED').length;
  }

  private async ownSession(actor: Actor, id: string): Promise<SessionRow> {
    const session = await this.runtime.reads.roadshow.findSession(id);
    if (!session?.requestId || !actsFor(actor, 'jury.read', session.hostOrgId)) throw new NotFound(id);
    return session;
  }

  private async ownJury(actor: Actor, juryId: string): Promise<JuryRow> {
    const { juries } = this.runtime.reads;
    const jury = await juries.findById(juryId);
    const session = jury && (await juries.findSessionOf(jury.requestId));
    if (!jury || !session || !actsFor(actor, 'jury.read', session.hostOrgId)) throw new NotFound(juryId);
    return jury;
  }
}

export const rubricView = ({ criteria, ...rubric }: JuryRow['rubric']): RubricView => ({
  ...rubric,
  criteria: criteria.map(({ id, label, max }) => ({ id, labelZh: label.zh, labelEn: label.en, max })),
});

@Resolver(() => JurySessionView)
export class JurySessionResolver {
  @ResolveField(() => SessionView)
  session(@Parent() session: SessionRow): SessionRow {
    return session;
  }

  @ResolveField(() => JuryView, { nullable: true })
  jury(@Parent() { requestId }: SessionRow, @CurrentLoaders() loaders: Loaders): Promise<JuryRow | undefined> | null {
    return requestId ? loaders.juryOfRequest.load(requestId) : null;
  }
}

@Resolver(() => JurySeatView)
export class JurySeatResolver {
  @ResolveField(() => JudgeView, { nullable: true })
  judge(@Parent() { judgeId }: JurySeatView, @CurrentLoaders() loaders: Loaders): Promise<JudgeRow | undefined> {
    return loaders.judges.load(judgeId);
  }
}

@Resolver(() => JuryEventView)
export class JuryEventResolver {
  @ResolveField(() => String, { nullable: true, description: 'Who did it.' })
  async actorZh(@Parent() { accountId }: JuryEventRow, @CurrentLoaders() loaders: Loaders): Promise<string | null> {
    return accountId ? ((await loaders.personOfAccount.load(accountId))?.nameZh ?? null) : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'The reason that was given.' })
  note(@Parent() { data }: JuryEventRow): string | null {
    const said = data['reason'] ?? data['note'];
    return typeof said === 'string' ? said : null;
  }
}
