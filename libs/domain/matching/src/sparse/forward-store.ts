/**
 * Each document's terms and weights in a row of bytes: how many, the gaps between the ascending term numbers (LEB128), one impact
 * byte a term. It answers what inverted lists cannot: exact scores of single documents, and what to take back when one is removed.
 */
export class ForwardStore {
  private bytes = new Uint8Array(1 << 16);
  private used = 0;
  private offsets = new Float64Array(1 << 10);
  private count = 0;
  /** Where `read` leaves a document's terms and impacts; valid until the next call. */
  ids = new Int32Array(1 << 10);
  impacts = new Uint8Array(1 << 10);

  /** Takes over the rows of another store, given their lengths in bytes. */
  static of(bytes: Uint8Array, lengths: Uint32Array): ForwardStore {
    const store = new ForwardStore();
    store.bytes = bytes.slice();
    store.offsets = new Float64Array(lengths.length + 2);
    for (const length of lengths) {
      store.offsets[store.count++] = store.used;
      store.used += length;
    }
    store.offsets[store.count] = store.used;
    return store;
  }

  /** The rows and the length of each in bytes. */
  content(): { readonly bytes: Uint8Array; readonly lengths: Uint32Array } {
    const lengths = Uint32Array.from({ length: this.count }, (_, doc) => this.offsets[doc + 1]! - this.offsets[doc]!);
    return { bytes: this.bytes.subarray(0, this.used), lengths };
  }

  get size(): number {
    return this.count;
  }
  get byteLength(): number {
    return this.used + this.count * 8;
  }

  /** Keeps a document, its terms ascending, and returns its number. */
  append(ids: ArrayLike<number>, impacts: ArrayLike<number>): number {
    const doc = this.count++;
    this.reserve(ids.length * 6 + 5);
    if (this.count + 1 > this.offsets.length) this.offsets = grown(this.offsets, this.count * 2);
    this.offsets[doc] = this.used;
    this.writeVarint(ids.length);
    let last = 0;
    for (let i = 0; i < ids.length; i++) {
      this.writeVarint(ids[i]! - last);
      last = ids[i]!;
    }
    for (let i = 0; i < impacts.length; i++) this.bytes[this.used++] = impacts[i]!;
    this.offsets[doc + 1] = this.used;
    return doc;
  }

  /** Reads a document into `ids` and `impacts`; returns the number of its terms. */
  read(doc: number): number {
    const bytes = this.bytes;
    let at = this.offsets[doc]!;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      length |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (length > this.ids.length) {
      this.ids = new Int32Array(length * 2);
      this.impacts = new Uint8Array(length * 2);
    }
    const ids = this.ids;
    let id = 0;
    for (let i = 0; i < length; i++) {
      let byte = bytes[at++]!;
      let gap = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++]!;
        gap |= (byte & 0x7f) << shift;
      }
      id += gap;
      ids[i] = id;
    }
    this.impacts.set(bytes.subarray(at, at + length));
    return length;
  }

  /** Sum of the document's impacts times the weights of their terms. */
  dot(doc: number, weights: Float32Array): number {
    const bytes = this.bytes;
    const end = this.offsets[doc + 1]!;
    let at = this.offsets[doc]!;
    let length = bytes[at++]!;
    if (length >= 0x80) {
      length &= 0x7f;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++]!;
        length |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
    }
    let id = 0;
    let sum = 0;
    for (let impact = end - length; impact < end; impact++) {
      let byte = bytes[at++]!;
      let gap = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++]!;
        gap |= (byte & 0x7f) << shift;
      }
      id += gap;
      sum += weights[id]! * bytes[impact]!;
    }
    return sum;
  }

  private reserve(bytes: number): void {
    if (this.used + bytes <= this.bytes.length) return;
    const larger = new Uint8Array(Math.ceil((this.used + bytes) * 1.5));
    larger.set(this.bytes.subarray(0, this.used));
    this.bytes = larger;
  }

  private writeVarint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.used++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.used++] = rest;
  }
}

function grown(array: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(length);
  larger.set(array);
  return larger;
}
