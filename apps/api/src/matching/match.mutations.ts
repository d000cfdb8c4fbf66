import type { Actor } from '@luyan/access';
import { addMatch, answerMatch, requestMatchRun, type Runtime } from '@luyan/application';
import type { DeclineReason, MatchState } from '@luyan/catalogue';
import type { MatchRow, MatchRunRow } from '@luyan/persistence';
import {
  Args,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { CurrentActor } from '../core/context.decorators.js';
import { DeclineReasonEnum, MatchStateEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import { payloadOf, toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { MatchPayload } from './match.resolver.js';

@ObjectType('MatchRun', { description: '匹配批次' })
export class MatchRunView {
  @Field(() => ID) id!: string;
  @Field() state!: string;
  @Field(() => Int) shards!: number;
  @Field(() => Int) demands!: number;
  @Field(() => Int) matches!: number;
  @Field(() => GraphQLISODateTime) startedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt!: Date | null;
}
@InputType()
class AddMatchInput {
  @Field(() => ID) demandId!: string;
  @Field(() => ID) supplyId!: string;
  @Field({ description: 'Why you recommend it; both sides read it.' }) note!: string;
  @Field({ defaultValue: false, description: 'You recommend it although gates that may be waived are closed.' })
  despiteGates!: boolean;
}
const MatchRunPayload = payloadOf<MatchRunView>(() => MatchRunView, 'MatchRun');

@Resolver(() => MatchRunView)
export class MatchMutations {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('match.answer')
  @Mutation(() => MatchPayload, {
    description: 'Answer a match: SEEN, INTERESTED, or DECLINED with one of the eight reasons.',
  })
  async answerMatch(
    @Args('id', { type: () => ID }) id: string,
    @Args('to', { type: () => MatchStateEnum }) to: MatchState,
    @Args('reason', { type: () => DeclineReasonEnum, nullable: true }) reason: DeclineReason | null,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<MatchRow>> {
    return toPayload(await answerMatch(this.runtime, actor, { id, to, reason }), actor.locale, () =>
      this.runtime.reads.matches.findById(id),
    );
  }

  @Requires('match.add')
  @Mutation(() => MatchPayload, {
    description:
      '人工推荐: adds a pair by hand; its owners see who picked it and why. Gates that may be waived warn first.',
  })
  async addMatch(@Args('input') input: AddMatchInput, @CurrentActor() actor: Actor): Promise<Payload<MatchRow>> {
    return toPayload(await addMatch(this.runtime, actor, input), actor.locale, (id) =>
      this.runtime.reads.matches.findById(id),
    );
  }

  @Requires('match.run')
  @Mutation(() => MatchRunPayload, { description: 'Match all demands anew.' })
  async startMatchRun(@CurrentActor() actor: Actor): Promise<Payload<MatchRunRow>> {
    return toPayload(await requestMatchRun(this.runtime, actor.accountId), actor.locale, (id) =>
      this.runtime.reads.matches.findRun(id),
    );
  }

  @Requires('match.run')
  @Query(() => MatchRunView)
  async matchRun(@Args('id', { type: () => ID }) id: string): Promise<MatchRunRow> {
    const run = await this.runtime.reads.matches.findRun(id);
    if (!run) throw new NotFound(id);
    return run;
  }

  @ResolveField(() => Float, { description: 'Share of the shards that are done.' })
  async progress(@Parent() run: MatchRunRow): Promise<number> {
    return run.state === 'FINISHED' ? 1 : (await this.runtime.reads.matches.shardsOf(run.id)).length / run.shards;
  }
}
