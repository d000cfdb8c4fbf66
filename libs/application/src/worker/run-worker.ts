import { setTimeout as delay } from 'node:timers/promises';
import { startWorkers, type Handlers, type WorkerEvents } from '@luyan/queue';
import type { Runtime } from '../core/runtime.js';
import { relayOutbox } from '../outbox/relay-outbox.js';
import { createGiveUps } from './give-ups.js';

const IDLE_MS = 250;
const FAILED_MS = 3000;

/** Relays the outbox until told to stop: at once while there is work, four times a second while there is none, less often while it fails. */
async function relayUntil(runtime: Runtime, stopped: AbortSignal, onError: (error: Error) => void): Promise<void> {
  while (!stopped.aborted) {
    const waitMs = await relayOutbox(runtime).then(
      (sent) => (sent === 0 ? IDLE_MS : 0),
      (error: unknown) => {
        onError(error instanceof Error ? error : new Error(String(error)));
        return FAILED_MS;
      },
    );
    if (waitMs > 0) await delay(waitMs, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Runs the worker's three duties: jobs, the outbox relay, the schedule. The function returned ends them in order. */
export async function runWorker(
  runtime: Runtime,
  handlers: Handlers,
  events: WorkerEvents,
): Promise<() => Promise<void>> {
  const stop = new AbortController();
  const stopWorkers = await startWorkers(runtime.queue.location, handlers, events, createGiveUps(runtime));
  await runtime.queue.schedule();
  const relay = relayUntil(runtime, stop.signal, events.onError);
  return async () => {
    stop.abort();
    await relay;
    await stopWorkers();
  };
}
