import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { DemandIndex } from '../engine/demand-index.js';
import { MatchEngine } from '../engine/match-engine.js';
import { TEXT_SETTINGS } from '../engine/text-model.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { engineSections, loadEngine } from './engine-sections.js';
import { readSections, type Section, SnapshotRefused, writeSections } from './section-stream.js';

const NOW = Date.UTC(2026, 0, 15);
const options = { now: NOW, limit: 10 };
const WORDS = ['锂离子电池', '立方氮化硼', '金刚石', '防爆', '隔膜', '模具', 'sensor', 'coating', '5 ms', 'ẞ'];
const wanted = demandOf('防爆锂离子电池隔膜', { text: { title: '防爆锂离子电池隔膜', body: '5 ms 的 sensor' } });

function randomSupply(seed: number, id: number) {
  const rng = createRng(seed * 100_000 + id);
  const words = (): string => Array.from({ length: 1 + rng.int(6) }, () => rng.pick(WORDS)).join('，');
  return supplyOf(`s${id}`, words(), { trl: 1 + rng.int(9), validUntil: rng.next() < 0.5 ? null : NOW + 1 });
}

/** Joined and cut anew, as a file gives them. */
async function* chunksOf(bytes: readonly Uint8Array[], size: number): AsyncGenerator<Uint8Array> {
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  bytes.reduce((at, chunk) => (all.set(chunk, at), at + chunk.length), 0);
  for (let at = 0; at < all.length; at += size) yield Promise.resolve(all.subarray(at, at + size));
  await Promise.resolve();
}
const load = (chunks: AsyncIterable<Uint8Array>) => loadEngine(readSections(chunks));
const faultOf = async (chunks: AsyncIterable<Uint8Array>): Promise<unknown> =>
  load(chunks).catch((error: unknown) => (error instanceof SnapshotRefused ? error.fault : error));

describe('snapshot', () => {
  it('brings an engine back as it was when the snapshot was taken, over several blocks', async () => {
    const engine = MatchEngine.build(Array.from({ length: 17_000 }, (_, i) => randomSupply(1, i)));
    for (let i = 0; i < 17_000; i += 7) engine.remove(`s${i}`);
    for (let i = 0; i < 100; i++) engine.upsert(randomSupply(2, i));
    const demands = DemandIndex.build([wanted, demandOf('金刚石模具', { id: 'other' })], engine);
    const expected = engine.match(wanted, options);
    const supply = randomSupply(1, 5);
    const answered = demands.matchSupply(supply, options);
    const chunks = writeSections(engineSections(engine, demands, [{ seen: '二〇二六' }]));
    const written = [chunks.next().value as Uint8Array];
    for (let i = 1; i < 3_000; i++) engine.upsert(randomSupply(3, i));
    engine.match(wanted, options);
    written.push(...chunks);

    const loaded = await load(chunksOf(written, 10_007));
    expect(loaded.engine.match(wanted, options)).toEqual(expected);
    expect(loaded.demands.matchSupply(supply, options)).toEqual(answered);
    expect(loaded.extra).toEqual([{ seen: '二〇二六' }]);

    for (let i = 1; i < 3_000; i++) loaded.engine.upsert(randomSupply(3, i));
    expect(loaded.engine.size).toBe(engine.size);
    expect(loaded.engine.match(wanted, options)).toEqual(engine.match(wanted, options));
  });

  it('is empty for an empty engine', async () => {
    const { engine, demands } = await load(chunksOf([...writeSections(engineSections(new MatchEngine()))], 99));
    expect([engine.size, demands.size]).toEqual([0, 0]);
    engine.upsert(supplyOf('new', '防爆锂离子电池隔膜'));
    expect(engine.match(wanted, options).map(({ supplyId }) => supplyId)).toEqual(['new']);
  });

  it('is refused with a reason when foreign, of another version, cut off or damaged', async () => {
    const engine = MatchEngine.build(Array.from({ length: 50 }, (_, i) => randomSupply(1, i)));
    const written = [...writeSections(engineSections(engine))];
    const length = written.reduce((sum, chunk) => sum + chunk.length, 0);
    const all = (change: (bytes: Uint8Array) => Uint8Array) =>
      (async function* () {
        const bytes = new Uint8Array(length);
        for await (const chunk of chunksOf(written, length)) bytes.set(chunk);
        yield change(bytes);
      })();
    const withByte = (at: number, value: number) =>
      all((bytes) => {
        bytes[at] = value;
        return bytes;
      });
    expect(await faultOf(all(() => new Uint8Array(0)))).toBe('TRUNCATED');
    expect(await faultOf(all(() => new Uint8Array(1_000)))).toBe('FOREIGN');
    expect(await faultOf(withByte(8, 9))).toBe('OTHER_VERSION');
    for (const cut of [7, 20, 1_000, length - 1])
      expect(await faultOf(all((bytes) => bytes.subarray(0, cut)))).toBe('TRUNCATED');
    const rng = createRng(1);
    for (let i = 0; i < 50; i++) {
      const at = 40 + rng.int(length - 40);
      const fault = await faultOf(all((bytes) => bytes.with(at, bytes[at]! ^ (1 + rng.int(255)))));
      expect(['CORRUPT', 'TRUNCATED']).toContain(fault);
    }
  });

  it('is refused when texts are weighed otherwise or it holds something else', async () => {
    const settings = { ...TEXT_SETTINGS, k1: TEXT_SETTINGS.k1 + 1 };
    const written = [...writeSections(engineSections(MatchEngine.build([], { settings })))];
    expect(await faultOf(chunksOf(written, 100))).toBe('OTHER_VERSION');
    const other: Section[] = [{ tag: 99, bytes: new Uint8Array(3) }];
    expect(await faultOf(chunksOf([...writeSections(other)], 100))).toBe('FOREIGN');
  });
});
