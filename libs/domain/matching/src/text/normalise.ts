import { SIMPLIFIED_OF } from './simplified.js';

const HAN_BLOCK = /[\u4e00-\u9fff]/;

/**
 * One spelling for texts that mean the same: compatibility forms and full width to plain (NFKC), traditional to simplified
 * Chinese, lower case. Idempotent.
 */
export function normalise(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  if (!HAN_BLOCK.test(folded)) return folded;
  let out = '';
  for (const char of folded) out += SIMPLIFIED_OF.get(char) ?? char;
  return out;
}
