import type { PreparedQuery, SparseIndex } from '../sparse/sparse-index.js';

/** What one would write first: lists of 32-bit documents and single-precision weights, one accumulator a document, a heap for the best. */
export class PlainScorer {
  private readonly starts: Float64Array;
  private readonly docs: Uint32Array;
  private readonly weights: Float32Array;
  private readonly scores: Float32Array;

  constructor(index: SparseIndex) {
    const { forward, vocabulary } = index;
    this.starts = new Float64Array(vocabulary.size + 1);
    for (let doc = 0; doc < forward.size; doc++) {
      const length = forward.read(doc);
      for (let i = 0; i < length; i++) this.starts[forward.ids[i]! + 1]!++;
    }
    for (let term = 0; term < vocabulary.size; term++) this.starts[term + 1]! += this.starts[term]!;
    const postings = this.starts[vocabulary.size]!;
    this.docs = new Uint32Array(postings);
    this.weights = new Float32Array(postings);
    this.scores = new Float32Array(forward.size);
    const next = this.starts.slice();
    for (let doc = 0; doc < forward.size; doc++) {
      const length = forward.read(doc);
      for (let i = 0; i < length; i++) {
        const at = next[forward.ids[i]!]!++;
        this.docs[at] = doc;
        this.weights[at] = forward.impacts[i]! / 255;
      }
    }
  }

  /** Postings that a query touches. */
  postingsOf({ ids }: PreparedQuery): number {
    return ids.reduce((sum, id) => sum + this.starts[id + 1]! - this.starts[id]!, 0);
  }

  /** The k greatest scores, least first. */
  top({ ids, weights }: PreparedQuery, k: number): Float64Array {
    const { docs, scores, starts } = this;
    scores.fill(0);
    for (let t = 0; t < ids.length; t++) {
      const weight = weights[t]!;
      const end = starts[ids[t]! + 1]!;
      for (let i = starts[ids[t]!]!; i < end; i++) scores[docs[i]!]! += weight * this.weights[i]!;
    }
    const heap = new Float64Array(k);
    for (let doc = 0; doc < scores.length; doc++) if (scores[doc]! > heap[0]!) replaceLeast(heap, scores[doc]!);
    return heap.sort();
  }
}

/** `heap[0]` is the least; the new value takes its place and sinks. */
function replaceLeast(heap: Float64Array, value: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= value) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = value;
}
