import { z } from 'zod';

/** A job's name, what it carries and how it is run. Payloads carry ids; a handler may run twice and must not mind. */
export interface JobDefinition<Payload> {
  /** The physical queue: one busy kind of work never holds up another. */
  readonly queue: QueueName;
  readonly payload: z.ZodType<Payload>;
  readonly attempts: number;
  /** cron pattern in Asia/Shanghai, for jobs that come by themselves. */
  readonly every?: string;
}

/** Physical queues and how many jobs of each one worker process runs at once (CPU-bound work: one). */
export const QUEUES = { search: 2, matching: 1, planning: 1, upkeep: 1 } as const;
export type QueueName = keyof typeof QUEUES;

const define = <Payload>(
  queue: QueueName,
  payload: z.ZodType<Payload>,
  options: { attempts?: number; every?: string } = {},
): JobDefinition<Payload> => ({
  queue,
  payload,
  attempts: options.attempts ?? 5,
  ...(options.every !== undefined && { every: options.every }),
});
const ids = z.object({ ids: z.array(z.uuid()).min(1).max(2000) });
const nothing = z.object({});
const runId = z.object({ runId: z.uuid() });

/** The closed catalogue: a worker refuses to start with a job that has no handler, or two. */
export const JOBS = {
  'search.sync-listings': define('search', ids),
  'search.rebuild': define('search', nothing),
  'search.sweep': define('search', nothing, { every: '30 3 * * *' }),
  'search.catch-up': define('search', nothing, { attempts: 1, every: '* * * * *' }),
  'search.send-alerts': define('search', nothing, { every: '*/15 * * * *' }),
  'matching.match-listings': define('matching', ids),
  'matching.score-picked': define('matching', ids),
  'matching.start-run': define('matching', runId),
  'matching.match-shard': define(
    'matching',
    z.object({ runId: z.uuid(), shard: z.int().min(0), shards: z.int().min(1) }),
  ),
  'matching.finish-run': define('matching', runId),
  'planning.solve-plan': define('planning', z.object({ planId: z.uuid() }), { attempts: 3 }),
  'planning.arrange-meetings': define('planning', z.object({ timetableId: z.uuid() }), { attempts: 3 }),
  'roadshow.offer-slots': define('upkeep', z.object({ requestId: z.uuid() })),
  'roadshow.run-sessions': define('upkeep', nothing, { every: '* * * * *' }),
  'roadshow.pass-on-offers': define('upkeep', nothing, { every: '* * * * *' }),
  'roadshow.tend-waitlists': define('upkeep', nothing, { every: '*/10 * * * *' }),
  'notification.send-reminders': define('upkeep', nothing, { every: '* * * * *' }),
  'catalogue.expire-listings': define('upkeep', nothing, { every: '10 0 * * *' }),
  'upkeep.prune': define('upkeep', nothing, { every: '0 4 * * *' }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]['payload']>;
export type Job = {
  [Name in JobName]: { readonly name: Name; readonly payload: JobPayload<Name>; readonly id?: string };
}[JobName];

/** Refuses a name or payload that the catalogue does not know, on both ends of the queue. */
export function parseJob(name: string, payload: unknown): Job {
  if (!(name in JOBS))
    throw new Error(`Unknown job "${name}": the catalogue in libs/queue/src/jobs.ts does not list it.`);
  const parsed = JOBS[name as JobName].payload.safeParse(payload);
  if (!parsed.success)
    throw new Error(
      `Job "${name}" carries a wrong payload: ${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`,
    );
  return { name, payload: parsed.data } as Job;
}
