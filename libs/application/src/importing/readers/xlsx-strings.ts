import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';

/** Bytes of shared strings held in memory; what comes after goes to a temporary file. */
const HELD = 32 * 1024 * 1024;

/** The shared strings of a workbook, by index: in memory as long as they are small, then on disk, so that size is no matter. */
export class SharedStrings {
  private readonly held: string[] = [];
  private heldBytes = 0;
  private file: number | undefined;
  private readonly offsets: number[] = [];
  private end = 0;

  add(text: string): void {
    if (this.file === undefined && this.heldBytes < HELD) {
      this.held.push(text);
      this.heldBytes += text.length * 2;
      return;
    }
    this.file ??= openUnlinked();
    this.offsets.push(this.end);
    this.end += writeSync(this.file, text);
  }

  at(index: number): string {
    const held = this.held[index];
    if (held !== undefined) return held;
    const from = this.offsets[index - this.held.length];
    if (from === undefined || this.file === undefined) return '';
    const until = this.offsets[index - this.held.length + 1] ?? this.end;
    const bytes = Buffer.alloc(until - from);
    readSync(this.file, bytes, 0, bytes.length, from);
    return bytes.toString('utf8');
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}

/** A file without a name: it goes when the process does, however that ends. */
function openUnlinked(): number {
  const path = join(tmpdir(), `luyan-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return file;
}
