/** What a user reads of a problem: what is wrong and what to do. `{placeholders}` are filled from the problem's params. */
export interface ProblemMessage {
  readonly zh: string;
  readonly en: string;
  readonly remedyZh: string;
  readonly remedyEn: string;
}
/** Fixes the keys of a table without widening them. */
export const messages = <const T extends Readonly<Record<string, ProblemMessage>>>(table: T): T => table;
