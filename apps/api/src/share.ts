import cluster from 'node:cluster';
import { readConfig } from '@luyan/config';
import { createLog } from './core/log.js';

/** MiB of young objects before they are collected: with the default of 16, collecting them took a seventh of the time of 32 searching clients. */
const YOUNG_MIB = 64;
/** A process that keeps dying is for the one above to decide about. */
const DEATHS = { most: 5, withinMs: 60_000 };

const config = readConfig();
const log = createLog(config, 'api');
let ready = 0;
let isStopping = false;
const deaths: number[] = [];

function begin(): void {
  cluster.fork().once('message', () => {
    if (++ready === config.API_PROCESSES) process.send?.('ready');
  });
}

cluster.setupPrimary({ execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG_MIB}`] });
cluster.on('exit', (_worker, code, signal) => {
  if (isStopping) {
    if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(0);
    return;
  }
  deaths.push(performance.now());
  const lately = deaths.filter((at) => at > performance.now() - DEATHS.withinMs).length;
  if (ready < config.API_PROCESSES || lately >= DEATHS.most) process.exit(code || 1);
  log.error({ code, signal }, 'a process ended; starting another');
  begin();
});
for (let i = 0; i < config.API_PROCESSES; i++) begin();

const stop = (): void => {
  isStopping = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
process.once('disconnect', stop); // the starter is gone
