import { describe, expect, it } from '@jest/globals';
import { assignTables } from './assign-tables.js';

const meeting = (a: string, b: string, slot: number, table = 0) => ({ a, b, slot, table });

describe('assign-tables', () => {
  it('keeps told tables and lets people sit where they sat', () => {
    const meetings = [
      meeting('a', 'b', 1),
      meeting('c', 'd', 1, 1),
      meeting('e', 'c', 2),
      meeting('a', 'd', 2, 3),
      meeting('b', 'f', 2),
    ];
    expect(assignTables(meetings, () => [1, 2, 3])).toEqual([2, 1, 1, 3, 2]);
  });

  it('gives no closed table, none twice, and none where there are too few', () => {
    const meetings = [meeting('a', 'b', 2, 1), meeting('c', 'd', 2), meeting('e', 'f', 2), meeting('g', 'h', 0)];
    expect(assignTables(meetings, () => [2, 3])).toEqual([2, 3, 0, 0]);
  });
});
