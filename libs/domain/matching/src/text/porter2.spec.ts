import { describe, expect, it } from '@jest/globals';
import { porter2 } from './porter2.js';

/** From the sample vocabulary that is published with the algorithm. */
const SAMPLES: Readonly<Record<string, string>> = {
  consign: 'consign',
  consigned: 'consign',
  consignment: 'consign',
  consistency: 'consist',
  consistently: 'consist',
  consolation: 'consol',
  consolatory: 'consolatori',
  consoling: 'consol',
  consonant: 'conson',
  conspicuously: 'conspicu',
  knackeries: 'knackeri',
  knightly: 'knight',
  knitting: 'knit',
  knives: 'knive',
  knotty: 'knotti',
  generously: 'generous',
  generation: 'generat',
  communism: 'communism',
  dying: 'die',
  skis: 'ski',
  succeed: 'succeed',
  ties: 'tie',
  cries: 'cri',
  hopping: 'hop',
  hoping: 'hope',
  luxuriated: 'luxuri',
  relational: 'relat',
  electrical: 'electr',
  adjustable: 'adjust',
  sensors: 'sensor',
  controller: 'control',
  say: 'say',
  youth: 'youth',
};

describe('porter2', () => {
  it('stems the published samples', () => {
    const stems = Object.fromEntries(Object.keys(SAMPLES).map((word) => [word, porter2(word)]));
    expect(stems).toEqual({ ...SAMPLES, generation: 'generat' });
  });
  it('leaves what is no English word alone', () => {
    expect(['5ms', 'h01m', 'é', 'of'].map(porter2)).toEqual(['5ms', 'h01m', 'é', 'of']);
  });
});
