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
await app.listen(config.PORT);
log.debug({ port: config.PORT }, 'listening');
process.send?.('ready');
// The first search of a process reads its index into memory; nobody needs to wait for that.
void runtime.search.search({ filter: {}, sort: 'NEWEST', first: 1, facets: ['KIND'] }).catch((error: unknown) => {
  log.warn({ err: error }, 'search is not warm');
});

const stop = async (): Promise<void> => {
  await app.close();
  await runtime.close();
  process.exit(0);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
process.once('disconnect', () => void stop()); // the starter is gone
