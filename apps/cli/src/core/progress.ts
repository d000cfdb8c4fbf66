import { count, seconds, type Cli } from './cli.js';

const TTY_MS = 100;
const LOG_MS = 3000;

/** Where the work stood when it began: an import that goes on does not begin at nothing. */
interface Start {
  readonly done: number;
  readonly share: number;
}

/**
 * Progress on standard error: how many, how fast, how long yet. One line rewritten in a terminal, a line every few seconds
 * elsewhere; nothing for what is over before.
 */
export class Progress {
  private readonly startedAt = Date.now();
  private shownAt = Date.now();
  private start: Start | undefined;
  private hasShown = false;
  private readonly isTty = process.stderr.isTTY;

  constructor(
    private readonly cli: Cli,
    private readonly label: string,
    /** What is counted; empty where only time passes. */
    private readonly unit: string,
  ) {}

  /** @param share 0 to 1, if it is known. */
  show(done: number, share?: number): void {
    this.start ??= { done, share: share ?? 0 };
    const now = Date.now();
    if (now - this.shownAt < (this.isTty ? TTY_MS : LOG_MS)) return;
    this.shownAt = now;
    this.hasShown = true;
    const text = this.words(done, share, this.start, now - this.startedAt).join(' · ');
    process.stderr.write(this.isTty ? `\r\u001B[2K${text}` : `${text}\n`);
  }

  private words(done: number, share: number | undefined, start: Start, elapsedMs: number): string[] {
    const { t } = this.cli;
    const rate = ((done - start.done) / Math.max(1, elapsedMs)) * 1000;
    const amount =
      this.unit === ''
        ? [this.label]
        : [
            `${this.label} ${count(done)} ${this.unit}`,
            ...(rate > 0 ? [`${count(rate)} ${this.unit}${t('/秒', '/s')}`] : []),
          ];
    const gone = (share ?? 0) - start.share;
    if (share === undefined || gone <= 0) return [...amount, `${seconds(elapsedMs)} ${t('秒', 's')}`];
    const left = seconds((elapsedMs / gone) * (1 - share));
    return [...amount, `${Math.floor(share * 100)} %`, t(`还需 ${left} 秒`, `${left} s left`)];
  }

  /** Clears the line; the milliseconds that it took. */
  end(): number {
    if (this.isTty && this.hasShown) process.stderr.write('\r\u001B[2K');
    return Date.now() - this.startedAt;
  }
}
