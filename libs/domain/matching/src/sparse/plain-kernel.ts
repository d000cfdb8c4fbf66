import {
  ACCUMULATORS,
  BLOCK,
  COLLECTED,
  DENSE_TABLE,
  GROUP,
  type Kernel,
  LANES,
  LARGEST_SUM,
  MAXIMA,
  SPARSE_TABLE,
} from './kernel-layout.js';

/** The kernel where WebAssembly or its vectors are missing. `buffer` is asked for anew, since a heap that grows changes it. */
export function plainKernel(buffer: () => ArrayBufferLike, scratch: number): Kernel {
  return {
    score(sparseRows, densePairs, bytes) {
      const heap = buffer();
      const sums = new Uint16Array(heap, scratch + ACCUMULATORS, BLOCK);
      const heap8 = new Uint8Array(heap);
      const heap16 = new Uint16Array(heap);
      sums.fill(0, 0, bytes >> 1);
      const sparse = new Int32Array(heap, scratch + SPARSE_TABLE, sparseRows * 4);
      for (let row = 0; row < sparse.length; row += 4) {
        const weight = sparse[row + 3]!;
        const end = sparse[row + 2]! >> 1;
        let impact = sparse[row + 1]!;
        for (let at = sparse[row]! >> 1; at < end; at++) {
          const doc = heap16[at]!;
          sums[doc] = Math.min(LARGEST_SUM, sums[doc]! + ((heap8[impact++]! * weight + 128) >> 8));
        }
      }
      const dense = new Int32Array(heap, scratch + DENSE_TABLE, densePairs * 4);
      for (let row = 0; row < dense.length; row += 2) {
        const address = dense[row]!;
        const weight = dense[row + 1]!;
        for (let doc = 0; doc < bytes >> 1; doc++)
          sums[doc] = Math.min(LARGEST_SUM, sums[doc]! + ((heap8[address + doc]! * weight + 128) >> 8));
      }
    },
    maxima(bytes) {
      const heap = buffer();
      const sums = new Uint16Array(heap, scratch + ACCUMULATORS, BLOCK);
      const out = new Uint16Array(heap, scratch + MAXIMA, BLOCK / GROUP);
      for (let chunk = 0, at = 0; chunk < bytes >> 1; chunk += LANES)
        for (let lane = 0; lane < GROUP; lane++) {
          let greatest = 0;
          for (let doc = chunk + lane; doc < chunk + LANES; doc += GROUP) greatest = Math.max(greatest, sums[doc]!);
          out[at++] = greatest;
        }
    },
    collect(threshold, bytes) {
      const heap = buffer();
      const sums = new Uint16Array(heap, scratch + ACCUMULATORS, BLOCK);
      const out = new Uint16Array(heap, scratch + COLLECTED, BLOCK);
      let count = 0;
      for (let doc = 0; doc < bytes >> 1; doc++) if (sums[doc]! >= threshold) out[count++] = doc;
      return count;
    },
  };
}
