import { err, ok, type Result } from '@luyan/kernel';
import { lineAt, Refusal, type InstanceFault } from './instance-fault.js';

const TOKENS = {
  blank: /\s*/y,
  string: /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y,
  scalar: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y,
} as const;

/** Nesting beyond which no instance goes; the walk is recursive. */
const DEEPEST = 100;

/** Walks through JSON text (RFC 8259), to find where a path's value stands, or where the text ceases to be JSON. */
class JsonWalk {
  readonly #text: string;
  readonly #path: string;
  #at = 0;
  /** Offset of the value at the path, or of the nearest one that holds it. */
  found = 0;

  constructor(text: string, path: string) {
    this.#text = text;
    this.#path = path;
  }

  /** The offset at which the text ceases to be JSON; -1 when it is all JSON. */
  run(): number {
    return this.#value('', 0) && this.#skip() === this.#text.length ? -1 : this.#at;
  }

  #take(token: keyof typeof TOKENS): string | null {
    const pattern = TOKENS[token];
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += match?.length ?? 0;
    return match;
  }

  #skip(): number {
    this.#take('blank');
    return this.#at;
  }

  #mark(char: string): boolean {
    if (this.#text[this.#skip()] !== char) return false;
    this.#at++;
    return true;
  }

  #value(path: string, depth: number): boolean {
    const at = this.#skip();
    const next = this.#path[path.length];
    if (this.#path.startsWith(path) && (next === undefined || next === '.' || next === '[' || path === '')) {
      this.found = at;
    }
    if (depth > DEEPEST) return false;
    if (this.#mark('[')) return this.#items(']', (i) => this.#value(`${path}[${i}]`, depth + 1));
    if (this.#mark('{')) return this.#items('}', () => this.#member(path, depth + 1));
    return this.#take(this.#text[at] === '"' ? 'string' : 'scalar') !== null;
  }

  #member(path: string, depth: number): boolean {
    this.#skip();
    const name = this.#take('string');
    if (name === null || !this.#mark(':')) return false;
    const key = String(JSON.parse(name));
    return this.#value(path === '' ? key : `${path}.${key}`, depth);
  }

  #items(close: string, item: (i: number) => boolean): boolean {
    if (this.#mark(close)) return true;
    for (let i = 0; item(i); i++) {
      if (this.#mark(close)) return true;
      if (!this.#mark(',')) return false;
    }
    return false;
  }
}

function syntaxFault(source: string): InstanceFault {
  const at = new JsonWalk(source, '').run();
  const rest = source.slice(at).split(/[\s,]/)[0] ?? '';
  const message = at >= source.length ? 'The JSON ends too early.' : `Not JSON: ${JSON.stringify(rest.slice(0, 20))}.`;
  return { line: lineAt(source, at), field: '', message };
}

/** Reads JSON; `read` throws a `Refusal` for what is not of its shape, which is told with the line of the very field. */
export function readJson<T>(source: string, read: (json: unknown) => T): Result<T, InstanceFault> {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    return err(syntaxFault(source));
  }
  try {
    return ok(read(json));
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const walk = new JsonWalk(source, fault.field);
    walk.run();
    return err({ line: lineAt(source, walk.found), field: fault.field, message: fault.message });
  }
}
