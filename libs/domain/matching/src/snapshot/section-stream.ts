import { newBuffer } from '../sparse/buffers.js';

/** A part of a snapshot: what it is, and its bytes. */
export interface Section {
  readonly tag: number;
  readonly bytes: Uint8Array;
}

/** Why a snapshot is not taken: no snapshot at all, one of another version of the product, one cut off, one with wrong bytes. */
export type SnapshotFault = 'FOREIGN' | 'OTHER_VERSION' | 'TRUNCATED' | 'CORRUPT';

export class SnapshotRefused extends Error {
  override readonly name = 'SnapshotRefused';
  constructor(
    readonly fault: SnapshotFault,
    detail: string,
  ) {
    super(`The snapshot is refused (${fault}): ${detail}`);
  }
}

/** "LUYANIDX" */
const MAGIC = [0x4c, 0x55, 0x59, 0x41, 0x4e, 0x49, 0x44, 0x58] as const;
/** Of this container; what the sections mean has a version of its own. */
const CONTAINER = 1;
const FILE_HEAD = 16;
const SECTION_HEAD = 16;
const END = 0;
/** No section is longer: a wrong length must not ask for the machine's memory. */
const LONGEST = 1 << 30;

/** Of the bytes as words of 32 bits, the odd ones at the end as they come: two sums in one, so that order counts. */
export function checkOf(bytes: Uint8Array): number {
  const whole = bytes.byteLength >> 2;
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, whole);
  let check = 0x811c9dc5;
  for (let i = 0; i < whole; i++) check = Math.imul(check ^ words[i]!, 0x01000193) ^ (check >>> 15);
  for (let i = whole * 4; i < bytes.length; i++) check = Math.imul(check ^ bytes[i]!, 0x01000193);
  return check >>> 0;
}

function headOf(tag: number, bytes: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(SECTION_HEAD));
  head.setUint32(0, tag, true);
  head.setUint32(4, checkOf(bytes), true);
  head.setFloat64(8, bytes.byteLength, true);
  return new Uint8Array(head.buffer);
}

/** A snapshot (快照) as chunks of bytes: a head, the sections, each with its length and a check, and an end that says how many there were. Tags are above 0. */
export function* writeSections(sections: Iterable<Section>): Generator<Uint8Array> {
  const head = new Uint8Array(FILE_HEAD);
  head.set(MAGIC);
  head[MAGIC.length] = CONTAINER;
  yield head;
  let count = 0;
  for (const { tag, bytes } of sections) {
    yield headOf(tag, bytes);
    yield bytes;
    count++;
  }
  const end = new Uint8Array(Uint32Array.of(count).buffer);
  yield headOf(END, end);
  yield end;
}

/** Takes so many bytes at a time from a stream of chunks of any size. */
class ByteSource {
  private chunk = new Uint8Array(0);
  private at = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes in a buffer of their own. */
  async take(length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(newBuffer(length));
    for (let filled = 0; filled < length;) {
      if (this.at === this.chunk.length) {
        const next = await this.chunks.next();
        if (next.done) throw new SnapshotRefused('TRUNCATED', 'it ends too soon.');
        this.chunk = next.value as Uint8Array<ArrayBuffer>;
        this.at = 0;
      }
      const part = this.chunk.subarray(this.at, this.at + length - filled);
      bytes.set(part, filled);
      filled += part.length;
      this.at += part.length;
    }
    return bytes;
  }

  async close(): Promise<void> {
    await this.chunks.return?.();
  }
}

async function readHead(source: ByteSource): Promise<void> {
  const head = await source.take(FILE_HEAD);
  if (MAGIC.some((byte, i) => head[i] !== byte)) throw new SnapshotRefused('FOREIGN', 'this is no snapshot.');
  if (head[MAGIC.length] !== CONTAINER)
    throw new SnapshotRefused('OTHER_VERSION', `its container is of version ${head[MAGIC.length] ?? 0}.`);
}

/** The sections of what `writeSections` wrote, checked one by one. Throws `SnapshotRefused`. */
export async function* readSections(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Section> {
  const source = new ByteSource(chunks);
  try {
    await readHead(source);
    for (let count = 0; ; count++) {
      const head = new DataView((await source.take(SECTION_HEAD)).buffer);
      const length = head.getFloat64(8, true);
      if (!(length >= 0 && length <= LONGEST)) throw new SnapshotRefused('CORRUPT', 'a length is wrong.');
      const bytes = await source.take(length);
      if (checkOf(bytes) !== head.getUint32(4, true)) throw new SnapshotRefused('CORRUPT', 'a check is wrong.');
      const tag = head.getUint32(0, true);
      if (tag === END) {
        if (new Uint32Array(bytes.buffer)[0] !== count) throw new SnapshotRefused('CORRUPT', 'sections are missing.');
        return;
      }
      yield { tag, bytes };
    }
  } finally {
    await source.close();
  }
}
