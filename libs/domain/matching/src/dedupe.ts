import { titleKey } from '@luyan/catalogue';
import { normalise } from './text/normalise.js';

const SHINGLE = 3;

const shinglesOf = (key: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(1, key.length - SHINGLE + 1) }, (_, i) => key.slice(i, i + SHINGLE)));

/** A title's three-character shingles. */
export const titleShingles = (title: string): ReadonlySet<string> => shinglesOf(titleKey(normalise(title)));

/** How alike two titles are, 0..1: shared shingles (Jaccard). */
export function titleLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of left) if (right.has(shingle)) shared++;
  return shared / (left.size + right.size - shared);
}

/**
 * Which of the known titles a new title nearly repeats (疑似重复), most alike first, equal ones by position. Candidates are found by shared shingles,
 * so a million titles need one index and not a million comparisons.
 */
export class TitleIndex {
  private readonly holders = new Map<string, number[]>();
  private readonly keys: string[] = [];

  add(title: string): number {
    const key = titleKey(normalise(title));
    const position = this.keys.push(key) - 1;
    for (const shingle of shinglesOf(key)) {
      const list = this.holders.get(shingle);
      if (list) list.push(position);
      else this.holders.set(shingle, [position]);
    }
    return position;
  }

  nearDuplicates(title: string, least = 0.8): readonly { readonly position: number; readonly likeness: number }[] {
    const shingles = titleShingles(title);
    const shared = new Map<number, number>();
    for (const shingle of shingles)
      for (const position of this.holders.get(shingle) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
    return Array.from(shared, ([position, count]) => {
      const size = shinglesOf(this.keys[position]!).size;
      return { position, likeness: count / (shingles.size + size - count) };
    })
      .filter(({ likeness }) => likeness >= least)
      .sort((a, b) => b.likeness - a.likeness || a.position - b.position);
  }
}
