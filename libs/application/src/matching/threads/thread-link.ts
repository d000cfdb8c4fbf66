import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Answer, Questions } from './protocol.js';

/** Compiled, since a thread starts without what compiles sources for tests. */
const ENTRY = createRequire(import.meta.url).resolve('@luyan/application/matching-thread');

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** A matching thread and what it has been asked. */
export class ThreadLink {
  private readonly worker = new Worker(ENTRY);
  private readonly waiting: Waiting[] = [];
  private ended: Error | undefined;

  constructor() {
    this.worker.on('message', (answer: Answer) => {
      const asked = this.waiting.shift();
      if ('error' in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer.value);
    });
    this.worker.on('error', (error) => {
      this.failAll(error instanceof Error ? error : new Error(String(error)));
    });
    this.worker.on('exit', () => {
      this.failAll(new Error('A matching thread ended.'));
    });
  }

  /** Questions are answered in the order of asking. */
  ask<K extends keyof Questions>(kind: K, question: Questions[K]['ask']): Promise<Questions[K]['answer']> {
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.ended) {
        reject(this.ended);
        return;
      }
      this.waiting.push({ resolve, reject });
      this.worker.postMessage({ kind, ...question });
    });
    // Whoever waits hears of it; one that gave up after an earlier failure must not end the process.
    answer.catch(() => undefined);
    return answer as Promise<Questions[K]['answer']>;
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private failAll(error: Error): void {
    this.ended = error;
    for (const asked of this.waiting.splice(0)) asked.reject(error);
  }
}

/** Runs with so many threads, which end with it. */
export async function withThreads<T>(count: number, run: (threads: readonly ThreadLink[]) => Promise<T>): Promise<T> {
  const threads = Array.from({ length: count }, () => new ThreadLink());
  try {
    return await run(threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}
