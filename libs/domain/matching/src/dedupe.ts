import { titleKey } from '@luyan/catalogue';
import { normalise } from './text/normalise.js';

const SHINGLE = 3;

/** A title's three-character shingles; a shorter title is one. */
export function titleShingles(title: string): ReadonlySet<string> {
  const key = titleKey(normalise(title));
  return new Set(Array.from({ length: Math.max(1, key.length - SHINGLE + 1) }, (_, i) => key.slice(i, i + SHINGLE)));
}

/** How alike two titles are, 0..1: shared shingles (Jaccard). */
export function titleLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const shingle of left) if (right.has(shingle)) shared++;
  return shared / (left.size + right.size - shared);
}
