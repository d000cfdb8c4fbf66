import { normalise } from '@luyan/matching';
import { remembered } from './remembered.js';

/** Text folded for comparison, and where each of its UTF-16 units came from. */
export interface Folded {
  readonly text: string;
  /** For each unit the half-open range of the original that it was made from; null where every unit is its own. */
  readonly places: { readonly from: readonly number[]; readonly to: readonly number[] } | null;
}

const foldOf = remembered(50_000, normalise);

/** Folds character by character, so that a place found in the folded text can be shown in the original. */
export function foldWithPlaces(original: string): Folded {
  let text = '';
  let isInPlace = true;
  for (const char of original) {
    const folded = foldOf(char);
    isInPlace &&= folded.length === char.length;
    text += folded;
  }
  return { text: text === original ? original : text, places: isInPlace ? null : placesOf(original) };
}

function placesOf(original: string): Folded['places'] {
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const char of original) {
    const folded = foldOf(char);
    for (let i = 0; i < folded.length; i++) {
      from.push(at);
      to.push(at + char.length);
    }
    at += char.length;
  }
  return { from, to };
}

/** Where a range of the folded text lies in the original. */
export const rangeInOriginal = ({ places }: Folded, start: number, end: number): readonly [number, number] =>
  places === null ? [start, end] : [places.from[start] ?? 0, places.to[end - 1] ?? 0];

/** Cuts to a number of UTF-16 units without leaving half a surrogate pair; lone surrogates and NUL, which PostgreSQL refuses, go. */
export const cutText = (text: string, units: number): string =>
  text.slice(0, units).replace(/[\p{Surrogate}\0\ufffd]/gu, ' ');
