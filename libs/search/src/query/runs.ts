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

/** Every sequence of `size` characters (code points) of a run. */
export function gramsOf(run: string, size: number): readonly string[] {
  const chars = Array.from(run);
  const grams: string[] = [];
  for (let i = 0; i + size <= chars.length; i++) grams.push(chars.slice(i, i + size).join(''));
  return grams;
}
