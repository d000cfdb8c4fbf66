import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

/** GB/T 13745-2009 discipline code (学科分类): `510`, `51040` or `5104010`. Problem: `DISCIPLINE_FORMAT`. */
export function parseDiscipline(text: string): Result<string> {
  const code = squeeze(text).replaceAll('.', '');
  return /^\d{3}(\d{2}(\d{2})?)?$/.test(code) ? ok(code) : refuse('DISCIPLINE_FORMAT', '', { value: text });
}
