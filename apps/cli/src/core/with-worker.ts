import { setTimeout as delay } from 'node:timers/promises';
import { createHandlers, runWorker, type Runtime } from '@luyan/application';
import { Exit, EXIT, type Cli } from './cli.js';

const POLL_MS = 200;
/** A job that failed so often does not succeed by itself. */
const LAST_ATTEMPT = 5;

/**
 * Runs a worker in this process until `isDone` answers something; its answer. Other workers on the same queue may do the
 * work as well. Ends with a failure when a job has failed for good, and at Ctrl-C.
 */
export async function withWorker<T>(cli: Cli, runtime: Runtime, isDone: () => Promise<T | undefined>): Promise<T> {
  let failure: string | undefined;
  const stop = await runWorker(runtime, createHandlers(runtime), {
    onFailed: (job, error, attempt) => {
      console.error(`${job} (${attempt}): ${error.message}`);
      if (attempt >= LAST_ATTEMPT) failure = `${job}: ${error.stack ?? error.message}`;
    },
    onError: (error) => {
      if (!cli.signal.aborted) console.error(error.message);
    },
  });
  try {
    for (;;) {
      const done = await isDone();
      if (done !== undefined) return done;
      if (failure !== undefined) throw new Exit(EXIT.failed, failure);
      if (cli.signal.aborted)
        throw new Exit(EXIT.interrupted, cli.t('已中断；任务留在队列中。', 'Interrupted; the job stays in the queue.'));
      await delay(POLL_MS);
    }
  } finally {
    await stop();
  }
}
