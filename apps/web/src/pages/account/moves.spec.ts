import { describe, expect, it } from '@jest/globals';
import { movesFrom } from './moves.js';

describe('movesFrom', () => {
  it('offers what the state table offers', () => {
    expect(movesFrom('DRAFT', 'owner')).toEqual(['submit', 'archive']);
    expect(movesFrom('SUBMITTED', 'reviewer')).toEqual(['publish', 'return']);
    expect(movesFrom('PUBLISHED', 'owner')).toEqual(['confirm', 'renew', 'suspend', 'conclude']);
    expect(movesFrom('ARCHIVED', 'owner')).toEqual([]);
  });
});
