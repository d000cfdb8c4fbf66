import { openRuntime, type Runtime } from '@luyan/application';
import { readConfig } from '@luyan/config';
import { startEmbeddedPostgres, type EmbeddedDatabase } from '@luyan/embedded';

/**
 * Opens the database that the settings name (or the embedded one, joining it where `npm start` runs it), brings its schema
 * up to date, does the work and closes in order.
 */
export async function withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T> {
  const config = readConfig();
  const own: EmbeddedDatabase | undefined = config.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres(config.LUYAN_HOME);
  if (own) letSignalsBe();
  try {
    const runtime = await openRuntime(config, { databaseUrl: config.DATABASE_URL ?? own?.url ?? '' });
    try {
      await runtime.database.migrate();
      return await work(runtime);
    } finally {
      await runtime.close().catch(() => undefined);
    }
  } finally {
    await own?.stop();
  }
}

/** The embedded server's package stops it at a signal, under the feet of the work: the command's own handler ends both in order. */
function letSignalsBe(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    for (const listener of process.listeners(signal)) if (!ours.has(listener)) process.removeListener(signal, listener);
}

const ours = new Set<unknown>();

/** Sets `stop` at the first Ctrl-C, ends the process at the second. */
export function onInterrupt(stop: AbortController): void {
  const listener = (): void => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  ours.add(listener);
  process.on('SIGINT', listener);
  process.on('SIGTERM', listener);
}

/** Long work in the thread itself hears no signal: it ends at the first Ctrl-C, with nothing to close. */
export function endAtInterrupt(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal);
}
