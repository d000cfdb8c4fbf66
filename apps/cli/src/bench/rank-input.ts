import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { MatchText } from '@luyan/matching';

export const ROLES = ['title', 'keywords', 'summary', 'body'] as const;
export type Role = (typeof ROLES)[number];
/** Which field of the file plays which role; several fields may play one. */
export type FieldMap = Readonly<Record<Role, readonly string[]>>;

/** Lines of a text file, gunzipped where the name ends in `.gz`; empty ones are passed over. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) if (line.trim() !== '') yield line;
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

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join(' ') : typeof value === 'string' ? value : '';

export function matchText(record: Readonly<Record<string, unknown>>, fields: FieldMap): MatchText {
  const joined = (role: Role): string =>
    fields[role]
      .map((field) => textOf(record[field]))
      .join('\n')
      .trim();
  const keywords = fields.keywords.flatMap((field) => {
    const value = record[field];
    return Array.isArray(value) ? value.map(String) : [textOf(value)];
  });
  return { title: joined('title'), keywords, summary: joined('summary'), body: joined('body') };
}

/** Records of a JSON-lines file with their `id`. */
export async function readTexts(file: string, fields: FieldMap): Promise<{ id: string; text: MatchText }[]> {
  const texts: { id: string; text: MatchText }[] = [];
  for await (const line of linesOf(file)) {
    const record = JSON.parse(line) as Readonly<Record<string, unknown>>;
    texts.push({ id: textOf(record['id']), text: matchText(record, fields) });
  }
  return texts;
}

export async function readRows(file: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const line of linesOf(file)) rows.push(line.split('\t'));
  return rows;
}
