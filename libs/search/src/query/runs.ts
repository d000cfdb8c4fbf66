/** A run of one script. Chinese, Japanese and Korean have no spaces between words; the rest is words of letters and digits. */
export interface Run {
  readonly script: 'HAN' | 'LATIN';
  readonly text: string;
  readonly start: number;
}

const RUN =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇ー]+)|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー])[\p{L}\p{M}\p{N}])+/gu;

/** The runs of a folded text, in order. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const found of text.matchAll(RUN)) {
    runs.push({ script: found[1] === undefined ? 'LATIN' : 'HAN', text: found[0], start: found.index });
  }
  return runs;
}

export const BUCKETS = 16_384;
/** The bucket of a text begun, and after one unit more of it. */
export const BUCKET_SEED = 7;
export const bucketWith = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) >>> 0;
export const bucketTerm = (hash: number): string => `%${(hash % BUCKETS).toString(36)}`;

const bucketOf = (triple: string): string => {
  let hash = BUCKET_SEED;
  for (let i = 0; i < triple.length; i++) hash = bucketWith(hash, triple.charCodeAt(i));
  return bucketTerm(hash);
};

/** Whether some characters are two UTF-16 units. */
export const hasPairs = (run: string): boolean => /[\u{10000}-\u{10ffff}]/u.test(run);

/**
 * The sequences of `size` characters of a run. Those of three come as one of 16,384 buckets: beside the two pairs, of which they tell whether
 * they stand together, that is as good as the triple itself, and an index of all triples would be several times as large.
 */
export function gramsOf(run: string, size: 1 | 2 | 3): readonly string[] {
  const chars = hasPairs(run) ? Array.from(run) : run;
  const grams: string[] = [];
  for (let i = 0; i + size <= chars.length; i++) {
    const some = chars.slice(i, i + size);
    const gram = typeof some === 'string' ? some : some.join('');
    grams.push(size === 3 ? bucketOf(gram) : gram);
  }
  return grams;
}
