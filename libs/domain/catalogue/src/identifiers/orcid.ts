import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

/** ISO 7064 MOD 11-2 over the first fifteen digits. */
function checkOf(body: string): string {
  const total = Array.from(body).reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** ORCID iD, normalised to `0000-0002-1825-0097`; the web address and missing hyphens are accepted. Problems: `ORCID_FORMAT`, `ORCID_CHECK_DIGIT`. */
export function parseOrcid(text: string): Result<string> {
  const digits = squeeze(text)
    .replace(/^(HTTPS?:\/\/)?(WWW\.)?ORCID\.ORG\//, '')
    .replaceAll('-', '');
  if (!/^\d{15}[\dX]$/.test(digits)) return refuse('ORCID_FORMAT', '', { value: text });
  const [found, expected] = [digits.slice(15), checkOf(digits.slice(0, 15))];
  if (found !== expected) return refuse('ORCID_CHECK_DIGIT', '', { value: text, found, expected });
  return ok(digits.replace(/(.{4})(?!$)/g, '$1-'));
}
