import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { demandTerms, engineSections, MatchEngine, type MatchText, type SupplyFacts } from '@luyan/matching';
import { buildEngine, topOfAll } from '../../index.js';
import { NearThreads } from './near-threads.js';
import { ThreadLink } from './thread-link.js';

const textOf = (seed: number): MatchText => {
  const rng = createRng(seed);
  const word = (): string => String.fromCharCode(0x4e00 + rng.int(300), 0x4e00 + rng.int(300));
  return { title: word(), body: Array.from({ length: 5 + rng.int(20) }, word).join('，') };
};
const supplyOf = (at: number): SupplyFacts => ({
  id: `s${at}`,
  kind: 'ACHIEVEMENT',
  ownerOrgId: 'owner',
  regionCode: '610100',
  chains: [],
  industries: [],
  ipc: [],
  trl: null,
  cooperationModes: [],
  priceMode: 'NEGOTIABLE',
  priceFromFen: null,
  priceToFen: null,
  verificationLevel: 0,
  lastConfirmedAt: null,
  validUntil: null,
  secrecy: 'PUBLIC',
  text: textOf(at),
});
async function* pagesOf(supplies: readonly SupplyFacts[], size: number): AsyncGenerator<readonly SupplyFacts[]> {
  for (let at = 0; at < supplies.length; at += size) yield Promise.resolve(supplies.slice(at, at + size));
  await Promise.resolve();
}
const hasSameBytes = (a: MatchEngine, b: MatchEngine): boolean => {
  const [ours, theirs] = [[...engineSections(a)], [...engineSections(b)]];
  return ours.length === theirs.length && ours.every(({ bytes }, i) => Buffer.from(bytes).equals(theirs[i]!.bytes));
};
const supplies = Array.from({ length: 4_000 }, (_, i) => supplyOf(i));

describe('matching threads', () => {
  it('build the engine that reading one by one builds, to the byte', async () => {
    const built = (threads: number) => buildEngine(pagesOf(supplies, 300), { supplies: 100_000, threads });
    expect(hasSameBytes(await built(2), await built(1))).toBe(true);
  });

  it('find what the owner of the index finds, while it changes', async () => {
    const engine = MatchEngine.build(supplies.slice(0, 2_000));
    const { texts } = engine;
    const demands = Array.from({ length: 100 }, (_, i) => textOf(i * 7));
    const expected = demands.map((text) => texts.top(demandTerms(text, texts.settings, texts.rarity), 10));
    const found: unknown[] = [];
    const done = topOfAll(texts, demands, { k: 10, threads: 2 }, (first, { counts, docs, scores }) => {
      let at = 0;
      counts.forEach((count, i) => {
        found[first + i] = Array.from({ length: count }, () => ({ doc: docs[at]!, score: scores[at++]! }));
      });
    });
    for (const supply of supplies.slice(2_000)) engine.upsert(supply);
    for (let i = 0; i < 1_000; i++) engine.remove(`s${i}`);
    texts.sparse.merge();
    await done;
    expect(found).toEqual(expected);
  });

  it('find what is near as it is without them, and nothing of an index that changed meanwhile', async () => {
    const { texts } = MatchEngine.build(supplies);
    const demands = Array.from({ length: 100 }, (_, i) => textOf(i * 7));
    const threads = new NearThreads(2);
    const found = await threads.nearest(texts, demands, 50);
    const queryOf = (text: MatchText) => demandTerms(text, texts.settings, texts.rarity);
    expect(found).toEqual(demands.map((text) => texts.nearest(queryOf(text), 50)));
    const asked = threads.nearest(texts, demands, 50);
    texts.upsert('new', textOf(7));
    expect(await asked).toBeUndefined();
    const now = demands.map((text) => texts.nearest(queryOf(text), 50));
    expect(await threads.nearest(texts, demands, 50)).toEqual(now);
    await threads.close();
  });

  it('say what went wrong', async () => {
    const link = new ThreadLink();
    await expect(link.ask('attach', { texts: {} as never })).rejects.toThrow('undefined');
    const open = link.ask('write', { numbers: new Uint32Array() });
    await link.close();
    await expect(open.then(() => link.ask('write', { numbers: new Uint32Array() }))).rejects.toThrow('ended');
  });
});
