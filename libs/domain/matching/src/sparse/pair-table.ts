/** Numbers by pairs of UTF-16 units: an open-addressing hash in two typed arrays, many times faster than a map of strings. */
export class PairTable {
  private keys = new Int32Array(1 << 12);
  /** Number plus 1; 0 is an empty slot. */
  private values = new Int32Array(1 << 12);
  private count = 0;

  get(first: number, second: number): number | undefined {
    const value = this.values[this.slotOf((first << 16) | second)]!;
    return value === 0 ? undefined : value - 1;
  }

  set(first: number, second: number, number: number): void {
    if (this.count * 2 >= this.keys.length) this.grow();
    const slot = this.slotOf((first << 16) | second);
    if (this.values[slot] === 0) this.count++;
    this.keys[slot] = (first << 16) | second;
    this.values[slot] = number + 1;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 8) & mask;
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (values[i] === 0) continue;
      const slot = this.slotOf(keys[i]!);
      this.keys[slot] = keys[i]!;
      this.values[slot] = values[i]!;
    }
  }
}
