import { newBuffer } from './buffers.js';

/** Numbers by pairs of UTF-16 units: an open-addressing hash in one typed array, many times faster than a map of strings. */
export class PairTable {
  private count = 0;

  /** Key and number plus 1 by turns; a number of 0 is an empty slot. */
  constructor(private slots: Int32Array) {}

  /** The slots, which another thread may read from. */
  share(): Int32Array {
    return this.slots;
  }

  get(first: number, second: number): number | undefined {
    const value = this.slots[this.slotOf((first << 16) | second) + 1]!;
    return value === 0 ? undefined : value - 1;
  }

  set(first: number, second: number, number: number): void {
    if (this.count * 4 >= this.slots.length) this.grow();
    const slot = this.slotOf((first << 16) | second);
    if (this.slots[slot + 1] === 0) this.count++;
    this.slots[slot] = (first << 16) | second;
    this.slots[slot + 1] = number + 1;
  }

  private slotOf(key: number): number {
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 7) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(newBuffer(slots.byteLength * 2));
    for (let i = 0; i < slots.length; i += 2) {
      if (slots[i + 1] === 0) continue;
      const slot = this.slotOf(slots[i]!);
      this.slots[slot] = slots[i]!;
      this.slots[slot + 1] = slots[i + 1]!;
    }
  }
}
