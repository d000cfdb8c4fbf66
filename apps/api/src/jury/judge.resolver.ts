import type { Actor } from '@luyan/access';
import { saveJudge, type Runtime } from '@luyan/application';
import type { JudgeRow, OrganisationRow, PersonRow } from '@luyan/persistence';
import type { ConflictCause } from '@luyan/scheduling';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganisationView } from '../catalogue/organisation.view.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor, CurrentLoaders } from '../core/context.decorators.js';
import type { Loaders } from '../core/loaders.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import { ConflictCauseView, JudgeConnection, JudgeInput, JudgePayload, JudgeView } from './judge.view.js';

@Resolver(() => JudgeView)
export class JudgeResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('judge.read')
  @Query(() => JudgeConnection, { description: '评委库, the newest first.' })
  async judges(@Args() args: PageArgs): Promise<Connection<JudgeRow>> {
    return toConnection(await this.runtime.reads.juries.pageOfJudges(pageRequest(args)));
  }

  @Requires('judge.edit')
  @Mutation(() => JudgePayload, { description: 'Make a person a judge, or change what they judge.' })
  async saveJudge(
    @Args('input') { personId, perDay = null, ...input }: JudgeInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<JudgeRow>> {
    const saved = await saveJudge(this.runtime, actor, { ...input, id: personId, perDay });
    return toPayload(saved, actor.locale, async (id) => (await this.runtime.reads.juries.judges([id]))[0]);
  }

  @ResolveField(() => String)
  async nameZh(@Parent() { id }: JudgeRow, @CurrentLoaders() { people }: Loaders): Promise<string> {
    return (await people.load(id))?.nameZh ?? '';
  }

  @ResolveField(() => String, { nullable: true })
  async nameEn(@Parent() { id }: JudgeRow, @CurrentLoaders() { people }: Loaders): Promise<string | null> {
    return (await people.load(id))?.nameEn ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: '职称或职务' })
  async title(@Parent() { id }: JudgeRow, @CurrentLoaders() { people }: Loaders): Promise<string | null> {
    return (await people.load(id))?.title ?? null;
  }

  @ResolveField(() => OrganisationView, { nullable: true })
  async organisation(
    @Parent() { id }: JudgeRow,
    @CurrentLoaders() { people, organisations }: Loaders,
  ): Promise<OrganisationRow | undefined> {
    const person: PersonRow | undefined = await people.load(id);
    return person && organisations.load(person.organisationId);
  }
}

/** What a cause rests on, by name; a work that is not published has none. */
@Resolver(() => ConflictCauseView)
export class ConflictCauseResolver {
  @ResolveField(() => String, { nullable: true, description: 'Name or title of the evidence, where it may be shown.' })
  async evidenceZh(
    @Parent() { reason, evidence }: ConflictCause,
    @CurrentLoaders() { people, organisations, listings }: Loaders,
  ): Promise<string | null> {
    switch (reason) {
      case 'OWN_PITCH':
        return (await people.load(evidence))?.nameZh ?? null;
      case 'SAME_ORGANISATION':
      case 'SHAREHOLDER':
        return (await organisations.load(evidence))?.nameZh ?? null;
      case 'DECLARED':
        return null;
      default: {
        const listing = await listings.load(evidence);
        return listing?.state === 'PUBLISHED' ? listing.titleZh : null;
      }
    }
  }
}
