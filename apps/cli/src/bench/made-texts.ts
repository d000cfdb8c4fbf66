import { createRng } from '@luyan/kernel';
import type { DemandFacts, Identified, MatchText, SupplyFacts } from '@luyan/matching';

const half = (text = '', second = false): string =>
  second ? text.slice(text.length >> 1) : text.slice(0, text.length >> 1);

/** `size` texts: those of a file, then joined halves of two drawn by the seed. */
export function* madeTexts(texts: readonly Identified[], size: number, seed: number): Generator<Identified> {
  const rng = createRng(seed);
  for (let i = 0; i < size; i++) {
    const known = texts[i];
    if (known) {
      yield known;
      continue;
    }
    const [a, b] = [rng.pick(texts).text, rng.pick(texts).text];
    const joined = (field: (text: MatchText) => string | undefined): string => half(field(a)) + half(field(b), true);
    yield { id: `made-${i}`, text: { title: joined((t) => t.title), body: joined((t) => t.body) } };
  }
}

const CONDITIONS = {
  ownerOrgId: '',
  regionCode: '',
  chains: [],
  industries: [],
  ipc: [],
  cooperationModes: [],
} as const;

/** A supply with nothing but a text. */
export const supplyOf = ({ id, text }: Identified): SupplyFacts => ({
  ...CONDITIONS,
  id,
  text,
  ownerOrgId: id,
  kind: 'ACHIEVEMENT',
  trl: null,
  priceMode: 'NEGOTIABLE',
  priceFromFen: null,
  priceToFen: null,
  verificationLevel: 0,
  lastConfirmedAt: null,
  validUntil: null,
  secrecy: 'PUBLIC',
});

export const demandOf = ({ id, text }: Identified): DemandFacts => ({
  ...CONDITIONS,
  id,
  text,
  targetRegions: [],
  minTrl: null,
  maxTrl: null,
  budgetFen: null,
  ipOwnership: null,
  deadline: null,
});

/** Pages of supplies, as a catalogue is read. */
export async function* pagesOf(texts: Iterable<Identified>, size = 2_000): AsyncGenerator<readonly SupplyFacts[]> {
  let page: SupplyFacts[] = [];
  for (const text of texts) {
    page.push(supplyOf(text));
    if (page.length < size) continue;
    yield await Promise.resolve(page);
    page = [];
  }
  yield page;
}
