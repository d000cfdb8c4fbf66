import { ForwardStore } from './forward-store.js';
import { SparseIndex } from './sparse-index.js';
import { fromUtf16, toUtf16 } from './utf16.js';

const MAGIC = 0x4c59_5831; // LYX1

/** Writes an index as bytes (快照): its terms and its documents' rows. Lists are rebuilt on loading, which is faster than reading them. */
export function writeIndex(index: SparseIndex): Uint8Array<ArrayBuffer> {
  const terms = toUtf16(index.vocabulary.terms().join('\n'));
  const { bytes, lengths } = index.forward.content();
  const removed = Float64Array.from(index.removed());
  const head = Float64Array.of(MAGIC, terms.length, lengths.length, bytes.length, removed.length);
  const parts = [head, removed, lengths, terms, bytes];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}

/** Reads what `writeIndex` wrote. Throws when the bytes are none of that. */
export function readIndex(snapshot: Uint8Array): SparseIndex {
  // A copy, since a view need not begin where numbers of eight bytes may.
  const aligned = snapshot.byteOffset % 8 === 0 ? snapshot : new Uint8Array(snapshot);
  const { buffer, byteOffset } = aligned;
  const [magic, terms = 0, documents = 0, bytes = 0, removed = 0] =
    aligned.byteLength < 40 ? [] : new Float64Array(buffer, byteOffset, 5);
  const size = 40 + removed * 8 + documents * 4 + terms + bytes;
  if (magic !== MAGIC || aligned.byteLength !== size) throw new Error('This is no snapshot of a sparse index.');
  let at = byteOffset + 40;
  const dead = new Float64Array(buffer, at, removed);
  at += removed * 8;
  const lengths = new Uint32Array(buffer, at, documents);
  at += documents * 4;
  const names = fromUtf16(new Uint8Array(buffer, at, terms));
  at += terms;
  const forward = ForwardStore.of(new Uint8Array(buffer, at, bytes), lengths);
  return SparseIndex.restore(forward, names === '' ? [] : names.split('\n'), dead);
}
