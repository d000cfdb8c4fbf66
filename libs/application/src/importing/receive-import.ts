import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { allows, type Actor } from '@luyan/access';
import type { ListingKind } from '@luyan/catalogue';
import { LIMITS } from '@luyan/contracts';
import { err, ok, type Result } from '@luyan/kernel';
import { standingOf } from '../catalogue/listing-standing.js';
import { refuse } from '../core/refuse.js';
import { importFile, type ImportReport } from './import-file.js';
import { FileProblem } from './readers/table-file.js';

export interface ReceivedFile {
  readonly bytes: Readable;
  readonly name: string;
  readonly kind: ListingKind;
  readonly ownerOrgId: string;
}

/** The name alone, without what a file system or a log could trip over. */
const safeName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/[^\p{L}\p{N}._ ()-]/gu, '_').slice(-120) || 'import';

const atMost = (limit: number, name: string): Transform => {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size <= limit) done(null, chunk);
      else done(new FileProblem('FILE_TOO_LARGE', { file: name, gigabytes: LIMITS.importFileBytes / 1e9 }));
    },
  });
};

/**
 * Takes in a file of any size as it arrives and begins to import it; the import's id once it has begun, while rows are still being
 * written. `onEnd` hears how it ended. Problems: those of `importFile`, and `FILE_TOO_LARGE`.
 */
export async function receiveImport(
  runtime: Parameters<typeof importFile>[0],
  actor: Actor,
  { bytes, name: sent, kind, ownerOrgId }: ReceivedFile,
  onEnd: (ended: Promise<Result<ImportReport>>) => void,
): Promise<Result<string>> {
  if (!allows(actor, 'import.run') || standingOf(actor, ownerOrgId).length === 0)
    return refuse('FORBIDDEN', 'ownerOrgId', { permission: 'import.run' });

  const name = safeName(sent);
  const folder = await mkdtemp(join(tmpdir(), 'luyan-import-'));
  const path = join(folder, name);
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(bytes, atMost(LIMITS.importFileBytes, name), createWriteStream(path));
  } catch (error) {
    await forget();
    if (error instanceof FileProblem) return err([error.problem]);
    throw error;
  }

  let begun: (importId: string) => void = () => undefined;
  const id = new Promise<Result<string>>((resolve) => {
    begun = (importId) => {
      resolve(ok(importId));
    };
  });
  const ended = importFile(runtime, actor, { path, kind, ownerOrgId }, ({ importId }) => {
    begun(importId);
  }).finally(forget);
  onEnd(ended);
  return Promise.race([id, ended.then((result) => (result.ok ? ok(result.value.importId) : result))]);
}
