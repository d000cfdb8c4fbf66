import type { Runtime } from '@luyan/application';
import { PARTS, type Parts } from '@luyan/matching';
import type { LearningFiguresStored, RankingWeightsRow } from '@luyan/persistence';
import { Args, Field, Float, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { ScorePartView } from './explanation.view.js';

@ObjectType('LearningFigures', {
  description: 'How well weights order matches that were judged; each demand counts once.',
})
class LearningFiguresView {
  @Field(() => Float) ndcgAt10!: number;
  @Field(() => Float) auc!: number;
}

@ObjectType('RankingWeights', { description: '排序权重: learnt weights, in force from a day on until the next.' })
class RankingWeightsView {
  @Field(() => ID) id!: string;
  @Field() effectiveFrom!: string;
  @Field({ description: 'What they were learnt from, and how.' }) source!: string;
  @Field(() => Int) judgements!: number;
  @Field(() => Int) demands!: number;
  @Field(() => LearningFiguresView, { nullable: true, description: 'Of the weights before, on the same feedback.' })
  before!: LearningFiguresStored | null;
  @Field(() => LearningFiguresView, { nullable: true, description: 'Of these, five-fold cross-validated by demand.' })
  after!: LearningFiguresStored | null;
}
const RankingWeightsConnection = connectionOf<RankingWeightsView>(() => RankingWeightsView, 'RankingWeights');

@Resolver(() => RankingWeightsView)
export class WeightsResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('match.run')
  @Query(() => RankingWeightsConnection, {
    description: 'Weights that were learnt, newest first; none: those of the code hold.',
  })
  async rankingWeights(@Args() args: PageArgs): Promise<Connection<RankingWeightsRow>> {
    return toConnection(await this.runtime.reads.learning.pageOfWeights(pageRequest(args)));
  }

  @ResolveField(() => [ScorePartView], { description: 'The most that each part can give; they sum to 1.' })
  weights(@Parent() { weights }: RankingWeightsRow): readonly ScorePartView[] {
    return PARTS.map((part) => ({ part, share: (weights as Parts)[part] }));
  }
}
