import { ok, type Result } from '@luyan/kernel';
import type { Job } from '@luyan/queue';
import { v7 as uuid } from 'uuid';
import type { Runtime } from '../core/runtime.js';
import { loadDemands } from './match-facts.js';
import type { Matchmaker } from './matchmaker.js';
import { settleLists } from './settle-lists.js';

const DEMANDS_A_SHARD = 500;
/** Demands whose suggestions are written in one transaction. */
const CHUNK = 50;
/** While the rows of one chunk are written, others are searched for. */
const CHUNKS_AT_ONCE = 3;
/** How often some demands are matched when listings change between the matching and the writing. */
const ATTEMPTS = 4;

/** Asks for all demands to be matched anew; the id of the run, whose progress is its finished shards. */
export async function requestMatchRun(
  { uow, reads }: Pick<Runtime, 'uow' | 'reads'>,
  requestedBy: string | null,
): Promise<Result<string>> {
  const demands = await reads.listings.count({ kind: 'DEMAND', state: 'PUBLISHED' });
  return uow.run(async (tx) => {
    const id = uuid();
    await tx.matches.startRun({
      id,
      state: 'RUNNING',
      shards: Math.max(1, Math.ceil(demands / DEMANDS_A_SHARD)),
      demands: 0,
      matches: 0,
      requestedBy,
      finishedAt: null,
    });
    await tx.outbox.add({ name: 'match-run.requested', payload: { runId: id } });
    return ok(id);
  });
}

/** Spreads a run over shards: a flow whose parent ends the run when all of them are done. */
export async function startMatchRun({ reads, queue }: Pick<Runtime, 'reads' | 'queue'>, runId: string): Promise<void> {
  const run = await reads.matches.findRun(runId);
  if (run?.state !== 'RUNNING') return;
  const shards = Array.from({ length: run.shards }, (_, shard): Job => ({
    name: 'matching.match-shard',
    payload: { runId, shard, shards: run.shards },
    id: `shard-${shard}-of-${runId}`,
  }));
  await queue.addFlow({ name: 'matching.finish-run', payload: { runId }, id: `finish-${runId}` }, shards);
}

/**
 * Matches some demands and stores what still holds; how many matches. A listing that has changed is noticed when the rows are held for the writing: the index is brought up
 * to date and the demands are matched again. One that changes ever again is left to the job that its change brings, and so is one that is new.
 */
async function matchSome(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  matchmaker: Matchmaker,
  ids: readonly string[],
): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const engine = attempt === 1 ? await matchmaker.engine() : await matchmaker.refresh();
    const demands = await loadDemands(reads, ids);
    const found = await matchmaker.suggest(engine, demands);
    const named = [...new Set([...demands.map(({ id }) => id), ...found.map(({ supplyId }) => supplyId)])];
    const stored = await uow.run(async (tx) => {
      const held = (await tx.listings.holdPublished(named)).filter((listing) => matchmaker.hasSeen(listing));
      if (held.length < named.length && attempt < ATTEMPTS) return ok(null);
      const current = new Set(held.map(({ id }) => id));
      const holding = found.filter(({ demandId, supplyId }) => current.has(demandId) && current.has(supplyId));
      const demandIds = demands.flatMap(({ id }) => (current.has(id) ? [id] : []));
      await tx.matches.replaceSuggestions(demandIds, holding);
      await settleLists(tx, demandIds, clock.now());
      return ok(holding.length);
    });
    if (stored.ok && stored.value !== null) return stored.value;
  }
}

/** Matches one shard's demands. A shard that is done already is left alone; one that was cut off is simply done again. */
export async function matchShard(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  matchmaker: Matchmaker,
  { runId, shard, shards }: { runId: string; shard: number; shards: number },
  progress: (share: number) => Promise<void>,
): Promise<void> {
  if ((await reads.matches.shardsOf(runId)).some((done) => done.shard === shard)) return;
  const ids = await reads.listings.publishedDemandIds(shard, shards);
  await matchmaker.refresh();
  let [next, done, matches] = [0, 0, 0];
  const matchNext = async (): Promise<void> => {
    while (next < ids.length) {
      const some = ids.slice(next, (next += CHUNK));
      const stored = await matchSome({ uow, reads, clock }, matchmaker, some);
      matches += stored;
      await progress((done += some.length) / ids.length);
    }
  };
  await Promise.all(Array.from({ length: CHUNKS_AT_ONCE }, matchNext));
  await uow.run(async (tx) => {
    await tx.matches.finishShard({ id: uuid(), runId, shard, demands: ids.length, matches });
    return ok(undefined);
  });
}

export async function finishMatchRun({ uow, clock }: Pick<Runtime, 'uow' | 'clock'>, runId: string): Promise<void> {
  await uow.run(async (tx) => {
    await tx.matches.finishRun(runId, clock.now());
    return ok(undefined);
  });
}
