import { expect, it } from '@jest/globals';
// eslint-disable-next-line @nx/enforce-module-boundaries -- this spec alone proves that the leaf above words every code below
import { PROBLEMS, renderProblem } from '@luyan/contracts';
import { CATALOGUE_CODES } from './faults.js';
import { listStates } from './list.states.js';
import { listingStates } from './listing.states.js';
import { matchStates } from './match.states.js';
import { CATALOGUE_LABELS } from './problem-labels.js';
import { readiness } from './readiness.js';
import { validateDraft } from './validate-draft.js';
import { codesOf, LISTING_KINDS } from './vocabulary.js';

const KERNEL_CODES = ['TRANSITION_REFUSED', 'TRANSITION_FORBIDDEN', 'TRANSITION_NEEDS'];

it('every code has a message and a remedy', () => {
  expect([...KERNEL_CODES, ...CATALOGUE_CODES].filter((code) => !Object.hasOwn(PROBLEMS, code))).toEqual([]);
});

it('no message is left with an open placeholder', () => {
  const wrong = {
    titleZh: 7,
    trl: 10,
    keywords: 'a',
    cooperationModes: ['X'],
    regionCode: '1',
    detail: { nonsense: 1 },
  };
  const problems = codesOf(LISTING_KINDS).flatMap((kind) => {
    const refused = validateDraft(kind, wrong);
    const accepted = validateDraft(kind, { titleZh: 'New' });
    if (refused.ok || !accepted.ok) throw new Error(`${kind}: expected one refusal and one draft`);
    return [...refused.error, ...readiness(kind, accepted.value, { now: 0, organisationVerified: false })];
  });
  const texts = problems.flatMap((p) =>
    (['zh', 'en'] as const).map((locale) => Object.values({ ...renderProblem(p, locale) }).join(' ')),
  );
  expect(texts.filter((text) => text.includes('{') || text.length < 10)).toEqual([]);
});

it('every state, need and listing role has words', () => {
  const steps = [listingStates, listStates, matchStates].flatMap((table) => Object.entries<object>(table));
  const words = steps.flatMap(([from, row]) => [
    from,
    ...Object.values(row).flatMap((step: { needs?: string[] }) => step.needs ?? []),
  ]);
  const roles = Object.values<object>(listingStates).flatMap((row) =>
    Object.values(row).flatMap((step: { by: string[] }) => step.by),
  );
  expect([...words, ...roles].filter((code) => !Object.hasOwn(CATALOGUE_LABELS, code))).toEqual([]);
});
