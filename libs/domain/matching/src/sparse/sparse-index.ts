/** A query is a vector of weights over terms; only positive weights count. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

export interface Hit {
  /** The document's number in the index. */
  readonly doc: number;
  readonly score: number;
}

interface PostingList {
  readonly docs: number[];
  /** 1..255, the document's weight for the term in 255ths. */
  readonly impacts: number[];
}

export const IMPACT_SCALE = 255;
/** A document's weight, 0..1, as the byte that is kept; never 0, since the term does occur. */
export const impactOf = (weight: number): number => Math.max(1, Math.min(255, Math.round(weight * IMPACT_SCALE)));

/** Best first; equal scores by document number, so that an order is always the same. */
export const byScore = (a: Hit, b: Hit): number => b.score - a.score || a.doc - b.doc;

/** An inverted index of sparse vectors: score = sum over shared terms of query weight x document weight. */
export class SparseIndex {
  private readonly lists = new Map<string, PostingList>();
  private readonly terms: (readonly string[] | undefined)[] = [];
  private alive = 0;

  get size(): number {
    return this.alive;
  }

  documentFrequency(term: string): number {
    return this.lists.get(term)?.docs.length ?? 0;
  }

  /** Adds a document and returns its number. */
  add(weights: Iterable<readonly [term: string, weight: number]>): number {
    const doc = this.terms.length;
    const terms: string[] = [];
    for (const [term, weight] of weights) {
      let list = this.lists.get(term);
      if (!list) this.lists.set(term, (list = { docs: [], impacts: [] }));
      list.docs.push(doc);
      list.impacts.push(impactOf(weight));
      terms.push(term);
    }
    this.terms.push(terms);
    this.alive++;
    return doc;
  }

  remove(doc: number): void {
    for (const term of this.terms[doc] ?? []) {
      const list = this.lists.get(term);
      const at = list?.docs.indexOf(doc) ?? -1;
      if (!list || at < 0) continue;
      list.docs.splice(at, 1);
      list.impacts.splice(at, 1);
      if (list.docs.length === 0) this.lists.delete(term);
    }
    if (this.terms[doc]) this.alive--;
    this.terms[doc] = undefined;
  }

  /** The weight of a term in a document, 0..1; 0 when it does not occur. */
  weightOf(term: string, doc: number): number {
    const list = this.lists.get(term);
    if (!list) return 0;
    let low = 0;
    let high = list.docs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = list.docs[middle]!;
      if (found === doc) return list.impacts[middle]! / IMPACT_SCALE;
      if (found < doc) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  top(query: readonly QueryTerm[], k: number): readonly Hit[] {
    const scores = new Float64Array(this.terms.length);
    for (const { term, weight } of query) {
      const list = this.lists.get(term);
      if (!list) continue;
      for (let i = 0; i < list.docs.length; i++) scores[list.docs[i]!]! += (weight * list.impacts[i]!) / IMPACT_SCALE;
    }
    const hits: Hit[] = [];
    for (let doc = 0; doc < scores.length; doc++) {
      const score = scores[doc]!;
      if (score > 0) hits.push({ doc, score });
    }
    return hits.sort(byScore).slice(0, k);
  }
}
