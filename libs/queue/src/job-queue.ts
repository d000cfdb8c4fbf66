import { connectBull, type Bull, type BullFlows, type BullQueue, type QueueLocation } from './connection.js';
import { JOBS, parseJob, QUEUES, type Job, type JobName, type QueueName } from './jobs.js';

/** A finished job is kept a day for the operator; a failed one a week. */
const KEEP = { removeOnComplete: { age: 86_400, count: 1000 }, removeOnFail: { age: 604_800 } };

const optionsOf = (job: Job) => ({
  ...KEEP,
  attempts: JOBS[job.name].attempts,
  backoff: { type: 'exponential', delay: 1000 },
  ...(job.id !== undefined && { jobId: job.id }),
});

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
}

/** The sending side: any process may put jobs on the queues. */
export class JobQueue {
  private readonly bull: Bull;
  private readonly queues = new Map<QueueName, BullQueue>();
  private flows: BullFlows | undefined;

  /** `onError` hears of idle connections that broke; an operation that fails throws to its caller. */
  constructor(
    readonly location: QueueLocation,
    private readonly onError: (error: Error) => void = () => undefined,
  ) {
    this.bull = connectBull(location);
  }

  private queue(name: QueueName): BullQueue {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = this.bull.queue(name);
    queue.on('error', this.onError);
    this.queues.set(name, queue);
    return queue;
  }

  /** Adds a job; with an `id` that was used already it is a no-op, which makes a repeated delivery harmless. */
  async add(job: Job): Promise<void> {
    const { name, payload } = parseJob(job.name, job.payload);
    await this.queue(JOBS[name].queue).add(name, payload, optionsOf(job));
  }

  /** Adds `parent`, which runs when every child has succeeded. */
  async addFlow(parent: Job, children: readonly Job[]): Promise<void> {
    const node = (job: Job) => ({
      name: job.name,
      queueName: JOBS[job.name].queue,
      data: parseJob(job.name, job.payload).payload,
      opts: optionsOf(job),
    });
    if (!this.flows) {
      this.flows = this.bull.flows();
      this.flows.on('error', this.onError);
    }
    await this.flows.add({
      ...node(parent),
      children: children.map((child) => ({ ...node(child), opts: { ...optionsOf(child), failParentOnFailure: true } })),
    });
  }

  /** Registers the jobs that come by themselves. Idempotent. */
  async schedule(): Promise<void> {
    for (const [name, { queue, every }] of Object.entries(JOBS) as [JobName, (typeof JOBS)[JobName]][]) {
      if (every)
        await this.queue(queue).upsertJobScheduler(
          name,
          { pattern: every, tz: 'Asia/Shanghai' },
          { name, data: {}, opts: KEEP },
        );
    }
  }

  async counts(): Promise<QueueCounts> {
    const all = await Promise.all(
      (Object.keys(QUEUES) as QueueName[]).map((name) =>
        this.queue(name).getJobCounts('waiting', 'active', 'prioritized', 'waiting-children', 'failed'),
      ),
    );
    const sum = (...kinds: string[]) =>
      all.reduce((total, counts) => total + kinds.reduce((n, kind) => n + (counts[kind] ?? 0), 0), 0);
    return { waiting: sum('waiting', 'prioritized', 'waiting-children'), active: sum('active'), failed: sum('failed') };
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.flows?.close();
    await this.bull.close();
  }
}
