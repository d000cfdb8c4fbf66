import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const url = (...schemes: string[]) =>
  z.url().refine((value) => schemes.some((scheme) => value.startsWith(`${scheme}:`)), {
    error: `must start with ${schemes.join(': or ')}:`,
  });

/**
 * Every setting of the product: name, type, default, and what it is for. Printed into docs/generated/config.md.
 * An unset service is replaced by its embedded default.
 */
export const settings = {
  NODE_ENV: z
    .enum(['production', 'development', 'test'])
    .default('development')
    .describe('production, as the starter sets it, leaves out the checks that are made for developers.'),
  LUYAN_HOME: z.string().default('.luyan').describe('Folder of the embedded database, files and logs.'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(3000)
    .describe('HTTP port; the next free one is taken when it is in use.'),
  PUBLIC_URL: z
    .url()
    .optional()
    .describe('Address that links, feeds and calendars carry; default http://localhost:PORT.'),
  DATABASE_URL: url('postgres', 'postgresql')
    .optional()
    .describe('PostgreSQL ≥ 14. Unset: an embedded PostgreSQL 18 under LUYAN_HOME.'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10).describe('Connections a process may open.'),
  REDIS_URL: url('redis', 'rediss')
    .optional()
    .describe('Redis or Valkey for the job queue. Unset: the queue lives in PostgreSQL.'),
  QUEUE_PREFIX: z.string().min(1).default('luyan').describe('Keeps apart what several installations put on one Redis.'),
  MEILI_URL: url('http', 'https')
    .optional()
    .describe('Meilisearch ≥ 1.30 for the catalogue. Unset: PostgreSQL answers.'),
  MEILI_API_KEY: z.string().min(1).optional().describe('Key for MEILI_URL (secret).'),
  EMBEDDINGS_URL: url('http', 'https')
    .optional()
    .describe('OpenAI-compatible service (…/v1) that re-ranks matches by meaning. Unset: words alone rank.'),
  EMBEDDINGS_MODEL: z
    .string()
    .min(1)
    .default('text-embedding-3-small')
    .describe('Model that EMBEDDINGS_URL is asked for.'),
  EMBEDDINGS_KEY: z.string().min(1).optional().describe('Key for EMBEDDINGS_URL (secret).'),
  EMBEDDINGS_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(50)
    .max(60_000)
    .default(5_000)
    .describe('Milliseconds to wait for vectors before words alone rank.'),
  API_PROCESSES: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.min(4, availableParallelism()))
    .describe('Processes that answer HTTP side by side; each keeps its own copy of the search columns.'),
  WORKER_CONCURRENCY: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .default(Math.max(1, availableParallelism()))
    .describe('Jobs that one worker process runs side by side.'),
  WORKER_LOCK_MS: z.coerce
    .number()
    .int()
    .min(1000)
    .default(30_000)
    .describe(
      'Milliseconds after which the job of a worker that died is taken over; longer than the longest stretch of pure computing.',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severity that is written to standard error.'),
  ADMIN_EMAIL: z
    .email()
    .default('operator@luyan.example')
    .describe('Address of the operator, which harvesters (OAI-PMH) are told.'),
  COOKIE_SECURE: z
    .stringbool()
    .default(false)
    .describe('Set to true behind HTTPS: the sign-in cookie is then sent over HTTPS only.'),
  GRAPHQL_PLAYGROUND: z
    .stringbool()
    .default(true)
    .describe('Serves the GraphQL explorer page and allows introspection.'),
} as const;

const schema = z.object(settings);
export type Config = Readonly<z.infer<typeof schema>>;

/** Reads the environment once. Throws one error that names every wrong setting. Empty strings count as unset. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    throw new Error(
      `Invalid settings:\n${parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    );
  }
  return Object.freeze({ ...parsed.data, LUYAN_HOME: resolve(parsed.data.LUYAN_HOME) });
}

/** The environment of this process with some settings replaced, for a child process. */
export const environmentWith = (settingsOfChild: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settingsOfChild,
});
