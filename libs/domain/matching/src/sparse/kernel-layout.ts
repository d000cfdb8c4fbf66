/** Documents of one block: its accumulators (2 bytes each) fit the first-level cache. */
export const BLOCK = 16_384;
/** Accumulators, a multiple of this many a block, so that vectors need no remainder. */
export const LANES = 64;
/** The most terms that a query may have; further ones, the lightest, are left out. */
export const MAX_QUERY_TERMS = 4_096;

/** Addresses in the heap's first pages, in bytes; posting data begins at `HEAP_START`. */
export const ACCUMULATORS = 0;
export const COLLECTED = ACCUMULATORS + BLOCK * 2;
export const MAXIMA = COLLECTED + BLOCK * 2;
/** Four words a row: address of the documents, of the impacts, end of the documents, weight. */
export const SPARSE_TABLE = MAXIMA + BLOCK / 4;
/** Four words a pair of rows: address, weight, address, weight. */
export const DENSE_TABLE = SPARSE_TABLE + MAX_QUERY_TERMS * 16;
export const HEAP_START = DENSE_TABLE + MAX_QUERY_TERMS * 8;

/** Where accumulators stop. */
export const LARGEST_SUM = 65_535;

/** Documents whose greatest accumulator `maxima` gives as one value. */
export const GROUP = 8;

/**
 * The inner loops of retrieval over one block, on the heap they share with the index. A contribution is
 * `(impact * weight + 128) >> 8`, an accumulator stops at 65,535, so both implementations leave the same accumulators.
 */
export interface Kernel {
  /** Clears `bytes` of accumulators, then adds the rows of both tables. */
  score(sparseRows: number, densePairs: number, bytes: number): void;
  /** Writes the greatest accumulator of each group of 8 documents at `MAXIMA`, in no particular order of groups. */
  maxima(bytes: number): void;
  /** Writes the documents with at least `threshold` at `COLLECTED`, ascending; returns how many. */
  collect(threshold: number, bytes: number): number;
}
