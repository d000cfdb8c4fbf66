import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LEAST = [20, 19];

/** Whether what npm noted as installed is what the lock file asks for; packages of other platforms are left aside. */
function isInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = read(note);
  return Object.entries(read(join(root, 'package-lock.json')))
    .filter(([path, entry]) => path.startsWith('node_modules/') && !entry.optional && !entry.link)
    .every(([path, { version }]) => installed[path]?.version === version);
}

/** Installs the locked packages when they are missing or differ from the lock file. Uses nothing but Node and npm. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
    console.error(`Node ${LEAST.join('.')} or later is needed; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (isInstalled()) return;
  process.stderr.write('  Installing packages …\n');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other platforms, which npm leaves out where a registry lacks them.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm could not install the packages; see its message above.');
    process.exit(1);
  }
}
