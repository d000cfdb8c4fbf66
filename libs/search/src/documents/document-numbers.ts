import { normalise } from '@luyan/matching';
import { BUCKET_SEED, BUCKETS, bucketTerm, bucketWith, gramsOf, hasPairs, runsOf, type Run } from '../query/runs.js';
import { follows, IN_KEYWORD, IN_TITLE, joinedStem, joins, stemOf } from '../query/terms.js';
import { finished, numbersOfTerm, SEED, withText, withUnit } from '../query/ways.js';
import type { ListingDocument } from '../search-port.js';
import { termSources } from './document-terms.js';

/** A place where terms are found: the hash that its prefix begins, and the numbers of its buckets of triples. */
interface Place {
  readonly start: number;
  readonly buckets: Int32Array;
}
const place = (prefix: string): Place => {
  const start = withText(SEED, prefix);
  return { start, buckets: Int32Array.from({ length: BUCKETS }, (_, i) => finished(withText(start, bucketTerm(i)))) };
};
const ANYWHERE = place('');
const TITLE = place(IN_TITLE);
const KEYWORD = place(IN_KEYWORD);

/** Numbers of terms of many documents in one array; those of one are sorted and each once when it is closed. */
export class TermNumbers {
  private values = new Int32Array(1 << 16);
  private begun = 0;
  private size = 0;

  /** Adds the numbers of a document; the half-open range they take, counted from 1 as PostgreSQL does. */
  add(document: ListingDocument): { readonly from: number; readonly to: number } {
    const { text, titles, names, exact } = termSources(document);
    this.addText(text, ANYWHERE);
    this.addText(titles, TITLE);
    this.addText(names, KEYWORD);
    for (const term of exact) for (const number of numbersOfTerm(term)) this.push(number);
    const own = this.values.subarray(this.begun, this.size).sort();
    this.size = this.begun;
    let before: number | undefined;
    for (const number of own) {
      if (number !== before) this.values[this.size++] = number;
      before = number;
    }
    const from = this.begun + 1;
    this.begun = this.size;
    return { from, to: this.size };
  }

  /** All of them as PostgreSQL reads `integer[]` in binary. */
  binary(): Buffer {
    const words = new Int32Array(5 + 2 * this.size);
    words.set([1, 0, INT4_OID, this.size, 1]);
    for (let i = 0; i < this.size; i++) {
      words[5 + 2 * i] = 4;
      words[6 + 2 * i] = this.values[i] ?? 0;
    }
    return Buffer.from(words.buffer).swap32();
  }

  private push(number: number): void {
    if (this.size === this.values.length) {
      const larger = new Int32Array(2 * this.size);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.size++] = number;
  }

  /** The numbers of `textTerms`, made without spelling the terms out. */
  private addText(text: string, { start, buckets }: Place): void {
    const folded = normalise(text);
    let before: Run | undefined;
    for (const run of runsOf(folded)) {
      if (run.script === 'HAN') this.addHan(run.text, start, buckets);
      else {
        const stem = stemOf(run.text);
        this.push(finished(withText(start, stem)));
        if (before && follows(folded, before, run)) {
          this.push(finished(withText(withText(start, `${stemOf(before.text)}_`), stem)));
          if (joins(folded, before, run)) this.push(finished(withText(start, joinedStem(before, run))));
        }
      }
      before = run;
    }
  }

  private addHan(run: string, start: number, buckets: Int32Array): void {
    if (hasPairs(run)) {
      for (const size of [1, 2, 3] as const)
        for (const gram of gramsOf(run, size)) this.push(finished(withText(start, gram)));
      return;
    }
    for (let i = 0; i < run.length; i++) {
      const first = run.charCodeAt(i);
      const one = withUnit(start, first);
      this.push(finished(one));
      if (i + 1 === run.length) return;
      const second = run.charCodeAt(i + 1);
      this.push(finished(withUnit(one, second)));
      if (i + 2 === run.length) continue;
      const bucket = bucketWith(bucketWith(bucketWith(BUCKET_SEED, first), second), run.charCodeAt(i + 2));
      this.push(buckets[bucket % BUCKETS] ?? 0);
    }
  }
}

/** `pg_type.oid` of integer. */
const INT4_OID = 23;
