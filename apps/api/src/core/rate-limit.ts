interface Window {
  count: number;
  endsAt: number;
}

const MOST_KEYS = 50_000;

/** A fixed window a key, in this process: enough against guessing passwords. Forgets the oldest keys when there are too many. */
export class RateLimit {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly options: { readonly limit: number; readonly windowMs: number }) {}

  /** 0 when allowed, otherwise the milliseconds to wait. */
  take(key: string, now: number): number {
    const window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      this.windows.delete(key);
      this.windows.set(key, { count: 1, endsAt: now + this.options.windowMs });
      if (this.windows.size > MOST_KEYS) this.windows.delete(this.windows.keys().next().value ?? '');
      return 0;
    }
    window.count++;
    return window.count > this.options.limit ? window.endsAt - now : 0;
  }

  forget(key: string): void {
    this.windows.delete(key);
  }
}
