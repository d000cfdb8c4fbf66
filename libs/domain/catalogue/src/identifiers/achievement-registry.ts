import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

/** 科技成果登记号: region or ministry, year, class letter (Y applied technology), serial; twelve characters. Problem: `ACHIEVEMENT_REGISTRY_FORMAT`. */
export const parseAchievementRegistryNo = (text: string): Result<string> =>
  /^\d{7}[A-Z]\d{4}$/.test(squeeze(text))
    ? ok(squeeze(text))
    : refuse('ACHIEVEMENT_REGISTRY_FORMAT', '', { value: text });
