import { expect, it } from '@jest/globals';
// eslint-disable-next-line @nx/enforce-module-boundaries -- this spec alone proves that the leaf above words every code below
import { PROBLEMS } from '@luyan/contracts';
import { ROADSHOW_CODES } from './faults.js';

it('every code has a message and a remedy', () => {
  expect(ROADSHOW_CODES.filter((code) => !Object.hasOwn(PROBLEMS, code))).toEqual([]);
});
