/** Fails when files of a package import each other in a circle. Between packages the lint rule sees to it. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { packages, root } from './build.mjs';

const IMPORT = /^\s*(?:import|export)\s(?!type\s)[^'"]*?from\s+['"](\.[^'"]+)['"]/gm;

async function importsOf(file) {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(IMPORT)]
    .map(([, path]) => resolve(dirname(file), path))
    .flatMap((path) => [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].filter(existsSync));
}

const files = [];
for (const folder of [...(await packages()), 'apps/web']) {
  const src = join(root, folder, 'src');
  if (existsSync(src))
    for (const name of await readdir(src, { recursive: true })) if (/\.tsx?$/.test(name)) files.push(join(src, name));
}
const graph = new Map(await Promise.all(files.map(async (file) => [file, await importsOf(file)])));

const cycles = [];
const state = new Map();
function visit(file, path) {
  if (state.get(file) === 'done') return;
  if (state.get(file) === 'open') {
    cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(root, f)).join('\n    → '));
    return;
  }
  state.set(file, 'open');
  for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
  state.set(file, 'done');
}
for (const file of graph.keys()) visit(file, []);
if (cycles.length) {
  console.error(`Import cycles:\n  ${cycles.join('\n  ')}`);
  process.exit(1);
}
console.log(`${files.length} files, no import cycle`);
