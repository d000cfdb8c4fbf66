import { stderr } from 'node:process';

const LINE_EVERY_MS = 2000;

const seconds = (ms: number): string => (ms < 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.round(ms / 1000)} s`);

/** Tells the progress of steps on standard error: those that run on one line, rewritten on a terminal; a line every two seconds elsewhere. */
export class Step {
  private static readonly running = new Map<Step, string>();
  private readonly startedAt = performance.now();
  private lastLineAt = performance.now();

  constructor(
    private readonly label: string,
    private readonly out: NodeJS.WriteStream = stderr,
  ) {
    this.show(`${label} …`);
  }

  /** `done` of `total`; tells the time left once it can be guessed. */
  update(done: number, total: number, unit = ''): void {
    const elapsed = performance.now() - this.startedAt;
    const left = done > 0 && done < total ? `, ${seconds((elapsed / done) * (total - done))} left` : '';
    const text = `${this.label} … ${done.toLocaleString('en')} / ${total.toLocaleString('en')}${unit && ` ${unit}`}${left}`;
    this.show(text);
    if (!this.out.isTTY && performance.now() - this.lastLineAt > LINE_EVERY_MS) {
      this.lastLineAt = performance.now();
      this.out.write(`  ${text}\n`);
    }
  }

  done(result = ''): void {
    Step.running.delete(this);
    const start = this.out.isTTY ? '\r\x1b[K' : '';
    this.out.write(
      `${start}✓ ${this.label}${result && `: ${result}`} (${seconds(performance.now() - this.startedAt)})\n`,
    );
    this.draw();
  }

  private show(text: string): void {
    Step.running.set(this, text);
    this.draw();
  }

  private draw(): void {
    if (!this.out.isTTY || Step.running.size === 0) return;
    const line = `  ${[...Step.running.values()].join(' · ')}`;
    this.out.write(`\r\x1b[K${line.slice(0, this.out.columns - 1)}`);
  }
}

/** Runs a step and tells how it went; `work` may report progress and returns what to say at the end. */
export async function step(label: string, work: (step: Step) => Promise<string | undefined>): Promise<void> {
  const running = new Step(label);
  running.done(await work(running));
}
