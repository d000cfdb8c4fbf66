import type { Rng } from '@luyan/kernel';
import { between } from './kit.js';

/** Made-up identifiers whose check digits hold (GB 32100, GB 11714, the patent office's rule, ISO 7064). */
const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const PATENT_WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** 组织机构代码 check character of 8 characters: 11 − Σ mod 11, with A=10 … Z=35. */
function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce((all, weight, i) => all + weight * Number.parseInt(body.charAt(i), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** 统一社会信用代码: registrar and kind (2), division (6), organisation code (9), check: (31 − Σ C·3^i mod 31) mod 31. */
export function makeUscc(rng: Rng, kind: '11' | '12' | '91', regionCode: string): string {
  let body = 'MA';
  while (body.length < 8) body += USCC_ALPHABET.charAt(rng.int(USCC_ALPHABET.length));
  const stem = kind + regionCode + body + organisationCheck(body);
  let weight = 1;
  let sum = 0;
  for (const char of stem) {
    sum += USCC_ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return stem + USCC_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** 专利申请号 `YYYY` + type digit + 7 serial digits + `.` + Σ mod 11 (10 is X). */
export function makeApplicationNo(year: number, typeDigit: string, serial: number): string {
  const stem = `${year}${typeDigit}${String(serial).padStart(7, '0')}`;
  const check = PATENT_WEIGHTS.reduce((all, weight, i) => all + weight * Number(stem.charAt(i)), 0) % 11;
  return `${stem}.${check === 10 ? 'X' : check}`;
}

/** ORCID in the block reserved for it, ISO 7064 MOD 11-2. */
export function makeOrcid(rng: Rng): string {
  const stem = `0000000${between(rng, 1, 3)}${String(rng.int(10_000_000)).padStart(7, '0')}`;
  const total = stem.split('').reduce((all, digit) => ((all + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  const digits = `${stem}${check === 10 ? 'X' : check}`;
  return [0, 4, 8, 12].map((at) => digits.slice(at, at + 4)).join('-');
}
