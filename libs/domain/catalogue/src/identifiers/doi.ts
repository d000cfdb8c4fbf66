import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';

/** Digital object identifier, without its resolver's address; DOIs compare without case, so it is lower-cased. Problem: `DOI_FORMAT`. */
export function parseDoi(text: string): Result<string> {
  const doi = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/, '');
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? ok(doi) : refuse('DOI_FORMAT', '', { value: text });
}
