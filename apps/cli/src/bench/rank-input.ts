import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { MatchText } from '@luyan/matching';
import { EXIT, Exit } from '../core/cli.js';

export const ROLES = ['title', 'keywords', 'summary', 'body'] as const;
export type Role = (typeof ROLES)[number];
/** Which field of the file plays which role; several fields may play one. */
export type FieldMap = Readonly<Record<Role, readonly string[]>>;

/** Ends the bench with what is wrong with a file, and in which line. */
const malformed = (file: string, line: number, what: string): Exit =>
  new Exit(EXIT.failed, `${file}, line ${line}: ${what}`);

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

interface Line {
  readonly text: string;
  /** From 1. */
  readonly at: number;
}

/** Lines of a text file in UTF-8, gzipped or not, whatever it is called; empty ones are passed over. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let at = 0;
  try {
    const isZipped = await isGzip(file);
    const raw = createReadStream(file);
    const input = isZipped ? raw.pipe(createGunzip()) : raw;
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      at++;
      const text = at === 1 ? line.replace(/^\uFEFF/u, '') : line;
      if (text.trim() !== '') yield { text, at };
    }
  } catch (error) {
    throw new Exit(EXIT.failed, `${file}, after line ${at}: ${(error as Error).message}`);
  }
}

/** Reads `title=name,body=description`. Throws on a role that there is not. */
export function parseFields(argument: string): FieldMap {
  const map: Record<Role, string[]> = { title: [], keywords: [], summary: [], body: [] };
  for (const pair of argument.split(',')) {
    const [role = '', field = ''] = pair.split('=').map((part) => part.trim());
    if (!(ROLES as readonly string[]).includes(role) || field === '')
      throw new Error(`"${pair}" is not role=field; roles are ${ROLES.join(', ')}.`);
    map[role as Role].push(field);
  }
  return map;
}

const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};

type TextRecord = Readonly<Record<string, unknown>>;

export function matchText(record: TextRecord, fields: FieldMap): MatchText {
  const joined = (role: Role): string =>
    fields[role]
      .map((field) => textOf(record[field]))
      .join('\n')
      .trim();
  const keywords = fields.keywords.flatMap((field) => {
    const value = record[field];
    return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  });
  return { title: joined('title'), keywords, summary: joined('summary'), body: joined('body') };
}

function parseRecord(file: string, { text, at }: Line): TextRecord {
  try {
    const record = JSON.parse(text) as unknown;
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) return record as TextRecord;
  } catch (error) {
    throw malformed(file, at, `no JSON (${(error as Error).message}).`);
  }
  throw malformed(file, at, 'no JSON object.');
}

const say = (notice: string): void => {
  process.stderr.write(`${notice}\n`);
};

/** Records of a JSON-lines file with their `id`, a string or a number. Of one id the first counts; fields may be missing, but not all of them everywhere. */
export async function readTexts(
  file: string,
  fields: FieldMap,
  notice = say,
): Promise<{ id: string; text: MatchText }[]> {
  const named = ROLES.flatMap((role) => fields[role]);
  const texts = new Map<string, MatchText>();
  let repeated = 0;
  let isNamed = false;
  for await (const line of linesOf(file)) {
    const record = parseRecord(file, line);
    const id = textOf(record['id']).trim();
    if (id === '') throw malformed(file, line.at, 'no "id" that is a string or a number.');
    isNamed ||= named.some((field) => field in record);
    if (texts.has(id)) repeated++;
    else texts.set(id, matchText(record, fields));
  }
  if (texts.size === 0) throw new Exit(EXIT.failed, `${file}: no records.`);
  if (!isNamed) throw new Exit(EXIT.failed, `${file}: no record has a field ${named.join(', ')}.`);
  if (repeated > 0) notice(`${file}: ${repeated} records with the id of an earlier one are left aside.`);
  return Array.from(texts, ([id, text]) => ({ id, text }));
}

/** Rows of a file of tab-separated values, each of at least so many; spaces around a value do not count. */
export async function readRows(file: string, least = 1): Promise<{ values: string[]; at: number }[]> {
  const rows: { values: string[]; at: number }[] = [];
  for await (const { text, at } of linesOf(file)) {
    const values = text.split('\t').map((value) => value.trim());
    if (values.slice(0, least).filter((value) => value !== '').length < least)
      throw malformed(file, at, `fewer than ${least} values, which a tab stands between.`);
    rows.push({ values, at });
  }
  return rows;
}

/** Rows `demandId supplyId level`, by demand; a level that is not there is 1. A first row whose level is no number is a heading. Of one pair the greatest level counts. */
export async function readJudgements(file: string): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const judged = new Map<string, Map<string, number>>();
  for (const [row, { values, at }] of (await readRows(file, 2)).entries()) {
    const [demandId = '', supplyId = '', given = ''] = values;
    const level = given === '' ? 1 : Number(given);
    if (Number.isNaN(level) && row === 0) continue;
    if (!Number.isFinite(level)) throw malformed(file, at, `"${given}" is no level.`);
    const levels = judged.get(demandId) ?? new Map<string, number>();
    levels.set(supplyId, Math.max(level, levels.get(supplyId) ?? -Infinity));
    judged.set(demandId, levels);
  }
  return judged;
}

/** Says how many of the named ids are not there. */
export function noteUnknown(
  file: string,
  what: string,
  named: Iterable<string>,
  known: ReadonlySet<string>,
  notice = say,
): void {
  const missing = [...new Set(named)].filter((id) => !known.has(id));
  if (missing.length > 0)
    notice(
      `${file}: ${missing.length} ${what} are not in their file and are passed over, such as ${missing[0] ?? ''}.`,
    );
}
