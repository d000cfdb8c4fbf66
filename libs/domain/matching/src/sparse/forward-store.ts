import { grownBytes, grownWords, newBuffer } from './buffers.js';
import { BLOCK } from './kernel-layout.js';

const SHIFT = Math.log2(BLOCK);
const LEAST_BYTES = 1 << 12;

/** The rows of up to `BLOCK` documents: row `i` is the bytes from `offsets[i]` to `offsets[i + 1]`. */
export interface Rows {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
  readonly size: number;
}

/** Rows that grow. */
export class RowWriter implements Rows {
  size: number;
  private used: number;

  constructor(
    public bytes = new Uint8Array(newBuffer(LEAST_BYTES)),
    public offsets = new Uint32Array(newBuffer(64)),
    size = 0,
  ) {
    this.size = size;
    this.used = offsets[size] ?? 0;
  }

  /** Adds a row: how many terms, the gaps between the ascending term numbers (LEB128), one impact byte a term. */
  append(ids: ArrayLike<number>, impacts: ArrayLike<number>): void {
    const most = this.used + ids.length * 6 + 5;
    if (most > this.bytes.length) this.bytes = grownBytes(this.bytes, Math.ceil(most * 1.5));
    if (this.size + 2 > this.offsets.length)
      this.offsets = grownWords(this.offsets, Math.min(BLOCK + 1, this.offsets.length * 4));
    this.writeVarint(ids.length);
    let last = 0;
    for (let i = 0; i < ids.length; i++) {
      this.writeVarint(ids[i]! - last);
      last = ids[i]!;
    }
    for (let i = 0; i < impacts.length; i++) this.bytes[this.used++] = impacts[i]!;
    this.offsets[++this.size] = this.used;
  }

  /** Adds the rows of another store from `from` to before `to`. */
  appendRows({ bytes, offsets }: Rows, from: number, to: number): void {
    const start = offsets[from]!;
    const length = offsets[to]! - start;
    if (this.used + length > this.bytes.length)
      this.bytes = grownBytes(this.bytes, Math.ceil((this.used + length) * 1.5));
    if (this.size + to - from + 1 > this.offsets.length) this.offsets = grownWords(this.offsets, BLOCK + 1);
    this.bytes.set(bytes.subarray(start, start + length), this.used);
    for (let row = from; row < to; row++) this.offsets[++this.size] = this.used + offsets[row + 1]! - start;
    this.used += length;
  }

  /** The rows without room to spare. */
  trimmed(): Rows {
    const bytes = grownBytes(this.bytes, this.used);
    return { bytes, offsets: grownWords(this.offsets, this.size + 1), size: this.size };
  }

  private writeVarint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.used++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.used++] = rest;
  }
}

/**
 * Each document's terms and weights as a row of bytes. It answers what inverted lists cannot: exact scores of single documents, and what to take back
 * when one is removed. Rows lie in segments, one for each block of documents, so that none moves once its segment is full.
 */
export class ForwardStore {
  private readonly segments: Rows[] = [];
  private last: RowWriter | undefined;
  private count = 0;
  private used = 0;
  /** Where `read` leaves a document's terms and impacts; valid until the next call. */
  ids = new Int32Array(1 << 10);
  impacts = new Uint8Array(1 << 10);

  constructor(segments: readonly Rows[] = []) {
    for (const rows of segments) this.adopt(rows);
  }

  /** Takes over a segment. All but the last must be full. */
  adopt(rows: Rows): void {
    if (this.count % BLOCK !== 0) throw new Error('Only a last segment may have room.');
    this.segments.push(rows);
    this.last = undefined;
    this.count += rows.size;
    this.used += rows.offsets[rows.size]!;
  }

  /** The segments as they are now; later documents do not change what they say. */
  share(): readonly Rows[] {
    return this.segments.map(({ bytes, offsets, size }) => ({ bytes, offsets, size }));
  }

  get size(): number {
    return this.count;
  }
  get byteLength(): number {
    return this.used + this.count * 4;
  }

  /** Keeps a document, its terms ascending, and returns its number. */
  append(ids: ArrayLike<number>, impacts: ArrayLike<number>): number {
    const last = this.writable();
    const before = last.offsets[last.size]!;
    last.append(ids, impacts);
    this.used += last.offsets[last.size]! - before;
    if (last.size === BLOCK) this.segments[this.segments.length - 1] = last.trimmed();
    return this.count++;
  }

  /** Keeps rows that fit into the last segment. */
  appendRows(rows: Rows, from: number, to: number): void {
    const last = this.writable();
    last.appendRows(rows, from, to);
    this.used += rows.offsets[to]! - rows.offsets[from]!;
    this.count += to - from;
    if (last.size === BLOCK) this.segments[this.segments.length - 1] = last.trimmed();
  }

  /** Reads a document into `ids` and `impacts`; returns the number of its terms. */
  read(doc: number): number {
    const { bytes, offsets } = this.segments[doc >>> SHIFT]!;
    let at = offsets[doc & (BLOCK - 1)]!;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (length > this.ids.length) {
      this.ids = new Int32Array(length * 2);
      this.impacts = new Uint8Array(length * 2);
    }
    const ids = this.ids;
    let id = 0;
    for (let i = 0; i < length; i++) {
      let byte = bytes[at++]!;
      let gap = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++]!;
        gap |= (byte & 0x7f) << shift;
      }
      id += gap;
      ids[i] = id;
    }
    this.impacts.set(bytes.subarray(at, at + length));
    return length;
  }

  /** Sum of the document's impacts times the weights of their terms. */
  dot(doc: number, weights: Float32Array): number {
    const { bytes, offsets } = this.segments[doc >>> SHIFT]!;
    const end = offsets[(doc & (BLOCK - 1)) + 1]!;
    let at = offsets[doc & (BLOCK - 1)]!;
    let length = bytes[at++]!;
    if (length >= 0x80) {
      length &= 0x7f;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++]!;
        length |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
    }
    let id = 0;
    let sum = 0;
    for (let impact = end - length; impact < end; impact++) {
      let byte = bytes[at++]!;
      let gap = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++]!;
        gap |= (byte & 0x7f) << shift;
      }
      id += gap;
      sum += weights[id]! * bytes[impact]!;
    }
    return sum;
  }

  private writable(): RowWriter {
    if (this.last && this.last.size < BLOCK) return this.last;
    if (this.count % BLOCK === 0) this.segments.push((this.last = new RowWriter()));
    else {
      const { bytes, offsets, size } = this.segments.at(-1)!;
      this.segments[this.segments.length - 1] = this.last = new RowWriter(bytes, offsets, size);
    }
    return this.last;
  }
}
