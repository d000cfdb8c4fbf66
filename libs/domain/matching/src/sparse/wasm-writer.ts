/** Just enough of the WebAssembly binary format (W3C Core Specification 2.0, chapter 5) to write the scoring kernel as code. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const V128 = 0x7b;

/** LEB128, unsigned. */
function u32(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function s32(value: number): Code {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}

const simd = (opcode: number, ...rest: number[]): Code => [0xfd, ...u32(opcode), ...rest];
/** Alignment hint and an offset that is added to the address. */
const at = (align: number, offset = 0): Code => [align, ...u32(offset)];

export const op = {
  get: (local: number): Code => [0x20, local],
  set: (local: number): Code => [0x21, local],
  constant: (value: number): Code => [0x41, ...s32(value)],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  shl: [0x74],
  shrU: [0x76],
  ltU: [0x49],
  select: [0x1b],
  geU: [0x4f],
  load32: [0x28, ...at(2)],
  load16: (offset = 0): Code => [0x2f, ...at(1, offset)],
  load8: (offset = 0): Code => [0x2d, ...at(0, offset)],
  store16: (offset = 0): Code => [0x3b, ...at(1, offset)],
  fill: [0xfc, 0x0b, 0x00],
  vLoad: (offset = 0): Code => simd(0x00, ...at(4, offset)),
  vStore: (offset = 0): Code => simd(0x0b, ...at(4, offset)),
  splat16: simd(0x10),
  anyTrue: simd(0x53),
  extendLow: simd(0x89),
  extendHigh: simd(0x8a),
  shl16: simd(0x8b),
  addSaturated16: simd(0x90),
  mulQ15: simd(0x82),
  max16: simd(0x99),
  ge16: simd(0x36),
} as const satisfies Readonly<Record<string, Code | ((value: number) => Code)>>;

export const seq = (...codes: readonly Code[]): Code => codes.flat();
/** `while (local < limit) body`, unsigned; the body must move the local on. */
export const whileBelow = (local: number, limit: Code, body: Code): Code =>
  seq([0x02, 0x40, 0x03, 0x40], op.get(local), limit, op.geU, [0x0d, 1], body, [0x0c, 0, 0x0b, 0x0b]);
export const when = (condition: Code, body: Code): Code => seq(condition, [0x04, 0x40], body, [0x0b]);
export const step = (local: number, by: number): Code => seq(op.get(local), op.constant(by), op.add, op.set(local));

export interface Func {
  readonly name: string;
  /** All parameters are i32. */
  readonly parameters: number;
  readonly returnsI32: boolean;
  /** Types of the further locals, numbered after the parameters. */
  readonly locals: readonly number[];
  readonly body: Code;
}

const vector = (items: readonly Code[]): Code => seq(u32(items.length), ...items);
const section = (id: number, content: Code): Code => seq([id], u32(content.length), content);
const nameOf = (text: string): Code => vector(Array.from(text, (char) => [char.charCodeAt(0)]));

/** The most pages of 64 kB that a memory may have. */
export const MOST_PAGES = 65_536;
/** Limits of an imported memory: at least a page; one that threads share must name its most. */
const limits = (shared: boolean): Code => (shared ? seq([0x03], u32(1), u32(MOST_PAGES)) : [0x00, 1]);

/** A module that imports its memory as `env.memory` and exports the functions by name. */
export function moduleOf(functions: readonly Func[], shared: boolean): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, returnsI32 }) =>
    seq([0x60], vector(Array<Code>(parameters).fill([I32])), vector(returnsI32 ? [[I32]] : [])),
  );
  const bodies = functions.map(({ locals, body }) => {
    const code = seq(vector(locals.map((type) => [1, type])), body, [0x0b]);
    return seq(u32(code.length), code);
  });
  return Uint8Array.from(
    seq(
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(1, vector(types)),
      section(2, vector([seq(nameOf('env'), nameOf('memory'), [0x02], limits(shared))])),
      section(3, vector(functions.map((_, i) => u32(i)))),
      section(7, vector(functions.map(({ name }, i) => seq(nameOf(name), [0x00], u32(i))))),
      section(10, vector(bodies)),
    ),
  );
}
