import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

/** Province-level prefixes of GB/T 2260, Hong Kong, Macao and Taiwan included. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** GB/T 2260 code of an administrative division (行政区划代码), six digits such as `610100`. Problems: `REGION_FORMAT`, `REGION_PROVINCE_UNKNOWN`. */
export function parseRegion(text: string): Result<string> {
  const code = squeeze(text);
  if (!/^\d{6}$/.test(code)) return refuse('REGION_FORMAT', '', { value: text });
  return PROVINCES.has(code.slice(0, 2)) ? ok(code) : refuse('REGION_PROVINCE_UNKNOWN', '', { value: text });
}
