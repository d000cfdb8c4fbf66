import { Worker } from 'node:worker_threads';
import type { SolvingFailure } from '@luyan/roadshow';

const TELL_EVERY_MS = 500;

/** What a solver's thread reports: how far it is, or its answer. */
export type SolverMessage<Progress, Solved> = { readonly progress: Progress } | { readonly solved: Solved };
export type SolverAnswer = 'GO_ON' | 'STOP' | 'GIVE_UP';

export interface SolverJob<Task, Progress> {
  /** The compiled thread. */
  readonly thread: URL;
  /** The thread gets it with `stop`, which is set to 1 when the search is to end with the best so far. */
  readonly task: Task;
  readonly known: Progress;
  /** Is told of progress now and then and may end the search early or altogether. */
  readonly ask: (progress: Progress) => Promise<SolverAnswer>;
}

/** The thread ended without an answer. */
class SolverDied extends Error {
  override name = 'SolverDied';
}

/** What an error says to those who wait: a thread that died, or, for the queue, a worker that was lost with it again and again. */
export function solvingFailure(error: Error): SolvingFailure {
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'OUT_OF_MEMORY';
  return error instanceof SolverDied || error.name === 'UnrecoverableError' ? 'SOLVER_DIED' : 'SOLVER_ERROR';
}

/** Compiled threads are JavaScript: tests run the sources, whose threads are in `dist`. `path` is that of the source without its suffix. */
export const threadOf = (path: string, base: string): URL =>
  new URL(base.endsWith('.ts') ? `../../dist/${path}.js` : `../${path}.js`, base);

/** Solves in a thread of its own, so that the worker keeps renewing its locks while the solver computes; null when given up. */
export function solveInThread<Task extends object, Progress, Solved>({
  thread: url,
  task,
  known: first,
  ask,
}: SolverJob<Task, Progress>): Promise<Solved | null> {
  return new Promise((resolve, reject) => {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const thread = new Worker(url, { workerData: { ...task, stop } });
    let known = first;
    const tick = async (): Promise<void> => {
      const answer = await ask(known);
      if (answer === 'STOP') Atomics.store(stop, 0, 1);
      if (answer !== 'GIVE_UP') return;
      resolve(null);
      await thread.terminate();
    };
    const timer = setInterval(() => void tick().catch(() => undefined), TELL_EVERY_MS);
    thread.on('message', (message: SolverMessage<Progress, Solved>) => {
      if ('solved' in message) resolve(message.solved);
      else known = message.progress;
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      clearInterval(timer);
      reject(new SolverDied(`The solver's thread ended with code ${code}.`)); // nothing, where it had answered
    });
  });
}
