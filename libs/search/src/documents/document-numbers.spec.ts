import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONTRACT_DOCUMENTS } from '../contract.documents.js';
import { numbersOfTerm } from '../query/ways.js';
import type { ListingDocument } from '../search-port.js';
import { TermNumbers } from './document-numbers.js';
import { documentTerms } from './document-terms.js';

/** The numbers in a binary `integer[]` of PostgreSQL. */
function numbersIn(binary: Buffer): readonly number[] {
  return Array.from({ length: binary.readInt32BE(12) }, (_, i) => binary.readInt32BE(24 + 8 * i));
}
const numbersOf = (document: ListingDocument): readonly number[] =>
  [
    ...new Set(
      documentTerms(document)
        .flatMap(numbersOfTerm)
        .map((number) => number | 0),
    ),
  ].sort((a, b) => a - b);

describe('the numbers of documents', () => {
  it('are those of their terms, each once, document after document', () => {
    const documents = Object.values(CONTRACT_DOCUMENTS);
    const numbers = new TermNumbers();
    const ranges = documents.map((document) => numbers.add(document));
    const all = numbersIn(numbers.binary());
    expect(ranges.map(({ from, to }) => all.slice(from - 1, to))).toEqual(documents.map(numbersOf));
    expect(ranges.at(-1)?.to).toBe(all.length);
  });

  it('are those of their terms for texts of any script', () => {
    const blank = Object.values(CONTRACT_DOCUMENTS)[0];
    const text = fc.string({
      unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...'氢能储光 hydrogen-cell 𠮷ＬＥＤ。　', '\n')),
    });
    fc.assert(
      fc.property(text, text, text, (titleZh, body, keyword) => {
        const document = { ...blank, titleZh, body, keywords: [keyword] } as ListingDocument;
        const numbers = new TermNumbers();
        numbers.add(document);
        expect(numbersIn(numbers.binary())).toEqual(numbersOf(document));
      }),
    );
  });
});
