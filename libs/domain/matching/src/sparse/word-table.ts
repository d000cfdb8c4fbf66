import { newBuffer } from './buffers.js';

/** FNV-1a over UTF-16 units, never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 13) || 1;
}

/** Numbers by text, the texts themselves being kept elsewhere: an open-addressing hash in one typed array. */
export class WordTable {
  private count = 0;

  /** Hash and number plus 1 by turns; a number of 0 is an empty slot. `isNamed` says whether a number has this text. */
  constructor(
    private readonly isNamed: (number: number, text: string) => boolean,
    private slots: Int32Array,
  ) {}

  share(): Int32Array {
    return this.slots;
  }

  get(text: string): number | undefined {
    const { slots } = this;
    const hash = hashOf(text);
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const value = slots[slot + 1]!;
      if (value === 0) return undefined;
      if (slots[slot] === hash && this.isNamed(value - 1, text)) return value - 1;
    }
  }

  /** Adds a text that is not there. */
  add(text: string, number: number): void {
    if (++this.count * 4 >= this.slots.length) this.grow();
    this.put(hashOf(text), number + 1);
  }

  private put(hash: number, value: number): void {
    const { slots } = this;
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = value;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(newBuffer(slots.byteLength * 2));
    for (let i = 0; i < slots.length; i += 2) if (slots[i + 1] !== 0) this.put(slots[i]!, slots[i + 1]!);
  }
}
