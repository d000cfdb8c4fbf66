import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { SparseIndex } from './sparse-index.js';

function randomIndex(seed: number, documents: number, plain: boolean): SparseIndex {
  const rng = createRng(seed);
  const index = new SparseIndex({ plain });
  for (let doc = 0; doc < documents; doc++) {
    const terms = new Map<string, number>();
    // Squaring makes some terms common enough for dense rows.
    for (let i = 0; i < 12; i++) terms.set(`t${Math.floor(rng.next() ** 2 * 60)}`, rng.next());
    index.add(terms);
    if (rng.next() < 0.1) index.remove(rng.int(doc + 1));
  }
  return index;
}

describe.each([false, true])('SparseIndex (plain kernel: %s)', (plain) => {
  it('finds exactly what scoring every document finds, merged, pending and removed ones alike', () => {
    const rng = createRng(7);
    for (const documents of [1, 63, 700, 3_000]) {
      const index = randomIndex(documents, documents, plain);
      index.merge();
      for (let i = 0; i < 20; i++) index.add([[`t${rng.int(60)}`, rng.next()]]);
      for (let i = 0; i < 200; i++) {
        const query = index.prepare(
          Array.from({ length: 1 + rng.int(40) }, (_, n) => ({ term: `t${n * 2}`, weight: rng.next() ** 3 * 9 })),
        );
        const k = 1 + rng.int(80);
        expect(index.top(query, k)).toEqual(index.exhaustive(query, k));
        if (i % 50 === 0) index.remove(rng.int(documents));
      }
    }
  });
});
