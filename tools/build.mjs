/**
 * Compiles every package's `src` to its `dist` with SWC in one process, file by file, only what changed; then the portal.
 * `node tools/build.mjs [folder …]` limits it to some packages. Types are checked apart (`npm run typecheck`).
 */
import { transformFile } from '@swc/core';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = /(?<!\.d|\.spec|\.int-spec|\.e2e-spec)\.tsx?$/;

/** The folders of the packages that Node runs, relative to the root. */
export async function packages() {
  const found = [];
  for (const parent of ['apps', 'libs/domain', 'libs', '.']) {
    for (const name of await readdir(join(root, parent))) {
      const folder = join(parent, name);
      if (
        folder !== 'apps/web' &&
        existsSync(join(root, folder, 'package.json')) &&
        existsSync(join(root, folder, 'src'))
      )
        found.push(folder);
    }
  }
  return found;
}

async function filesOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath ?? e.path, e.name));
}

const sources = async (folder) => (await filesOf(folder)).filter((file) => SOURCE.test(file));

const isFresh = async (from, to) => existsSync(to) && (await stat(to)).mtimeMs >= (await stat(from)).mtimeMs;
/** A compiled file carries its source's time, so that one saved while it was being compiled is seen to be newer. */
const isCompiled = async (mtime, to) => existsSync(to) && Math.abs((await stat(to)).mtimeMs - mtime) < 2;

async function compile(folder, config) {
  const src = join(root, folder, 'src');
  const dist = join(root, folder, 'dist');
  const wanted = new Set();
  let written = 0;
  for (const from of await sources(src)) {
    const to = join(dist, relative(src, from)).replace(/\.tsx?$/, '.js');
    wanted.add(to);
    const { mtime, mtimeMs } = await stat(from);
    if (await isCompiled(mtimeMs, to)) continue;
    const { code, map } = await transformFile(from, { ...config, sourceMaps: true });
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, `${code}//# sourceMappingURL=${relative(dirname(to), to)}.map\n`);
    await writeFile(`${to}.map`, map);
    await utimes(to, mtime, mtime);
    written++;
  }
  if (existsSync(dist))
    for (const old of await readdir(dist, { recursive: true }))
      if (old.endsWith('.js') && !wanted.has(join(dist, old))) await rm(join(dist, old));
  return written;
}

/** @returns the number of files written */
export async function build(folders) {
  const config = { ...JSON.parse(await readFile(join(root, '.swcrc'), 'utf8')), configFile: false, swcrc: false };
  const counts = await Promise.all((folders ?? (await packages())).map((folder) => compile(folder, config)));
  return counts.reduce((sum, n) => sum + n, 0);
}

/** Builds the portal when its sources are newer than its last build. */
export async function buildPortal() {
  const web = join(root, 'apps/web');
  if (!existsSync(join(web, 'vite.config.ts'))) return false;
  const stamp = join(web, 'dist/index.html');
  const inputs = [
    join(web, 'index.html'),
    join(web, 'vite.config.ts'),
    ...(await filesOf(join(web, 'src'))),
    join(root, 'libs/contracts/schema.graphql'),
  ];
  if (
    existsSync(stamp) &&
    (await Promise.all(inputs.filter(existsSync).map((from) => isFresh(from, stamp)))).every(Boolean)
  )
    return false;
  const vite = await import('vite');
  await vite.build({ root: web, logLevel: 'warn' });
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folders = process.argv.slice(2);
  const written = await build(folders.length > 0 ? folders : undefined);
  if (folders.length === 0) await buildPortal();
  console.log(`${written} files built`);
}
