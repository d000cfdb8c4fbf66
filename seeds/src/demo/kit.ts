import { DAY, type Rng } from '@luyan/kernel';
import type { Day } from './details.js';

/** What every part of the generator draws on: one stream of chance, the present, and stable ids. */
export interface Kit {
  readonly rng: Rng;
  readonly now: number;
  /** Where the serial numbers of patents begin. */
  readonly firstSerial: number;
  /** A UUID (version 8) that depends on the seed, the kind of thing and its number alone; `n` < 2³². */
  readonly id: (kind: string, n: number) => string;
}

function hash(text: string): number {
  let h = 0x811c9dc5; // FNV-1a, 32 bits
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}
const hex = (value: number, digits: number): string =>
  (value >>> 0)
    .toString(16)
    .padStart(8, '0')
    .slice(8 - digits);

/** Unique within a kind, since an odd multiplier permutes the 32-bit numbers. */
export function createIds(seed: number): Kit['id'] {
  return (kind, n) => {
    const a = hash(`${seed}/${kind}`);
    const b = hash(`${kind}/${seed}/${n}`);
    return `${hex(a, 8)}-${hex(b, 4)}-8${hex(b >>> 16, 3)}-a${hex(a >>> 7, 3)}-${hex(b >>> 12, 4)}${hex(Math.imul(n + 1, 0x9e3779b1), 8)}`;
  };
}

export const between = (rng: Rng, low: number, high: number): number => low + rng.int(high - low + 1);
export const chance = (rng: Rng, probability: number): boolean => rng.next() < probability;

/** `count` different items in random order; all of them where there are fewer. */
export function sample<T>(rng: Rng, items: readonly T[], count: number): T[] {
  if (items.length <= 4 * count) return rng.shuffle([...items]).slice(0, count);
  const taken = new Set<T>();
  while (taken.size < count) taken.add(rng.pick(items));
  return [...taken];
}

/** Picks a key by weight. */
export function weighted<K extends string>(rng: Rng, weights: Readonly<Record<K, number>>): K {
  const entries = Object.entries<number>(weights) as [K, number][];
  let left = rng.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return (entries.at(-1) as [K, number])[0];
}

const SHANGHAI_MS = 8 * 60 * 60_000;
export const dayOf = (ms: number): Day => new Date(ms + SHANGHAI_MS).toISOString().slice(0, 10);
/** Midnight in Shanghai. */
export const startOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) - SHANGHAI_MS;
export const addDays = (day: Day, days: number): Day => dayOf(startOf(day) + days * DAY);
export const addYears = (day: Day, years: number): Day => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(year) + years}-${month}-${month === '02' && date === '29' ? '28' : date}`;
};
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** 万元 in fen, kept to whole ten thousands of yuan. */
export const wan = (amount: number): number => Math.max(1, Math.round(amount)) * 1_000_000;

/** Each key's share of `total`, in whole numbers that add up to it. */
export function shareOut<K extends string>(total: number, weights: Readonly<Record<K, number>>): Record<K, number> {
  const entries = Object.entries<number>(weights) as [K, number][];
  const sum = entries.reduce((all, [, weight]) => all + weight, 0);
  const shares = Object.fromEntries(entries.map(([key, w]) => [key, Math.floor((total * w) / sum)])) as Record<
    K,
    number
  >;
  const given = entries.reduce((all, [key]) => all + shares[key], 0);
  const first = entries[0]?.[0];
  if (first !== undefined) shares[first] += total - given;
  return shares;
}
