import { newBuffer } from './buffers.js';

/**
 * Where a block keeps each of the terms that occur in it: one bit a term of the vocabulary, with the number of bits before each word of 32 beside it, and so an entry
 * for those that are there alone. A directory with an entry for every term would outgrow the postings of a large vocabulary.
 */
export interface Directory {
  /** By turns 32 bits and how many bits are set before them. */
  readonly bits: Uint32Array;
  /** First posting of each list; that of the next entry ends it. */
  readonly starts: Uint32Array;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The number of a term's entry, -1 for none. */
export function entryOf({ bits }: Directory, term: number): number {
  const at = (term >>> 5) << 1;
  if (at >= bits.length) return -1;
  const word = bits[at]!;
  const mask = 1 << (term & 31);
  return (word & mask) === 0 ? -1 : bits[at + 1]! + bitsIn(word & (mask - 1));
}

/** The directory of the terms whose count is above 0, entries in order of terms; an entry takes `room(term, count)` postings. */
export function directoryOf(counts: Uint32Array, room: (term: number, count: number) => number): Directory {
  let [entries, end] = [0, 0];
  for (let term = 0; term < counts.length; term++) {
    if (counts[term] === 0) continue;
    entries++;
    end = term + 1;
  }
  const bits = new Uint32Array(newBuffer(Math.ceil(end / 32) * 8));
  const starts = new Uint32Array(newBuffer((entries + 1) * 4));
  let [entry, start] = [0, 0];
  for (let term = 0; term < end; term++) {
    const at = (term >>> 5) << 1;
    if ((term & 31) === 0) bits[at + 1] = entry;
    if (counts[term] === 0) continue;
    bits[at]! |= 1 << (term & 31);
    starts[entry++] = start;
    start += room(term, counts[term]!);
  }
  starts[entry] = start;
  return { bits, starts };
}
