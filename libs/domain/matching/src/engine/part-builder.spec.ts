import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { engineSections } from '../snapshot/engine-sections.js';
import { writeSections } from '../snapshot/section-stream.js';
import { supplyOf } from '../testing-facts.js';
import { MatchEngine } from './match-engine.js';
import { PartBuilder } from './part-builder.js';
import { TEXT_SETTINGS } from './text-model.js';

const supplies = (seed: number, count: number) => {
  const rng = createRng(seed);
  const hanzi = (): string => String.fromCharCode(0x4e00 + Math.floor(rng.next() ** 3 * 600));
  const word = (): string => (rng.next() < 0.3 ? ` part-${rng.int(400)} ` : hanzi() + hanzi());
  return Array.from({ length: count }, (_, i) =>
    // Some ids come twice: the later one counts.
    supplyOf(`s${i % 1_000 === 999 && i < 3_000 ? 7 : i}`, Array.from({ length: 1 + rng.int(9) }, word).join('')),
  );
};
const bytesOf = (engine: MatchEngine): readonly Uint8Array[] => [...writeSections(engineSections(engine))];

describe('PartBuilder', () => {
  it('gives the very index that reading one by one gives, however parts are spread over builders', () => {
    for (const [count, size, builders] of [
      [1_000, 100, 1],
      [1_000, 64, 3],
      [17_000, 2_000, 2],
    ] as const) {
      const all = supplies(count, count);
      const threads = Array.from({ length: builders }, () => new PartBuilder(TEXT_SETTINGS));
      const engine = new MatchEngine();
      const parts: { part: typeof all; builder: PartBuilder; names: ReturnType<PartBuilder['read']> }[] = [];
      for (let at = 0; at < all.length; at += size) {
        const part = all.slice(at, at + size);
        const builder = threads[(at / size) % builders]!;
        parts.push({ part, builder, names: builder.read(part.map(({ text }) => text)) });
      }
      for (const { part, builder, names } of parts) engine.addRows(part, builder.write(engine.texts.numbersOf(names)));
      const one = MatchEngine.build(all);
      engine.texts.sparse.merge();
      one.texts.sparse.merge();
      expect(engine.size).toBe(one.size);
      const [ours, theirs] = [bytesOf(engine), bytesOf(one)];
      expect(ours.length).toBe(theirs.length);
      // Not `toEqual` of the bytes, which takes minutes over megabytes.
      const different = ours.findIndex((bytes, i) => bytes.some((byte, at) => byte !== theirs[i]![at]));
      expect(different).toBe(-1);
    }
  });
});
