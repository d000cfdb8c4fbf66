import { describe, expect, it } from '@jest/globals';
import { measureDemoKey } from './demo-key.js';

describe('the hidden key of the demo', () => {
  it('is found: nine in ten true answers that no gate closes are among the best twenty', () => {
    const figures = measureDemoKey({ seed: 1, now: new Date('2026-11-24T00:00:00Z'), listings: 2_000 });
    expect(figures.recall20).toBeGreaterThanOrEqual(0.9);
    expect(figures.shown20).toBeGreaterThanOrEqual(0.9);
  });
});
