import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readSections, type Section, writeSections } from '@luyan/matching';

const CHUNK = 1 << 20;

/** Writes a snapshot beside `file` and then puts it in its place, so that whoever reads finds a whole one. Creates the folder. */
export async function writeSnapshot(file: string, sections: Iterable<Section>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  try {
    const handle = await open(draft, 'w');
    try {
      for (const bytes of writeSections(sections)) await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The sections of a file, read as a stream. Throws `SnapshotRefused`, or what the file system has to say (`ENOENT`). */
export const readSnapshot = (file: string): AsyncIterable<Section> =>
  readSections(createReadStream(file, { highWaterMark: CHUNK }));
