import { normalise } from '@luyan/matching';
import { remembered } from './remembered.js';

/** Text folded for comparison, and where each of its UTF-16 units came from. */
export interface Folded {
  readonly text: string;
  /** `from[i]` and `to[i]`: the half-open range of the original that unit `i` was made from. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const foldOf = remembered(50_000, normalise);

/** Folds character by character, so that a place found in the folded text can be shown in the original. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const char of original) {
    const folded = foldOf(char);
    for (let i = 0; i < folded.length; i++) {
      from.push(at);
      to.push(at + char.length);
    }
    text += folded;
    at += char.length;
  }
  return { text, from, to };
}

/** Cuts to a number of UTF-16 units without leaving half a surrogate pair; lone surrogates and NUL, which PostgreSQL refuses, go. */
export const cutText = (text: string, units: number): string =>
  text.slice(0, units).replace(/[\p{Surrogate}\0\ufffd]/gu, ' ');
