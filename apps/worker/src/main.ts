import { existsSync } from 'node:fs';
import { createHandlers, matchIndexFile, Matchmaker, openRuntime, runWorker } from '@luyan/application';
import { readConfig } from '@luyan/config';
import { pino } from 'pino';

const config = readConfig();
const log = pino({ name: 'worker', level: config.LOG_LEVEL }, pino.destination(2));
if (!config.DATABASE_URL)
  throw new Error('Set DATABASE_URL, or start the product with `npm start`, which brings its own PostgreSQL.');

const runtime = await openRuntime(config, { databaseUrl: config.DATABASE_URL });
const keeping = {
  file: matchIndexFile(config),
  notice: (message: string) => {
    log.info(message);
  },
};
const matchmaker = new Matchmaker(runtime, keeping, (fault) => {
  log.warn({ fault }, 'embeddings left aside');
});
const stopWorker = await runWorker(runtime, createHandlers(runtime, matchmaker), {
  onFailed: (job, error, attempt) => {
    log.error({ job, attempt, err: error }, 'job failed');
  },
  onError: (error) => {
    log.error({ err: error }, 'queue error');
  },
});
// An index that is kept is read at once, and jobs that need it wait for it; where none is, the first such job builds it.
if (existsSync(keeping.file))
  matchmaker.refresh().catch((error: unknown) => {
    log.error({ err: error }, 'matching index');
  });
log.debug('working');
process.send?.('ready');

const stop = async (): Promise<void> => {
  await stopWorker();
  await matchmaker.close();
  await runtime.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
process.once('disconnect', () => void stop()); // the starter is gone
