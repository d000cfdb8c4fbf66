import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openRuntime, type Runtime } from '@luyan/application';
import { readConfig, type Config } from '@luyan/config';
import { startEmbeddedPostgres } from '@luyan/embedded';
import { DEMO_PASSWORD } from '../demo/load-demo.js';
import { loadReference } from '../demo/load-reference.js';
import { firstStart } from './first-start.js';
import { keepRunning } from './processes.js';
import { step } from './steps.js';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, () =>
      probe.close(() => {
        resolve(true);
      }),
    );
  });

async function nextFreePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No free port from ${wanted} to ${wanted + 99}: set PORT.`);
}

/** The one place that the product keeps the address it is served at, for a second `npm start`. */
const addressFile = (config: Config): string => join(config.LUYAN_HOME, 'address');

async function greet(runtime: Runtime, address: string, hasDemo: boolean): Promise<void> {
  const lines = ['', `  路演 Luyan  ${address}`, ''];
  if (hasDemo) {
    const accounts = await runtime.reads.accounts.findDemo();
    lines.push(
      '  演示账号 demo accounts:',
      ...accounts.map(({ email, role }) => `    ${role.padEnd(10)}${email}   ${DEMO_PASSWORD}`),
      '',
    );
    const demand = await runtime.reads.matches.findExample();
    const path = demand ? `/listings/${demand}` : '/catalogue?kind=DEMAND';
    lines.push(
      '  值得一看 worth opening:',
      `    ${address}/catalogue?text=${encodeURIComponent('氢能')}`,
      `    ${address}${path}`,
      `    ${address}/calendar`,
      '',
    );
  }
  lines.push('  Ctrl-C stops everything. 按 Ctrl-C 停止。', '');
  process.stdout.write(lines.join('\n') + '\n');
}

/** What has to be stopped, last started first. */
type Stops = (() => Promise<void>)[];

async function begin(config: Config, url: string, isEmbedded: boolean, stops: Stops): Promise<void> {
  const runtime = await openRuntime(config, { databaseUrl: url });
  stops.push(() => runtime.close());
  await step('Bringing the database up to date', async () => {
    const ran = await runtime.database.migrate();
    await loadReference(runtime);
    return ran.length > 0 ? `${ran.length} migrations` : 'nothing to do';
  });
  const giveUp = (error: Error): void => {
    process.stderr.write(`${error.message}\n`);
    process.kill(process.pid, 'SIGTERM');
  };
  const env = { DATABASE_URL: url };
  const keep = async (app: 'api' | 'worker', more = {}): Promise<void> => {
    stops.push((await keepRunning(app, { ...env, ...more }, giveUp)).stop);
  };
  let address = '';
  const startApi = async (): Promise<void> => {
    const port = await nextFreePort(config.PORT);
    address = config.PUBLIC_URL ?? `http://localhost:${port}`;
    await keep('api', { PORT: String(port), PUBLIC_URL: address });
  };
  // A process takes seconds to start, beside the work that does not need it yet.
  await Promise.all([keep('worker'), isEmbedded ? firstStart(runtime, config.LUYAN_HOME, startApi) : startApi()]);
  await writeFile(addressFile(config), address);
  stops.push(() => rm(addressFile(config), { force: true }));
  await greet(runtime, address, isEmbedded);
}

/** `npm start`: everything on one machine, from the embedded database to the portal, until Ctrl-C. */
export async function start({ reset }: { reset: boolean }): Promise<void> {
  const config = readConfig();
  if (reset) await resetHome(config);
  await mkdir(config.LUYAN_HOME, { recursive: true });
  const database = config.DATABASE_URL ? undefined : await startEmbeddedPostgres(config.LUYAN_HOME);
  if (database?.isJoined) {
    const address = existsSync(addressFile(config)) ? await readFile(addressFile(config), 'utf8') : 'another terminal';
    process.stdout.write(`Luyan is already running: ${address}\n`);
    return;
  }
  const stops: Stops = database ? [database.stop] : [];
  const end = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
  try {
    const begun = begin(config, database?.url ?? config.DATABASE_URL ?? '', database !== undefined, stops).then(
      () => end,
    );
    await Promise.race([begun, end]);
    process.stderr.write('\nStopping …\n');
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Begins anew: only the embedded database and what belongs to it, never an external one. */
async function resetHome(config: Config): Promise<void> {
  if (config.DATABASE_URL)
    throw new Error('--reset empties the embedded database only; unset DATABASE_URL, or empty that database yourself.');
  const database = await startEmbeddedPostgres(config.LUYAN_HOME);
  if (database.isJoined) throw new Error('Luyan is running: stop it before --reset.');
  await database.stop();
  const note = join(config.LUYAN_HOME, 'postgres.location');
  if (existsSync(note)) await rm((await readFile(note, 'utf8')).trim(), { recursive: true, force: true });
  await rm(config.LUYAN_HOME, { recursive: true, force: true });
}
