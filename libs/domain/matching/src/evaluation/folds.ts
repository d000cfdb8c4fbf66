import { createRng } from '@luyan/kernel';

/** Splits ids into so many folds, the same for the same seed and set whatever their order. */
export function foldsOf(ids: readonly string[], folds: number, seed: number): readonly (readonly string[])[] {
  const shuffled = createRng(seed).shuffle([...new Set(ids)].sort());
  return Array.from({ length: folds }, (_, fold) => shuffled.filter((__, i) => i % folds === fold));
}
