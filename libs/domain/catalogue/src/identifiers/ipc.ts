import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../faults.js';
import { squeeze } from './normalise.js';

const IPC = /^([A-H])(?:(\d{2})(?:([A-Z])(?:(\d{1,4})\/(\d{2,6}))?)?)?$/;

/**
 * International Patent Classification symbol (国际专利分类) at any level from section to group, normalised to
 * `H01M 10/0525`, `H01M` or `H01`. Problem: `IPC_FORMAT`.
 */
export function parseIpc(text: string): Result<string> {
  const parts = IPC.exec(squeeze(text));
  if (!parts) return refuse('IPC_FORMAT', '', { value: text });
  const [, section = '', cls = '', subclass = '', group, subgroup] = parts;
  const head = section + cls + subclass;
  return ok(group && subgroup ? `${head} ${group}/${subgroup}` : head);
}

/** IPC, or the Locarno class of a design (洛迦诺分类) such as `14-02`. Problem: `IPC_FORMAT`. */
export const parsePatentClass = (text: string): Result<string> =>
  /^\d{2}-\d{2}$/.test(squeeze(text)) ? ok(squeeze(text)) : parseIpc(text);
