import { isAscii, isUtf8 } from 'node:buffer';
import { FileProblem, type TextFile } from './table-file.js';

/** Two-byte characters of GB18030 whose second byte is a Latin letter are rare in Chinese, and the rule in misread Latin-1. */
const MOST_LOW_TRAILS = 0.25;

/**
 * Tells UTF-8, GB18030 and neither apart, line by line. A file is GB18030 only if all that is no UTF-8 can be read so and its
 * characters lie where Chinese ones do; otherwise the first line that is no UTF-8 is to blame.
 */
export class EncodingProbe {
  private firstBad: number | undefined;
  /** Lines beyond ASCII that are UTF-8, and that are not. A short line of GB18030 may look like UTF-8, not most of them. */
  private good = 0;
  private bad = 0;
  private isGb = true;
  private pairs = 0;
  private lowTrails = 0;
  private readonly decoder = new TextDecoder('gb18030', { fatal: true });

  constructor(private readonly name: string) {}

  add(line: number, bytes: Buffer): void {
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) {
      this.good++;
      return;
    }
    this.firstBad ??= line;
    this.bad++;
    this.isGb &&= this.isReadable(bytes);
    this.count(bytes);
  }

  private isReadable(bytes: Buffer): boolean {
    try {
      this.decoder.decode(bytes);
      return true;
    } catch {
      return false;
    }
  }

  private count(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at++) {
      if ((bytes[at] ?? 0) < 0x81) continue;
      this.pairs++;
      if ((bytes[++at] ?? 0) < 0x80) this.lowTrails++;
    }
  }

  result(): TextFile['encoding'] {
    if (this.firstBad === undefined) return 'utf-8';
    if (this.isGb && this.good <= this.bad && this.lowTrails <= this.pairs * MOST_LOW_TRAILS) return 'gb18030';
    throw new FileProblem('FILE_ENCODING', { file: this.name, line: this.firstBad, encoding: 'UTF-8' });
  }
}
