import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import type { PatentType } from '../vocabulary.js';
import { squeeze, weightedSum } from './normalise.js';

const SHAPE = /^(?:CN|ZL)?(\d{12}|\d{8})\.?([\dX])$/;
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
/** 国家知识产权局专利申请号标准 ZC 0006-2003: the type digit follows the year. */
const TYPES: Readonly<Record<string, readonly PatentType[]>> = {
  '1': ['INVENTION'],
  '2': ['UTILITY_MODEL'],
  '3': ['DESIGN'],
  '8': ['PCT', 'INVENTION'],
  '9': ['PCT', 'UTILITY_MODEL'],
};

const typeDigit = (body: string): string => (body.length === 12 ? body.charAt(4) : body.charAt(2));

/**
 * Chinese patent application number (专利申请号), normalised to `201710601862.3` or, before 2003-10, `97101765.4`; a leading
 * ZL or CN and a missing dot are accepted. Problems: `PATENT_APPLICATION_FORMAT`, `PATENT_APPLICATION_TYPE_DIGIT`,
 * `PATENT_APPLICATION_CHECK_DIGIT`.
 */
export function parsePatentApplication(text: string): Result<string> {
  const parts = SHAPE.exec(squeeze(text));
  if (!parts) return refuse('PATENT_APPLICATION_FORMAT', '', { value: text });
  const [, body = '', found = ''] = parts;
  if (!(typeDigit(body) in TYPES)) {
    return refuse('PATENT_APPLICATION_TYPE_DIGIT', '', { value: text, found: typeDigit(body) });
  }
  const remainder = weightedSum(body, WEIGHTS, Number) % 11;
  const expected = remainder === 10 ? 'X' : String(remainder);
  if (found !== expected) return refuse('PATENT_APPLICATION_CHECK_DIGIT', '', { value: text, found, expected });
  return ok(`${body}.${found}`);
}

/** The patent types that a normalised application number admits; empty when its type digit is unknown. */
export const patentTypesOf = (applicationNo: string): readonly PatentType[] =>
  TYPES[typeDigit(applicationNo.split('.')[0] ?? '')] ?? [];

const FOREIGN = /^(?!CN|ZL)[A-Z]{2,3}[A-Z0-9/,.-]{4,24}$/;

/** A number of any office: Chinese ones are checked, others need the office's letters in front (`US16/123456`, `PCT/CN2020/090001`). */
export const parseApplicationNo = (text: string): Result<string> =>
  FOREIGN.test(squeeze(text)) ? ok(squeeze(text)) : parsePatentApplication(text);
