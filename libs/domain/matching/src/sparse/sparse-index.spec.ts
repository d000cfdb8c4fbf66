import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { type PreparedQuery, SparseIndex } from './sparse-index.js';
import { SparseReader } from './sparse-reader.js';

const TERMS = 60;

/** Squaring makes some terms common enough for rows instead of lists; a tenth of the documents is removed again. */
function randomIndex(seed: number, documents: number, plain = false): SparseIndex {
  const rng = createRng(seed);
  const index = new SparseIndex({ plain });
  for (let doc = 0; doc < documents; doc++) {
    index.add(new Map(Array.from({ length: 8 }, () => [`t${Math.floor(rng.next() ** 2 * TERMS)}`, rng.next()])));
    if (rng.next() < 0.1) index.remove(rng.int(doc + 1));
  }
  return index;
}

function randomQuery(index: SparseIndex, seed: number): { query: PreparedQuery; k: number } {
  const rng = createRng(seed);
  const terms = rng.shuffle(Array.from({ length: TERMS }, (_, i) => `t${i}`)).slice(0, 1 + rng.int(30));
  const query = index.prepare(terms.map((term) => ({ term, weight: rng.next() ** 3 * 9 })));
  return { query, k: 1 + rng.int(40) };
}

describe.each([
  ['vectors', false, 1_000],
  ['plain kernel', true, 100],
])('SparseIndex (%s)', (_, plain, queries) => {
  it('finds exactly what scoring every document finds', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const index = randomIndex(seed, 20 * seed, plain);
      index.merge();
      for (let i = 0; i < 7; i++) index.add([[`t${i}`, 0.5]]);
      for (let i = 0; i < queries; i++) {
        const { query, k } = randomQuery(index, seed * 100_000 + i);
        const found = index.top(query, k);
        const exact = index.exhaustive(query, k);
        // Comparing texts is many times faster than comparing objects, and as strict.
        expect(JSON.stringify(found)).toBe(JSON.stringify(exact));
      }
    }
  });
});

describe('SparseIndex', () => {
  it('is exact over several blocks, full, merged and pending', () => {
    const index = randomIndex(4, 17_500);
    for (let i = 0; i < 10; i++) {
      const { query, k } = randomQuery(index, i);
      expect(index.top(query, k)).toEqual(index.exhaustive(query, k));
    }
  });
  it('counts living documents and their terms', () => {
    const index = new SparseIndex();
    const doc = index.add([['a', 0.5]]);
    index.add([
      ['a', 1],
      ['b', 1],
    ]);
    index.remove(doc);
    index.remove(doc);
    expect([index.size, index.documentFrequency('a'), index.documentFrequency('b')]).toEqual([1, 1, 1]);
    expect(index.top(index.prepare([{ term: 'nowhere', weight: 1 }]), 5)).toEqual([]);
  });
  it('answers readers that share it as it was, whatever becomes of it', () => {
    for (const plain of [false, true]) {
      const index = randomIndex(9, 500, plain);
      const readers = [SparseReader.attach(index.share()), SparseReader.attach(index.share())];
      const queries = Array.from({ length: 50 }, (_, i) => randomQuery(index, i));
      const before = queries.map(({ query, k }) => index.top(query, k));
      const rng = createRng(9);
      for (let i = 0; i < 2_000; i++) {
        index.add([
          [`t${rng.int(TERMS)}`, rng.next()],
          [`new${i}`, 1],
        ]);
        index.remove(rng.int(500));
      }
      index.merge();
      for (const reader of readers) {
        expect(queries.map(({ query, k }) => reader.top(query, k))).toEqual(before);
        expect(reader.documentFrequency('new7')).toBe(0);
      }
      for (const { query, k } of queries) expect(index.top(query, k)).toEqual(index.exhaustive(query, k));
    }
  });
});
