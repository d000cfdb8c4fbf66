import { rm } from 'node:fs/promises';
import { openRuntime, type Runtime } from '@luyan/application';
import { readConfig } from '@luyan/config';
import { startEmbeddedPostgres, temporaryHome } from '@luyan/embedded';
import { Exit, EXIT } from '../core/cli.js';

export interface BenchHome {
  readonly databaseUrl: string;
  readonly runtime: Runtime;
}

/** Where Meilisearch is for `--adapter meilisearch`; empty for `postgres`. */
export function meiliUrlFor(adapter: string): string {
  if (adapter === 'postgres') return '';
  if (adapter !== 'meilisearch') throw new Exit(EXIT.usage, `--adapter ${adapter}: postgres, meilisearch`);
  const { MEILI_URL } = readConfig();
  if (MEILI_URL === undefined) throw new Exit(EXIT.usage, 'MEILI_URL is not set.');
  return MEILI_URL;
}

/** Works on an embedded database of its own: under `home`, which is kept, or under one that is thrown away. */
export async function withBenchHome(
  { home, meiliUrl }: { readonly home: string | undefined; readonly meiliUrl: string },
  work: (at: BenchHome) => Promise<void>,
): Promise<void> {
  const folder = home ?? (await temporaryHome('luyan-bench-'));
  const server = await startEmbeddedPostgres(folder);
  try {
    const config = { ...readConfig(), MEILI_URL: meiliUrl || undefined };
    const runtime = await openRuntime(config, { databaseUrl: server.url });
    try {
      await runtime.database.migrate();
      await work({ databaseUrl: server.url, runtime });
    } finally {
      await runtime.close();
    }
  } finally {
    await server.stop();
    if (home === undefined) await rm(folder, { recursive: true, force: true });
  }
}
