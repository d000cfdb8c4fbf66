import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readSections, type Section, writeSections } from '@luyan/matching';

const CHUNK = 1 << 20;

/** The file system's word for what went wrong. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** A draft that nobody has written to for so long was left by a process that died. */
const STALE_MS = 10 * 60_000;

/** A draft that nobody else writes; nothing while somebody does. */
async function openDraft(draft: string): Promise<FileHandle | undefined> {
  const isStale = await stat(draft).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > STALE_MS,
    () => false,
  );
  if (isStale) await rm(draft, { force: true });
  return open(draft, 'wx').catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined;
    throw error;
  });
}

/**
 * Writes a snapshot beside `file` and then puts it in its place, so that whoever reads finds a whole one. Creates the folder. False when another process is just
 * writing one.
 */
export async function writeSnapshot(file: string, sections: Iterable<Section>): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  const handle = await openDraft(draft);
  if (!handle) return false;
  try {
    for (const bytes of writeSections(sections)) await handle.writeFile(bytes);
    await handle.sync();
    await rename(draft, file);
    return true;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

/** The sections of a file, read as a stream. Throws `SnapshotRefused`, or what the file system has to say (`ENOENT`). */
export const readSnapshot = (file: string): AsyncIterable<Section> =>
  readSections(createReadStream(file, { highWaterMark: CHUNK }));
