import type { Directory } from '../sparse/directory.js';
import { BLOCK } from '../sparse/kernel-layout.js';
import { SparseIndex } from '../sparse/sparse-index.js';
import { fromBytes, toBytes } from './json-bytes.js';
import { type Section, SnapshotRefused } from './section-stream.js';

const TAG = {
  sizes: 1,
  termLengths: 2,
  termUnits: 3,
  frequencies: 4,
  removed: 5,
  rowOffsets: 6,
  rowBytes: 7,
  heap: 8,
  blockHead: 9,
  blockBits: 10,
  blockStarts: 11,
  blockDense: 12,
} as const;
/** Bytes of the heap in one section. */
const HEAP_PART = 1 << 24;

interface Sizes {
  readonly heapStart: number;
  readonly heapEnd: number;
}

interface BlockHead {
  readonly start: number;
  readonly size: number;
  readonly postings: number;
  readonly docsAddress: number;
  readonly impactsAddress: number;
}

const bytesOf = (array: Uint8Array | Uint16Array | Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/**
 * An index in sections: terms, rows and the lists of full blocks; those of the last are rebuilt on loading, since they change. What is written is the index at the
 * moment of the call, whatever happens to it while the sections are taken.
 */
export function indexSections(index: SparseIndex): Iterable<Section> {
  const names = index.vocabulary.names();
  const { frequencies } = index.vocabulary.share();
  const removed = index.removed();
  const rows = index.forward.share();
  const { blocks, heapStart, heapEnd, buffer } = index.fullBlocks();
  function* sections(): Generator<Section> {
    yield { tag: TAG.sizes, bytes: toBytes({ heapStart, heapEnd } satisfies Sizes) };
    yield { tag: TAG.termLengths, bytes: bytesOf(names.lengths) };
    yield { tag: TAG.termUnits, bytes: bytesOf(names.units) };
    yield { tag: TAG.frequencies, bytes: bytesOf(frequencies) };
    yield { tag: TAG.removed, bytes: bytesOf(removed) };
    for (const { offsets, bytes, size } of rows) {
      yield { tag: TAG.rowOffsets, bytes: bytesOf(offsets.subarray(0, size + 1)) };
      yield { tag: TAG.rowBytes, bytes: bytes.subarray(0, offsets[size]) };
    }
    for (let at = heapStart; at < heapEnd; at += HEAP_PART)
      yield { tag: TAG.heap, bytes: new Uint8Array(buffer, at, Math.min(HEAP_PART, heapEnd - at)) };
    for (const { start, size, postings, docsAddress, impactsAddress, directory, denseRows } of blocks) {
      const head: BlockHead = { start, size, postings, docsAddress, impactsAddress };
      yield { tag: TAG.blockHead, bytes: toBytes(head) };
      yield { tag: TAG.blockBits, bytes: bytesOf(directory.bits) };
      yield { tag: TAG.blockStarts, bytes: bytesOf(directory.starts) };
      yield { tag: TAG.blockDense, bytes: bytesOf(denseRows) };
    }
  }
  return sections();
}

/** Puts an index together from its sections, in the order in which they were written. */
export class IndexLoader {
  private readonly index = new SparseIndex();
  private lengths: Uint16Array = new Uint16Array(0);
  private offsets: Uint32Array = new Uint32Array(0);
  private address = 0;
  private head: BlockHead | undefined;
  private directory: Directory | undefined;

  /** Takes a section; false when it is none of an index. */
  take({ tag, bytes }: Section): boolean {
    const { buffer } = bytes;
    switch (tag) {
      case TAG.sizes: {
        const { heapStart, heapEnd } = fromBytes(bytes) as Sizes;
        if (!this.index.reserve(heapStart, heapEnd))
          throw new SnapshotRefused('OTHER_VERSION', 'its lists lie elsewhere.');
        this.address = heapStart;
        return true;
      }
      case TAG.termLengths:
        this.lengths = new Uint16Array(buffer);
        return true;
      case TAG.termUnits:
        this.index.vocabulary.addNames(this.lengths, new Uint16Array(buffer));
        return true;
      case TAG.frequencies:
        this.index.vocabulary.restoreFrequencies(new Uint32Array(buffer));
        return true;
      case TAG.removed:
        this.index.restoreRemoved(new Uint32Array(buffer));
        return true;
      default:
        return this.takeRows(tag, bytes) || this.takeBlock(tag, bytes);
    }
  }

  finish(): SparseIndex {
    this.index.merge();
    return this.index;
  }

  private takeRows(tag: number, bytes: Uint8Array): boolean {
    if (tag === TAG.rowOffsets) this.offsets = new Uint32Array(bytes.buffer);
    else if (tag === TAG.rowBytes)
      this.index.forward.adopt({ bytes, offsets: this.offsets, size: Math.min(BLOCK, this.offsets.length - 1) });
    else if (tag === TAG.heap) {
      this.index.fillHeap(this.address, bytes);
      this.address += bytes.length;
    } else return false;
    return true;
  }

  private takeBlock(tag: number, bytes: Uint8Array): boolean {
    if (tag === TAG.blockHead) this.head = fromBytes(bytes) as BlockHead;
    else if (tag === TAG.blockBits)
      this.directory = { bits: new Uint32Array(bytes.buffer), starts: new Uint32Array(0) };
    else if (tag === TAG.blockStarts && this.directory)
      this.directory = { ...this.directory, starts: new Uint32Array(bytes.buffer) };
    else if (tag === TAG.blockDense && this.head && this.directory)
      this.index.adoptBlock({ ...this.head, directory: this.directory, denseRows: new Float64Array(bytes.buffer) });
    else return false;
    return true;
  }
}
