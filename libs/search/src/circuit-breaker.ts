export interface BreakerOptions {
  /** A call that takes longer counts as failed, ms. */
  readonly timeoutMs: number;
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** How long it stays open before one call tries again, ms. */
  readonly openMs: number;
}

export type BreakerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

class TimedOut extends Error {}

/** Stops asking a service that is slow or down (熔断), and asks again by itself: after `openMs` one call tries, and its success closes the circuit. */
export class CircuitBreaker {
  private failed = 0;
  private openUntil = 0;
  private trying = false;
  /** What the last call failed of; null when it did not. */
  reason: string | null = null;

  constructor(
    private readonly options: BreakerOptions,
    private readonly now: () => number = Date.now,
  ) {}

  get state(): BreakerState {
    if (this.failed < this.options.failures) return 'CLOSED';
    return this.now() < this.openUntil ? 'OPEN' : 'HALF_OPEN';
  }

  /** The call's answer, or the other's when the circuit is open or the call fails; an error that `isInput` knows is the caller's own. */
  async run<T>(call: () => Promise<T>, otherwise: () => Promise<T>, isInput: (error: unknown) => boolean): Promise<T> {
    if (this.state === 'OPEN' || (this.state === 'HALF_OPEN' && this.trying)) return otherwise();
    this.trying = this.state === 'HALF_OPEN';
    try {
      const answer = await this.inTime(call());
      this.failed = 0;
      this.reason = null;
      return answer;
    } catch (error) {
      if (isInput(error)) throw error;
      this.failed++;
      this.reason = error instanceof Error ? error.message : String(error);
      this.openUntil = this.now() + this.options.openMs;
      return await otherwise();
    } finally {
      this.trying = false;
    }
  }

  private async inTime<T>(call: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new TimedOut(`No answer in ${this.options.timeoutMs} ms.`));
      }, this.options.timeoutMs);
    });
    try {
      return await Promise.race([call, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
