/** Terms as numbers in order of appearance, and in how many living documents each occurs. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly names: string[] = [];
  private frequencies = new Uint32Array(1 << 10);

  get size(): number {
    return this.names.length;
  }

  find(term: string): number | undefined {
    return this.numbers.get(term);
  }

  nameOf(id: number): string {
    return this.names[id]!;
  }

  add(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const id = this.names.push(term) - 1;
    this.numbers.set(term, id);
    if (id >= this.frequencies.length) {
      const larger = new Uint32Array(this.frequencies.length * 2);
      larger.set(this.frequencies);
      this.frequencies = larger;
    }
    return id;
  }

  /** Documents that hold the term. */
  frequencyOf(id: number): number {
    return this.frequencies[id]!;
  }

  count(id: number, by: 1 | -1): void {
    this.frequencies[id]! += by;
  }

  terms(): readonly string[] {
    return this.names;
  }
}
