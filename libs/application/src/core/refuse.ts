import type { ProblemCode } from '@luyan/contracts';
import { refuse as refuseWith, type Problem } from '@luyan/kernel';

/** A refusal whose code has a message and a remedy in both languages: any other code does not compile. */
export const refuse = (code: ProblemCode, path = '', params: Problem['params'] = {}) => refuseWith(code, path, params);
