import { availableParallelism } from 'node:os';
import type { CatalogueIndex, MatchText } from '@luyan/matching';
import type { TopOfSome } from './protocol.js';
import { withThreads } from './thread-link.js';

/** Demands in one question. */
const SOME = 32;
/** Questions that a thread has been asked ahead. */
const AHEAD = 2;

/**
 * The k supplies of greatest text weight for each of many demands (全量匹配), in threads that share one index. `take` gets the answers as they come: the
 * number of the first demand that they are about, and documents of `texts` as they were at the call.
 */
export async function topOfAll(
  texts: CatalogueIndex,
  demands: readonly MatchText[],
  { k, threads = availableParallelism() }: { readonly k: number; readonly threads?: number },
  take: (first: number, found: TopOfSome) => void,
): Promise<void> {
  await withThreads(threads, async (links) => {
    let next = 0;
    await Promise.all(
      links.map(async (link) => {
        await link.ask('attach', { texts: texts.share() });
        const asked: { first: number; answer: Promise<TopOfSome> }[] = [];
        while (next < demands.length || asked.length > 0) {
          while (asked.length < AHEAD && next < demands.length) {
            asked.push({ first: next, answer: link.ask('top', { demands: demands.slice(next, next + SOME), k }) });
            next += SOME;
          }
          const done = asked.shift();
          if (done) take(done.first, await done.answer);
        }
      }),
    );
  });
}
