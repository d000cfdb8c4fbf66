import { setTimeout as delay } from 'node:timers/promises';
import { MeilisearchApiError, type EnqueuedTaskPromise, type Task } from 'meilisearch';

/** A task that the server took and could not do. */
class IndexTaskFailed extends Error {
  constructor(task: Pick<Task, 'type' | 'status' | 'error'>) {
    super(`Meilisearch ${task.type} ${task.status}: ${task.error?.message ?? 'no reason given'}`);
    this.name = 'IndexTaskFailed';
  }
}

const WAIT = { timeout: 600_000, interval: 50 };
/** Pauses before the next try, ms. */
const PAUSES = [200, 800, 3_200];

/** Whether another try may help: the server is away, overloaded or full for the moment. */
const isPassing = (error: unknown): boolean =>
  !(error instanceof MeilisearchApiError) || [408, 429, 500, 502, 503, 504].includes(error.response.status);

/** Sends a write and waits until it is done. Tries again, with growing pauses, what a busy server refused. Throws `IndexTaskFailed`. */
export async function done(send: () => EnqueuedTaskPromise, pauses: readonly number[] = PAUSES): Promise<Task> {
  for (const pause of [...pauses, null]) {
    try {
      const task = await send().waitTask(WAIT);
      if (task.status !== 'succeeded') throw new IndexTaskFailed(task);
      return task;
    } catch (error) {
      if (pause === null || error instanceof IndexTaskFailed || !isPassing(error)) throw error;
      await delay(pause);
    }
  }
  throw new Error('unreachable');
}
