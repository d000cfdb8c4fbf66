import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { environmentWith } from '@luyan/config';

const entry = (app: 'api' | 'worker'): string =>
  fileURLToPath(new URL(`../../../../apps/${app}/dist/main.js`, import.meta.url));

export interface Running {
  /** Resolves with the exit code when the process ends by itself. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
  /** `kill -9`: for tests of what a sudden death leaves. */
  kill(): Promise<void>;
}

const STOP_MS = 15_000;

/** Starts the api or a worker as a process of its own and waits until it says that it is ready. */
export async function startProcess(app: 'api' | 'worker', env: Readonly<Record<string, string>>): Promise<Running> {
  const child: ChildProcess = fork(entry(app), {
    env: environmentWith({ NODE_ENV: 'production', ...env }), // libraries drop the checks they make for developers
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32', // Ctrl-C is the starter's alone: it stops its processes in order
  });
  const endNow = () => child.kill('SIGKILL');
  process.once('exit', endNow); // one that is not ready yet hears of nothing else
  const ended = once(child, 'exit').then(([code]) => {
    process.off('exit', endNow);
    return Number(code ?? 1);
  });
  const ready = once(child, 'message');
  const first = await Promise.race([ready.then(() => 'ready' as const), ended]);
  if (first !== 'ready') throw new Error(`The ${app} ended with code ${first} before it was ready.`);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { ended, stop, kill };
}

const RESTART_MS = 1000;
const DEATHS = { most: 5, withinMs: 60_000 };

/** Keeps a process running: one that dies is started anew, until it has died five times in a minute; `onGivenUp` is told then. */
export async function keepRunning(
  app: 'api' | 'worker',
  env: Readonly<Record<string, string>>,
  onGivenUp: (error: Error) => void,
): Promise<{ readonly stop: () => Promise<void> }> {
  let stopping = false;
  const isStopping = () => stopping;
  let running = await startProcess(app, env);
  const deaths: number[] = [];
  const watch = async (): Promise<void> => {
    for (;;) {
      const code = await running.ended;
      if (isStopping()) return;
      deaths.push(performance.now());
      if (deaths.filter((at) => at > performance.now() - DEATHS.withinMs).length >= DEATHS.most)
        throw new Error(`The ${app} keeps ending (code ${code}).`);
      process.stderr.write(`The ${app} ended with code ${code}; starting it again.\n`);
      await delay(RESTART_MS);
      if (isStopping()) return;
      running = await startProcess(app, env);
    }
  };
  void watch().catch((error: unknown) => {
    onGivenUp(error instanceof Error ? error : new Error(String(error)));
  });
  return {
    stop: async () => {
      stopping = true;
      await running.stop();
    },
  };
}
