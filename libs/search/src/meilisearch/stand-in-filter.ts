/** A document of the stand-in: any JSON. */
export type Stored = Readonly<Record<string, unknown>>;
type Test = (document: Stored) => boolean;

const TOKEN = /"(?:[^"\\]|\\.)*"|[()[\],]|>=|[^\s()[\],]+/gu;
const plain = (token: string): string => (token.startsWith('"') ? token.slice(1, -1).replace(/\\(.)/gu, '$1') : token);
const valuesOf = (document: Stored, field: string): readonly string[] => {
  const value = document[field];
  return (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).map(String);
};

/** Reads Meilisearch's filter expressions: AND, OR, NOT, parentheses, `=`, `IN`, `>=`, `TO`. Throws on anything else. */
class FilterReader {
  private readonly tokens: string[];
  private at = 0;

  constructor(text: string) {
    this.tokens = text.match(TOKEN) ?? [];
  }

  read(): Test {
    const test = this.either();
    if (this.at < this.tokens.length) throw new Error(`Unexpected ${this.tokens[this.at] ?? ''}`);
    return test;
  }

  private take(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Error('The filter ends too early.');
    return token;
  }

  private skip(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }

  private either(): Test {
    const tests = [this.both()];
    while (this.skip('OR')) tests.push(this.both());
    return (document) => tests.some((test) => test(document));
  }

  private both(): Test {
    const tests = [this.one()];
    while (this.skip('AND')) tests.push(this.one());
    return (document) => tests.every((test) => test(document));
  }

  private one(): Test {
    if (this.skip('NOT')) {
      const test = this.one();
      return (document) => !test(document);
    }
    if (this.skip('(')) {
      const test = this.either();
      if (!this.skip(')')) throw new Error('A parenthesis is open.');
      return test;
    }
    return this.comparison(plain(this.take()), this.take());
  }

  private comparison(field: string, operator: string): Test {
    if (operator === '=') {
      const value = plain(this.take());
      return (document) => valuesOf(document, field).includes(value);
    }
    if (operator === '>=') {
      const least = Number(this.take());
      return (document) => valuesOf(document, field).some((value) => Number(value) >= least);
    }
    if (operator === 'IN') {
      const values = new Set<string>();
      if (!this.skip('[')) throw new Error('IN wants a list.');
      while (!this.skip(']')) if (!this.skip(',')) values.add(plain(this.take()));
      return (document) => valuesOf(document, field).some((value) => values.has(value));
    }
    if (this.tokens[this.at] !== 'TO') throw new Error(`Unknown operator ${operator}`);
    this.at++;
    const [from, to] = [Number(operator), Number(this.take())];
    return (document) => valuesOf(document, field).some((value) => Number(value) >= from && Number(value) <= to);
  }
}

/** A filter (a list is joined by AND) as a test of documents. */
export function filterTest(filter: unknown): Test {
  const parts = filter === undefined || filter === null ? [] : [filter].flat();
  const tests = parts.map((part) => new FilterReader(part as string).read());
  return (document) => tests.every((test) => test(document));
}
