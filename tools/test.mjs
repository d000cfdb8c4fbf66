/**
 * `npm test`: everything that this machine can run, and a plain word about what it cannot. Needs Node and npm alone; Redis, Meilisearch
 * and Chromium are used where they are found. Arguments go to Jest (`npm test -- state-table`), and then nothing else runs.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { build, buildPortal, root } = await import('./build.mjs');
await build();
await buildPortal();
const { temporaryHome } = await import('@luyan/embedded');

const scratch = await temporaryHome('luyan-run-');
const children = [];
const onPath = (...names) =>
  names
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find(existsSync);
const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
const totals = { passed: 0, failed: 0, skipped: 0 };
const notes = [];
const skipped = new Map();

async function jest(label, args, env = {}) {
  console.log(`\n── ${label}`);
  const report = join(scratch, `${label.replaceAll(/\W+/g, '-')}.json`);
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings=ExperimentalWarning`;
  const run = spawn(
    process.execPath,
    [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${report}`, '--maxWorkers=2', ...args],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...env, NODE_OPTIONS: options },
    },
  );
  const code = await new Promise((resolve) => run.once('exit', resolve));
  const result = existsSync(report) ? JSON.parse(await readFile(report, 'utf8')) : undefined;
  totals.passed += result?.numPassedTests ?? 0;
  totals.skipped += result?.numPendingTests ?? 0;
  totals.failed += result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
  if (result && code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) totals.failed++;
  for (const { assertionResults } of result?.testResults ?? [])
    for (const {
      status,
      ancestorTitles: [suite],
    } of assertionResults)
      if (status === 'pending') skipped.set(suite, (skipped.get(suite) ?? 0) + 1);
}

async function privateRedis() {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  const binary = onPath('redis-server', 'valkey-server');
  if (!binary) return undefined;
  const port = await freePort();
  children.push(
    spawn(
      binary,
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', scratch],
      { stdio: 'ignore' },
    ),
  );
  return `redis://127.0.0.1:${port}`;
}

/** The product as a stranger starts it, in a home of its own; its address once it is served. */
async function product() {
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    env: { ...process.env, LUYAN_HOME: join(scratch, 'home'), PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /Luyan\s+(http\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The product ended with code ${code} before it was served.`)));
  });
}

async function everything() {
  await jest('pure', ['--selectProjects', 'unit']);
  await jest('with a database', ['--selectProjects', 'int']);
  await jest('over HTTP', ['--selectProjects', 'e2e']);
  const redis = await privateRedis();
  if (redis)
    await jest(
      'on Redis',
      ['--selectProjects', 'int', 'e2e', '--testPathPatterns', 'relay-outbox|kill-worker|libs/queue'],
      { REDIS_URL: redis },
    );
  else notes.push('not run: the queue on Redis (no REDIS_URL, no redis-server on PATH)');
  const meilisearch = process.env.MEILI_URL ?? onPath('meilisearch');
  if (!meilisearch)
    notes.push(
      'not run: the search contract on a real Meilisearch (no MEILI_URL, no meilisearch on PATH); its requests were checked against recorded answers',
    );
  const chromium = process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome');
  if (chromium)
    await jest('in a browser', ['--selectProjects', 'browser'], { PORTAL_URL: await product(), CHROMIUM: chromium });
  else notes.push('not run: the portal in a browser (no chromium on PATH)');
}

const args = process.argv.slice(2);
try {
  if (args.length > 0) await jest('chosen', args);
  else await everything();
} catch (error) {
  console.error(error);
  totals.failed++;
} finally {
  for (const child of children.reverse()) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await ended;
    }
  }
  await rm(scratch, { recursive: true, force: true });
}
for (const [suite, count] of skipped) console.log(`skipped, ${count} tests: ${suite}`);
for (const note of notes) console.log(note);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
