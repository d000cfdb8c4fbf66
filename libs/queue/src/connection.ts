import { createPostgresBackend, FlowProducer, Queue, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUES, type QueueName } from './jobs.js';

/** Where jobs live: Redis or Valkey when `redisUrl` is given, else the schema `bullmq` of the database. */
export interface QueueLocation {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** Keeps apart what several installations put on one Redis. */
  readonly prefix?: string | undefined;
  /** After so long without a sign of life a job is taken from its worker. */
  readonly lockMs?: number | undefined;
}

interface FailedJob {
  readonly name: string;
  readonly data: unknown;
  readonly attemptsMade: number;
  /** Set when no further attempt follows. */
  readonly finishedOn?: number | undefined;
}
interface Fallible {
  on(event: 'error', listener: (error: Error) => void): unknown;
}
export type BullQueue = Pick<Queue, 'add' | 'getJobCounts' | 'upsertJobScheduler' | 'waitUntilReady' | 'close'> &
  Fallible;
export type BullWorker = Pick<Worker, 'run' | 'close' | 'waitUntilReady'> &
  Fallible & {
    on(event: 'failed', listener: (job: FailedJob | undefined, error: Error) => void): unknown;
  };
export type BullFlows = Pick<FlowProducer, 'add' | 'close'> & Fallible;

/** BullMQ's classes bound to one location, so that the rest of the library does not know which it is. */
export interface Bull {
  queue(name: QueueName): BullQueue;
  worker(name: QueueName, processor: Processor): BullWorker;
  flows(): BullFlows;
  close(): Promise<void>;
}

export function connectBull({ databaseUrl, redisUrl, prefix = 'luyan', lockMs = 30_000 }: QueueLocation): Bull {
  const timing = { lockDuration: lockMs, stalledInterval: Math.floor(lockMs / 3), maxStalledCount: 5 };
  const work = (name: QueueName) => ({ concurrency: QUEUES[name], autorun: false, ...timing });
  if (redisUrl) {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    const options = { connection, prefix };
    return {
      queue: (name) => new Queue(name, options),
      worker: (name, processor) => new Worker(name, processor, { ...options, ...work(name) }),
      flows: () => new FlowProducer(options),
      close: async () => {
        await connection.quit();
      },
    };
  }
  const options = { connection: { connectionString: databaseUrl, schema: 'bullmq', migrate: true, max: 4 } };
  return {
    queue: (name) => new Queue(name, options, createPostgresBackend),
    worker: (name, processor) => new Worker(name, processor, { ...options, ...work(name) }, createPostgresBackend),
    flows: () => new FlowProducer(options, createPostgresBackend),
    close: () => Promise.resolve(),
  };
}
