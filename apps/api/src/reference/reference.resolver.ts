import type { Runtime } from '@luyan/application';
import type { CodeRow } from '@luyan/persistence';
import { Args, Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CodeTableEnum } from '../core/enums.js';
import { Public, Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';

@ObjectType('Code', { description: '码表条目' })
class CodeView {
  @Field() code!: string;
  @Field(() => String, { nullable: true }) parent!: string | null;
  @Field() labelZh!: string;
  @Field(() => String, { nullable: true }) labelEn!: string | null;
}

@ObjectType('Figures', { description: 'What the platform holds now, beside the plan’s targets for a year.' })
class FiguresView {
  @Field(() => Int, { description: '线上项目 (target 10 000)' }) listings!: number;
  @Field(() => Int, { description: '线下路演场次 (target 200)' }) sessions!: number;
  @Field(() => Int, { description: '推介项目 (target 1 000)' }) pitches!: number;
  @Field(() => Int) demands!: number;
  @Field(() => Int) matches!: number;
}

@ObjectType('SystemStatus')
class SystemStatusView {
  @Field() search!: string;
  @Field(() => Int) documents!: number;
  @Field() searchHealthy!: boolean;
  @Field(() => String, { nullable: true, description: 'Why the search service does not answer.' })
  searchTrouble!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Documents that the search service has missed so far; null where PostgreSQL is the only one.',
  })
  searchBehind!: number | null;
  @Field(() => Float, { nullable: true, description: 'Since when, ms.' }) searchLagMs!: number | null;
  @Field(() => Int, { description: 'Events not yet relayed.' }) outboxWaiting!: number;
  @Field(() => Float, { description: 'Age of the oldest of them, ms.' }) outboxLagMs!: number;
  @Field(() => Int) jobsWaiting!: number;
  @Field(() => Int) jobsFailed!: number;
}

@Resolver()
export class ReferenceResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Public('Code tables are public knowledge.')
  @Query(() => [CodeView], { description: 'An open code table, in its order.' })
  codes(@Args('table', { type: () => CodeTableEnum }) table: string): Promise<CodeRow[]> {
    return this.runtime.reads.reference.codes(table.toLowerCase());
  }

  @Public('The platform shows what it has achieved.')
  @Query(() => FiguresView)
  figures(@Args('year', { type: () => Int }) year: number): Promise<FiguresView> {
    return this.runtime.reads.reference.figures(year);
  }

  @Requires('outbox.read')
  @Query(() => SystemStatusView, { description: 'Lag and health, for the operator.' })
  async systemStatus(): Promise<SystemStatusView> {
    const [search, outbox, jobs] = await Promise.all([
      this.runtime.search.status(),
      this.runtime.database.outboxBacklog(),
      this.runtime.queue.counts(),
    ]);
    return {
      search: search.adapter,
      documents: search.documents,
      searchHealthy: search.healthy,
      searchTrouble: search.trouble ?? null,
      searchBehind: search.behind?.documents ?? null,
      searchLagMs: search.behind?.oldestMs ?? null,
      outboxWaiting: outbox.waiting,
      outboxLagMs: outbox.oldestMs,
      jobsWaiting: jobs.waiting,
      jobsFailed: jobs.failed,
    };
  }
}
