import { openRuntime } from '@luyan/application';
import { readConfig } from '@luyan/config';
import { createLog } from './core/log.js';
import { createApi } from './server.js';

const config = readConfig();
const log = createLog(config, 'api');
if (!config.DATABASE_URL)
  throw new Error('Set DATABASE_URL, or start the product with `npm start`, which brings its own PostgreSQL.');

const runtime = await openRuntime(config, { databaseUrl: config.DATABASE_URL });
const app = await createApi(runtime);
// What a search keeps in memory is read before anybody asks: the first visitor shall not wait for it.
await runtime.search.warm?.().catch((error: unknown) => {
  log.warn({ err: error }, 'search is not warm');
});
const { trouble } = await runtime.search.status().catch((error: unknown) => ({ trouble: String(error) }));
if (trouble !== undefined) log.warn({ trouble }, 'the search service does not answer; PostgreSQL does');
await app.listen(config.PORT);
log.debug({ port: config.PORT }, 'listening');
process.send?.('ready');

const stop = async (): Promise<void> => {
  await app.close();
  await runtime.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
process.once('disconnect', () => void stop()); // the starter is gone
