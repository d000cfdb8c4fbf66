import { SIMPLIFIED_OF } from './simplified.js';

const SIMPLIFIED = new Uint16Array(0x10000);
for (const [traditional, simplified] of SIMPLIFIED_OF) SIMPLIFIED[traditional.charCodeAt(0)] = simplified.charCodeAt(0);

/** Simplified Chinese throughout; the text itself where nothing is traditional, which is the common case. */
function simplify(text: string): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const simplified = SIMPLIFIED[text.charCodeAt(i)]!;
    if (simplified === 0) continue;
    out += text.slice(copied, i) + String.fromCharCode(simplified);
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

/**
 * One spelling for texts that mean the same: compatibility forms and full width to plain (NFKC), traditional to simplified
 * Chinese, lower case. Idempotent.
 */
export const normalise = (text: string): string => simplify(text.normalize('NFKC').toLowerCase());
