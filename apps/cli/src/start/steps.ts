import { stderr } from 'node:process';

const LINE_EVERY_MS = 2000;

const seconds = (ms: number): string => (ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`);

/** Tells a step's progress on standard error: one line rewritten on a terminal, a line every two seconds elsewhere. */
export class Step {
  private readonly startedAt = performance.now();
  private lastLineAt = performance.now();
  private width = 0;

  constructor(
    private readonly label: string,
    private readonly out: NodeJS.WriteStream = stderr,
  ) {
    if (out.isTTY) this.rewrite(`  ${label} …`);
  }

  /** `done` of `total`; tells the time left once it can be guessed. */
  update(done: number, total: number, unit = ''): void {
    const elapsed = performance.now() - this.startedAt;
    const left = done > 0 && done < total ? `, ${seconds((elapsed / done) * (total - done))} left` : '';
    const text = `  ${this.label} … ${done.toLocaleString('en')} / ${total.toLocaleString('en')}${unit && ` ${unit}`}${left}`;
    if (this.out.isTTY) this.rewrite(text);
    else if (performance.now() - this.lastLineAt > LINE_EVERY_MS) {
      this.lastLineAt = performance.now();
      this.out.write(`${text}\n`);
    }
  }

  done(result = ''): void {
    const text = `✓ ${this.label}${result && `: ${result}`} (${seconds(performance.now() - this.startedAt)})`;
    if (this.out.isTTY) this.rewrite(text);
    else this.out.write(text);
    this.out.write('\n');
  }

  private rewrite(text: string): void {
    this.out.write(`\r${text.padEnd(this.width)}`);
    this.width = text.length;
  }
}

/** Runs a step and tells how it went; `work` may report progress and returns what to say at the end. */
export async function step(label: string, work: (step: Step) => Promise<string | undefined>): Promise<void> {
  const running = new Step(label);
  running.done(await work(running));
}
