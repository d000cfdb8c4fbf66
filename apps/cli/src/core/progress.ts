import { count, seconds, type Cli } from './cli.js';

const TTY_MS = 100;
const LOG_MS = 3000;

/**
 * Progress on standard error: how many, how fast, how long yet. One line rewritten in a terminal, a line every few seconds
 * elsewhere; nothing for what is over before.
 */
export class Progress {
  private readonly startedAt = Date.now();
  private shownAt = Date.now();
  private startShare: number | undefined;
  private startDone = 0;
  private hasShown = false;
  private readonly isTty = process.stderr.isTTY;

  constructor(
    private readonly cli: Cli,
    private readonly label: string,
    private readonly unit: string,
  ) {}

  /** @param share 0 to 1, if it is known. */
  show(done: number, share?: number): void {
    this.startShare ??= share;
    if (this.startShare === share) this.startDone = done;
    const now = Date.now();
    if (now - this.shownAt < (this.isTty ? TTY_MS : LOG_MS)) return;
    this.shownAt = now;
    this.hasShown = true;
    const { t } = this.cli;
    const elapsed = now - this.startedAt;
    const rate = ((done - this.startDone) / Math.max(1, elapsed)) * 1000;
    const gone = share === undefined ? 0 : share - (this.startShare ?? 0);
    const left = share === undefined || gone <= 0 ? undefined : (elapsed / gone) * (1 - share);
    const parts = [
      `${this.label} ${count(done)} ${this.unit}`,
      ...(share === undefined ? [] : [`${Math.floor(share * 100)} %`]),
      ...(done > 0 ? [`${count(rate)} ${this.unit}${t('/秒', '/s')}`] : []),
      left === undefined
        ? `${seconds(elapsed)} ${t('秒', 's')}`
        : t(`还需 ${seconds(left)} 秒`, `${seconds(left)} s left`),
    ];
    process.stderr.write(this.isTty ? `\r\u001B[2K${parts.join(' · ')}` : `${parts.join(' · ')}\n`);
  }

  /** Clears the line; the milliseconds that it took. */
  end(): number {
    if (this.isTty && this.hasShown) process.stderr.write('\r\u001B[2K');
    return Date.now() - this.startedAt;
  }
}
