import type { ProblemCode } from '@luyan/contracts';
import { problem, type Problem } from '@luyan/kernel';

export type FileFormat = 'csv' | 'xlsx' | 'jsonl';

/** One row of a file: cells by column name, or, where it cannot be read, what is wrong with it. */
export interface TableRow {
  /** Physical line, or row of the sheet, counted from 1; rises from row to row. */
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
  readonly problem?: Problem;
  /** Bytes of the file read so far, of `totalBytes`. */
  readonly bytesRead: number;
}

/** A file that was read through once and found sound; its rows can be read as often as wanted, in constant memory. */
export interface TableFile {
  readonly name: string;
  readonly format: FileFormat;
  /** SHA-256 of the file's bytes, hex. */
  readonly digest: string;
  readonly totalBytes: number;
  readonly columns: readonly string[];
  rows(): AsyncIterable<TableRow>;
}

/** A text file whose every line was looked at. */
export interface TextFile {
  readonly name: string;
  readonly path: string;
  readonly isGzip: boolean;
  readonly format: 'csv' | 'jsonl';
  readonly encoding: 'utf-8' | 'gb18030';
  readonly columns: readonly string[];
  readonly separator: string;
}

/** The file as a whole cannot be imported; the problem names it, the line and the remedy. */
export class FileProblem extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, params: Problem['params']) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'FileProblem';
    this.problem = problem(code, 'file', params);
  }
}

/** Refuses a header that names a column twice; a column without a name is not read. */
export function checkHeader(name: string, header: readonly string[]): readonly string[] {
  const columns = header.map((column) => column.trim());
  const twice = columns.find((column, i) => column !== '' && columns.indexOf(column) < i);
  if (twice !== undefined) throw new FileProblem('HEADER_TWICE', { file: name, column: twice });
  return columns;
}
