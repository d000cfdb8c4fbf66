import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

const SHAPE = /^CN(\d{9}|\d{7})([A-Z])\d?$/;
/** Kind letters by the number's type digit (ZC 0007); C, D and Y are those of publications before 2010. */
const KINDS: Readonly<Record<string, string>> = { '1': 'ABC', '2': 'UY', '3': 'SD' };

/**
 * Chinese publication or announcement number (公开/公告号) such as `CN114081026A`: A 公布, B 发明授权, U 实用新型, S 外观设计.
 * Problems: `PATENT_PUBLICATION_FORMAT`, `PATENT_PUBLICATION_KIND` (the letter contradicts the type digit).
 */
export function parsePatentPublication(text: string): Result<string> {
  const number = squeeze(text);
  const parts = SHAPE.exec(number);
  if (!parts) return refuse('PATENT_PUBLICATION_FORMAT', '', { value: text });
  const [, digits = '', kind = ''] = parts;
  const allowed = KINDS[digits.charAt(0)] ?? '';
  return allowed.includes(kind)
    ? ok(number)
    : refuse('PATENT_PUBLICATION_KIND', '', { value: text, kind, allowed: Array.from(allowed).join(', ') });
}

const FOREIGN = /^(?!CN)[A-Z]{2}\d[0-9/]{3,14}[A-Z]?\d?$/;

/** A number of any office: Chinese ones are checked, others need the office's letters in front (`WO2020123456A1`). */
export const parsePublicationNo = (text: string): Result<string> =>
  FOREIGN.test(squeeze(text)) ? ok(squeeze(text)) : parsePatentPublication(text);
