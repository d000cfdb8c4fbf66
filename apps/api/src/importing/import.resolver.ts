import type { Actor } from '@luyan/access';
import { hasRole, organisationsOf } from '@luyan/access';
import type { Runtime } from '@luyan/application';
import type { ListingKind } from '@luyan/catalogue';
import type { ImportProblemRow, ImportRow } from '@luyan/persistence';
import {
  Args,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { connectionOf, PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor } from '../core/context.decorators.js';
import { ListingKindEnum } from '../core/enums.js';
import { NotFound } from '../core/errors.js';
import { problemView, ProblemView } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';

@ObjectType('Import', { description: '批量导入: how far a file has come.' })
export class ImportView {
  @Field(() => ID) id!: string;
  @Field() fileName!: string;
  @Field(() => ListingKindEnum) kind!: ListingKind;
  @Field({ description: 'RUNNING, FINISHED or FAILED' }) state!: string;
  @Field(() => Float) totalBytes!: number;
  @Field(() => Float) readBytes!: number;
  @Field(() => Int, { description: 'Lines read.' }) line!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) rejected!: number;
  @Field(() => Int) duplicates!: number;
  @Field(() => String, { nullable: true }) failure!: string | null;
  @Field(() => GraphQLISODateTime) startedAt!: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) finishedAt!: Date | null;
}

@ObjectType('ImportProblem')
export class ImportProblemView extends ProblemView {
  @Field(() => Int) line!: number;
}

const ImportConnection = connectionOf<ImportView>(() => ImportView, 'Import');
const PROBLEMS_SHOWN = 100;

/** An import of the actor's organisations; the operator's are all. */
export async function getImport({ reads }: Pick<Runtime, 'reads'>, actor: Actor, id: string): Promise<ImportRow> {
  const found = await reads.imports.findById(id);
  if (!found || !(hasRole(actor, 'OPERATOR') || organisationsOf(actor).has(found.ownerOrgId))) throw new NotFound(id);
  return found;
}

@Resolver(() => ImportView)
export class ImportResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('import.read')
  @Query(() => ImportConnection, { description: 'Imports of your organisations, newest first; the operator sees all.' })
  async imports(@Args() args: PageArgs, @CurrentActor() actor: Actor): Promise<Connection<ImportRow>> {
    const owners = hasRole(actor, 'OPERATOR') ? null : [...organisationsOf(actor)];
    return toConnection(await this.runtime.reads.imports.page(pageRequest(args), owners));
  }

  @Requires('import.read')
  @Query(() => ImportView, { name: 'import' })
  importById(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor): Promise<ImportRow> {
    return getImport(this.runtime, actor, id);
  }

  @ResolveField(() => [ImportProblemView], { description: 'The first hundred.' })
  async problems(@Parent() { id }: ImportRow, @CurrentActor() actor: Actor): Promise<ImportProblemView[]> {
    const problems: ImportProblemRow[] = await this.runtime.reads.imports.problemsAfter(id, null, PROBLEMS_SHOWN);
    return problems.map(({ line, code, path, params }) => ({
      line,
      ...problemView({ code, path, params: params ?? {} }, actor.locale),
    }));
  }
}
