/** Variables by activity, most active on top: bumped when they take part in a conflict, all others fading (VSIDS). */
export class LiteralHeap {
  readonly #activity: Float64Array;
  readonly #heap: Int32Array;
  readonly #at: Int32Array;
  #size: number;
  #step = 1;

  constructor(variables: number) {
    // At first the lower numbers go first.
    this.#activity = Float64Array.from({ length: variables }, (_, v) => 1e-3 * (1 - v / variables));
    this.#heap = Int32Array.from({ length: variables }, (_, v) => v);
    this.#at = Int32Array.from({ length: variables }, (_, v) => v);
    this.#size = variables;
  }

  bump(variable: number): void {
    this.#activity[variable]! += this.#step;
    if (this.#activity[variable]! > 1e100) {
      for (let v = 0; v < this.#activity.length; v++) this.#activity[v]! *= 1e-100;
      this.#step *= 1e-100;
    }
    if (this.#at[variable]! >= 0) this.#rise(this.#at[variable]!);
  }

  decay(): void {
    this.#step /= 0.95;
  }

  insert(variable: number): void {
    if (this.#at[variable]! >= 0) return;
    this.#heap[this.#size] = variable;
    this.#at[variable] = this.#size;
    this.#rise(this.#size++);
  }

  /** The most active variable, -1 when there is none left. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0]!;
    const last = this.#heap[--this.#size]!;
    this.#at[top] = -1;
    if (this.#size > 0) {
      this.#heap[0] = last;
      this.#at[last] = 0;
      this.#sink(0);
    }
    return top;
  }

  #rise(from: number): void {
    const variable = this.#heap[from]!;
    const activity = this.#activity[variable]!;
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const other = this.#heap[parent]!;
      if (this.#activity[other]! >= activity) break;
      this.#heap[i] = other;
      this.#at[other] = i;
      i = parent;
    }
    this.#heap[i] = variable;
    this.#at[variable] = i;
  }

  #sink(from: number): void {
    const variable = this.#heap[from]!;
    let i = from;
    for (;;) {
      const left = 2 * i + 1;
      if (left >= this.#size) break;
      const right = left + 1;
      const isRight = right < this.#size && this.#activity[this.#heap[right]!]! > this.#activity[this.#heap[left]!]!;
      const child = isRight ? right : left;
      const other = this.#heap[child]!;
      if (this.#activity[other]! <= this.#activity[variable]!) break;
      this.#heap[i] = other;
      this.#at[other] = i;
      i = child;
    }
    this.#heap[i] = variable;
    this.#at[variable] = i;
  }
}
