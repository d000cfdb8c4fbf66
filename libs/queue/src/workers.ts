import type { Processor } from 'bullmq';
import { connectBull, type QueueLocation } from './connection.js';
import { JOBS, parseJob, QUEUES, type JobName, type JobPayload, type QueueName } from './jobs.js';

export interface JobContext {
  /** Tells how far the job is, 0 to 1. */
  readonly progress: (share: number) => Promise<void>;
}

export type Handlers = {
  readonly [Name in JobName]: (payload: JobPayload<Name>, context: JobContext) => Promise<void>;
};

/** What is done when a job has failed for the last time, or its worker was lost for good; for jobs that somebody waits for. */
export type GiveUps = {
  readonly [Name in JobName]?: (payload: JobPayload<Name>, error: Error) => Promise<void>;
};

export interface WorkerEvents {
  readonly onFailed: (job: string, error: Error, attempt: number) => void;
  readonly onError: (error: Error) => void;
}

/** A job without a handler would be lost silently, a handler without a job never run: both stop the boot. */
export function checkHandlers(handlers: object): void {
  const missing = Object.keys(JOBS).filter((name) => !(name in handlers));
  const unknown = Object.keys(handlers).filter((name) => !(name in JOBS));
  if (missing.length + unknown.length > 0) {
    throw new Error(
      `Job catalogue and handlers differ. Without a handler: ${missing.join(', ') || 'none'}; not in the catalogue: ${unknown.join(', ') || 'none'}.`,
    );
  }
}

/** Starts one BullMQ worker a physical queue. The function returned lets running jobs end, then closes the connections. */
export async function startWorkers(
  location: QueueLocation,
  handlers: Handlers,
  events: WorkerEvents,
  giveUps: GiveUps = {},
): Promise<() => Promise<void>> {
  checkHandlers(handlers);
  const bull = connectBull(location);
  const process: Processor = async (bullJob) => {
    const job = parseJob(bullJob.name, bullJob.data);
    const handle = handlers[job.name] as (payload: unknown, context: JobContext) => Promise<void>;
    await handle(job.payload, { progress: (share) => bullJob.updateProgress(share) });
  };
  const workers = (Object.keys(QUEUES) as QueueName[]).map((name) => bull.worker(name, process));
  const pending = new Set<Promise<void>>();
  const giveUp = (name: string, data: unknown, error: Error): void => {
    const job = parseJob(name, data);
    const tell = giveUps[job.name] as ((payload: unknown, error: Error) => Promise<void>) | undefined;
    if (!tell) return;
    const told = tell(job.payload, error)
      .catch(events.onError)
      .finally(() => pending.delete(told));
    pending.add(told);
  };
  for (const worker of workers) {
    worker.on('failed', (job, error) => {
      events.onFailed(job?.name ?? 'unknown', error, job?.attemptsMade ?? 0);
      if (job?.finishedOn) giveUp(job.name, job.data, error);
    });
    worker.on('error', events.onError);
  }
  for (const worker of workers) {
    await worker.waitUntilReady(); // one after another: the first migrates the queue's schema
    void worker.run().catch(events.onError);
  }
  return async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await Promise.all(pending);
    await bull.close();
  };
}
