import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

/** GB/T 4754-2017 industry code (国民经济行业分类): section, division, group or class, such as `A`, `A01`, `A011`, `A0111`. Problem: `INDUSTRY_FORMAT`. */
export const parseIndustry = (text: string): Result<string> =>
  /^[A-T](\d{2}(\d(\d)?)?)?$/.test(squeeze(text)) ? ok(squeeze(text)) : refuse('INDUSTRY_FORMAT', '', { value: text });

/** Strategic emerging industry (战略性新兴产业分类 2018): domain 1 to 9 and its subdivisions, such as `3` or `3.1.2`. Problem: `EMERGING_FORMAT`. */
export const parseEmerging = (text: string): Result<string> =>
  /^[1-9](\.\d+){0,3}\*?$/.test(squeeze(text)) ? ok(squeeze(text)) : refuse('EMERGING_FORMAT', '', { value: text });
