import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

/** 技术合同登记编号: 16 digits today, 14 in the older form (year, province, city, office, serial). Problem: `CONTRACT_REGISTRY_FORMAT`. */
export function parseContractRegistryNo(text: string): Result<string> {
  const number = squeeze(text);
  return /^(\d{16}|\d{14})$/.test(number)
    ? ok(number)
    : refuse('CONTRACT_REGISTRY_FORMAT', '', { value: text, length: number.length });
}
