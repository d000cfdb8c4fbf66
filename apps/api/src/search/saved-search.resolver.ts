import type { Actor } from '@luyan/access';
import { clearSearchHistory, removeSavedSearch, saveSearch, type Runtime } from '@luyan/application';
import type { SavedSearchRow, UnansweredSearchRow } from '@luyan/persistence';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { given } from '../catalogue/catalogue-filter.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../core/connection.js';
import { CurrentActor } from '../core/context.decorators.js';
import { NotFound } from '../core/errors.js';
import { toPayload, type Payload } from '../core/problem.view.js';
import { Requires } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';
import {
  SavedSearchConnection,
  SavedSearchPayload,
  SavedSearchView,
  SaveSearchInput,
  UnansweredSearchConnection,
} from './saved-search.view.js';

/** How often a text must have found nothing before it is shown: once may be somebody's slip or secret. */
const LEAST_TIMES = 2;

@Resolver()
export class SavedSearchResolver {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Requires('saved-search.keep')
  @Query(() => SavedSearchConnection, { description: '我的订阅检索, newest first.' })
  async savedSearches(
    @Args() args: PageArgs,
    @CurrentActor() { accountId }: Actor,
  ): Promise<Connection<SavedSearchRow>> {
    return toConnection(await this.runtime.reads.savedSearches.pageOf(accountId ?? '', pageRequest(args)));
  }

  @Requires('saved-search.keep')
  @Query(() => SavedSearchView)
  async savedSearch(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() { accountId }: Actor,
  ): Promise<SavedSearchRow> {
    const found = await this.runtime.reads.savedSearches.findOwn(accountId ?? '', id);
    if (!found) throw new NotFound(id);
    return found;
  }

  @Requires('saved-search.keep')
  @Mutation(() => SavedSearchPayload, { description: 'Keep a catalogue query under a name, or change one.' })
  async saveSearch(
    @Args('input') input: SaveSearchInput,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<SavedSearchRow>> {
    const saved = await saveSearch(this.runtime, actor, { ...input, filter: given(input.filter) });
    return toPayload(saved, actor.locale, (id) => this.runtime.reads.savedSearches.findOwn(actor.accountId ?? '', id));
  }

  @Requires('saved-search.keep')
  @Mutation(() => SavedSearchPayload, { description: 'Drop a saved search; its value is null then.' })
  async removeSavedSearch(
    @Args('id', { type: () => ID }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Payload<SavedSearchRow>> {
    return toPayload(await removeSavedSearch(this.runtime, actor, id), actor.locale, () =>
      Promise.resolve<SavedSearchRow | null>(null),
    );
  }

  @Requires('saved-search.keep')
  @Mutation(() => Boolean, { description: 'Clear one’s own search history.' })
  async clearSearchHistory(@CurrentActor() actor: Actor): Promise<boolean> {
    await clearSearchHistory(this.runtime, actor);
    return true;
  }

  @Requires('unanswered-search.read')
  @Query(() => UnansweredSearchConnection, { description: '零结果检索, the most frequent first.' })
  async unansweredSearches(@Args() args: PageArgs): Promise<Connection<UnansweredSearchRow>> {
    return toConnection(await this.runtime.reads.searchedTexts.pageOfUnanswered(LEAST_TIMES, pageRequest(args)));
  }
}
