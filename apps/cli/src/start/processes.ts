import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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
    env: environmentWith(env),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(([code]) => Number(code ?? 1));
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
