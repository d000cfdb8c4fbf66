import { err, ok, type Result } from '@luyan/kernel';
import { lineAt, Refusal, type InstanceFault } from '../instances/instance-fault.js';
import type { MeetingFacts, MeetingProblem } from './facts.js';

/** The line is known at once here. */
class LineRefusal extends Refusal {
  readonly line: number;

  constructor(line: number, field: string, message: string) {
    super(field, message);
    this.line = line;
  }
}

interface Assignment {
  readonly text: string;
  /** Line on which the value begins, from 1. */
  readonly line: number;
}

/** No name of a field. */
const END = '';

/** More than any event has. */
const MOST = 1_000_000;

/** Splits `name = value;` assignments; MiniZinc comments run from % to the end of the line. */
function readAssignments(source: string): Map<string, Assignment> {
  const text = source.replace(/%[^\n]*/g, '');
  // What is missing is missed at the end of the file.
  const found = new Map<string, Assignment>([[END, { text: '', line: lineAt(text.trimEnd(), text.length) }]]);
  let at = 0;
  for (const statement of text.split(';')) {
    const match = /^\s*([A-Za-z]\w*)\s*=\s*/.exec(statement);
    const line = lineAt(text, at + (match?.[0].length ?? statement.length - statement.trimStart().length));
    at += statement.length + 1;
    if (statement.trim() === '') continue;
    const name = match?.[1];
    if (!match || !name) throw new LineRefusal(line, '', 'Expected "name = value;".');
    if (found.has(name)) throw new LineRefusal(line, name, 'The field is there twice.');
    found.set(name, { text: statement.slice(match[0].length), line });
  }
  return found;
}

function need(found: Map<string, Assignment>, field: string): Assignment {
  const value = found.get(field);
  if (!value) throw new LineRefusal(found.get(END)!.line, field, 'The field is missing.');
  return value;
}

function wholeOf(text: string, line: number, field: string, [least, most]: readonly [number, number]): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  const found = JSON.stringify(text.slice(0, 20));
  throw new LineRefusal(line, field, `Expected a whole number from ${least} to ${most}, not ${found}.`);
}

function readCount(found: Map<string, Assignment>, field: string): number {
  const { text, line } = need(found, field);
  return wholeOf(text.trim(), line, field, [0, MOST]);
}

/** Items between the outer brackets, split at `separator`, each with its line. */
function* items(value: Assignment, field: string, [open, close]: [string, string], separator: RegExp) {
  const text = value.text.trim();
  if (!text.startsWith(open) || !text.endsWith(close)) {
    throw new LineRefusal(value.line, field, `Expected ${open} … ${close}.`);
  }
  let line = value.line;
  for (const item of text.slice(open.length, -close.length).split(separator)) {
    const blank = /^\s*/.exec(item)?.[0] ?? '';
    yield { text: item.trim(), line: line + blank.split('\n').length - 1 };
    line += item.split('\n').length - 1;
  }
}

/** A comma may follow the last. */
const numbers = (text: string, line: number, field: string, range: readonly [number, number]): number[] =>
  text.trim() === ''
    ? []
    : text
        .replace(/,\s*$/, '')
        .split(',')
        .map((part) => wholeOf(part.trim(), line, field, range));

function readRequested(
  found: Map<string, Assignment>,
  participants: number,
  parts: readonly number[][],
): MeetingFacts[] {
  const field = 'requested';
  const meetings: MeetingFacts[] = [];
  for (const { text, line } of items(need(found, field), field, ['[|', '|]'], /\|/)) {
    if (text === '') continue;
    const row = numbers(text, line, field, [1, Math.max(3, participants)]);
    const [a, b, kind] = row;
    if (row.length !== 3 || a === undefined || b === undefined || kind === undefined || kind > 3) {
      throw new LineRefusal(line, field, 'Expected participant, participant, 1 to 3.');
    }
    if (a > participants || b > participants)
      throw new LineRefusal(line, field, `There are ${participants} participants.`);
    if (a === b) throw new LineRefusal(line, field, 'A participant cannot meet themselves.');
    const slots = parts[kind];
    meetings.push({ a: a - 1, b: b - 1, ...(slots ? { slots } : {}) });
  }
  return meetings;
}

function readForbidden(found: Map<string, Assignment>, participants: number, slots: number): number[][] {
  const field = 'forbidden';
  const value = need(found, field);
  const rows = [...items(value, field, ['[', ']'], /(?<=\}),?/)].filter((item) => item.text !== '');
  if (rows.length !== participants) {
    throw new LineRefusal(value.line, field, `Expected ${participants} sets, found ${rows.length}.`);
  }
  return rows.map(({ text, line }) => {
    if (!/^\{[^{}]*\}$/.test(text)) throw new LineRefusal(line, field, 'Expected a set such as {1,2}.');
    return numbers(text.slice(1, -1), line, field, [0, slots]).filter((slot) => slot > 0);
  });
}

function readProblem(source: string): MeetingProblem {
  const found = readAssignments(source);
  const [participants, count, tables, slots, morning] = [
    readCount(found, 'nBusiness'),
    readCount(found, 'nMeetings'),
    readCount(found, 'nTables'),
    readCount(found, 'nTotalSlots'),
    readCount(found, 'nMorningSlots'),
  ];
  if (morning > slots)
    throw new LineRefusal(need(found, 'nMorningSlots').line, 'nMorningSlots', 'More than nTotalSlots.');
  if (slots > 30) throw new LineRefusal(need(found, 'nTotalSlots').line, 'nTotalSlots', 'At most 30 slots.');
  const range = (from: number, until: number) => Array.from({ length: until - from + 1 }, (_, i) => from + i);
  const meetings = readRequested(found, participants, [[], range(1, morning), range(morning + 1, slots)]);
  if (meetings.length !== count) {
    throw new LineRefusal(
      need(found, 'requested').line,
      'requested',
      `nMeetings is ${count}, found ${meetings.length}.`,
    );
  }
  return { participants, tables, slots, meetings, unavailable: readForbidden(found, participants, slots) };
}

/**
 * Reads an event in MiniZinc data (.dzn): nBusiness, nMeetings, nTables, nTotalSlots, nMorningSlots, requested rows of
 * participant, participant, 1 morning · 2 afternoon · 3 any, and forbidden slots by participant (0 is none).
 */
export function parseMeetings(source: string): Result<MeetingProblem, InstanceFault> {
  try {
    return ok(readProblem(source));
  } catch (fault) {
    if (fault instanceof LineRefusal) return err({ line: fault.line, field: fault.field, message: fault.message });
    throw fault;
  }
}
