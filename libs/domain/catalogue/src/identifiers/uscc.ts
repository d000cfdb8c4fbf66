import { err, ok, type Problem, type Result } from '@luyan/kernel';
import { fault, refuse, type CatalogueCode } from '../faults.js';
import { squeeze, weightedSum } from './normalise.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** 3^(i-1) mod 31, GB 32100-2015 */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714-1997 */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const checkOfUscc = (body: string): string =>
  ALPHABET[(31 - (weightedSum(body, WEIGHTS, (c) => ALPHABET.indexOf(c)) % 31)) % 31] ?? '';

/** The check character of an eight-character organisation code body (组织机构代码, GB 11714): letters count from A = 10. */
export function organisationCodeCheck(body: string): string {
  const check = 11 - (weightedSum(body, ORGANISATION_WEIGHTS, (c) => parseInt(c, 36)) % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/**
 * 统一社会信用代码 (GB 32100-2015), 18 characters. Checks both the outer check character and that of the embedded
 * organisation code (positions 9 to 17), which catches typos the outer one misses. Problems: `USCC_FORMAT`,
 * `USCC_CHECK_DIGIT`, `ORGANISATION_CODE_CHECK_DIGIT`.
 */
export function parseUscc(text: string): Result<string> {
  const uscc = squeeze(text);
  if (!SHAPE.test(uscc)) return refuse('USCC_FORMAT', '', { value: text, length: uscc.length });
  const faults: Problem[] = [];
  const compare = (code: CatalogueCode, found: string, expected: string) => {
    if (found !== expected) faults.push(fault(code, '', { value: uscc, found, expected }));
  };
  compare('USCC_CHECK_DIGIT', uscc.slice(17), checkOfUscc(uscc));
  compare('ORGANISATION_CODE_CHECK_DIGIT', uscc.slice(16, 17), organisationCodeCheck(uscc.slice(8, 16)));
  return faults.length > 0 ? err(faults) : ok(uscc);
}

/** The registrar's GB/T 2260 code: a hint for the region, no proof of it. Takes a valid code. */
export const regionHintOfUscc = (uscc: string): string => uscc.slice(2, 8);
