import { ACCUMULATORS, COLLECTED, DENSE_TABLE, LARGEST_SUM, MAXIMA, SPARSE_TABLE } from './kernel-layout.js';
import { type Func, I32, moduleOf, op, seq, step, V128, when, whileBelow } from './wasm-writer.js';

const word = (base: number, offset: number) => seq(op.get(base), op.constant(offset), op.add, op.load32);

/** Locals of `score`: three parameters, then numbers, then vectors. */
const [SPARSE_ROWS, DENSE_PAIRS, BYTES, TABLE, END, DOCS, IMPACTS, LIMIT, WEIGHT, ADDRESS] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
] as const;
const [FIRST, SECOND, SUM, ROW_A, ROW_B, WEIGHT_A, WEIGHT_B] = [10, 11, 12, 13, 14, 15, 16] as const;

/** A round of several postings costs less than as many rounds. */
const UNROLLED = 4;

/** One posting: `acc[doc] = min(65535, acc[doc] + ((impact * weight + 128) >> 8))`. */
const addPosting = (base: number, at: number) =>
  seq(
    op.get(DOCS),
    op.load16(2 * at),
    op.constant(1),
    op.shl,
    op.set(ADDRESS),
    op.get(ADDRESS),
    op.get(ADDRESS),
    op.load16(base + ACCUMULATORS),
    op.get(IMPACTS),
    op.load8(at),
    op.get(WEIGHT),
    op.mul,
    op.constant(128),
    op.add,
    op.constant(8),
    op.shrU,
    op.add,
    op.set(SUM),
    op.get(SUM),
    op.constant(LARGEST_SUM),
    op.get(SUM),
    op.constant(LARGEST_SUM),
    op.ltU,
    op.select,
    op.store16(base + ACCUMULATORS),
  );

/** Takes `count` postings a round while there are so many. */
const addPostings = (base: number, count: number) => {
  const room = 2 * (count - 1);
  return seq(
    op.get(LIMIT),
    op.constant(room),
    op.sub,
    op.set(LIMIT),
    whileBelow(
      DOCS,
      op.get(LIMIT),
      seq(
        ...Array.from({ length: count }, (_, at) => addPosting(base, at)),
        step(DOCS, 2 * count),
        step(IMPACTS, count),
      ),
    ),
    step(LIMIT, room),
  );
};

/** Eight products of a row's bytes with its weight: `(impact * 128 * weight + 2^14) >> 15`, the same figure as for a posting. */
const products = (row: number, weight: number, extend: readonly number[]) =>
  seq(op.get(row), extend, op.constant(7), op.shl16, op.get(weight), op.mulQ15);

const addToAccumulators = (offset: number, sum: readonly number[]) =>
  seq(op.get(ADDRESS), op.get(ADDRESS), op.vLoad(offset), sum, op.addSaturated16, op.vStore(offset));

const sparseLoop = (base: number) =>
  whileBelow(
    TABLE,
    op.get(END),
    seq(
      word(TABLE, 0),
      op.set(DOCS),
      word(TABLE, 4),
      op.set(IMPACTS),
      word(TABLE, 8),
      op.set(LIMIT),
      word(TABLE, 12),
      op.set(WEIGHT),
      addPostings(base, UNROLLED),
      addPostings(base, 1),
      step(TABLE, 16),
    ),
  );

const pairOfRows = (extend: readonly number[]) =>
  seq(products(ROW_A, WEIGHT_A, extend), products(ROW_B, WEIGHT_B, extend), op.addSaturated16);
const sixteenDocuments = (base: number) =>
  seq(
    op.get(FIRST),
    op.vLoad(),
    op.set(ROW_A),
    op.get(SECOND),
    op.vLoad(),
    op.set(ROW_B),
    addToAccumulators(base + ACCUMULATORS, pairOfRows(op.extendLow)),
    addToAccumulators(base + ACCUMULATORS + 16, pairOfRows(op.extendHigh)),
    step(FIRST, 16),
    step(SECOND, 16),
    step(ADDRESS, 32),
  );
const denseLoop = (base: number) =>
  whileBelow(
    TABLE,
    op.get(END),
    seq(
      word(TABLE, 0),
      op.set(FIRST),
      word(TABLE, 4),
      op.splat16,
      op.set(WEIGHT_A),
      word(TABLE, 8),
      op.set(SECOND),
      word(TABLE, 12),
      op.splat16,
      op.set(WEIGHT_B),
      op.constant(0),
      op.set(ADDRESS),
      whileBelow(ADDRESS, op.get(BYTES), sixteenDocuments(base)),
      step(TABLE, 16),
    ),
  );

/** Runs a loop over the rows of a table, 16 bytes each. */
const overTable = (start: number, rows: number, loop: readonly number[]) =>
  seq(
    op.constant(start),
    op.set(TABLE),
    op.constant(start),
    op.get(rows),
    op.constant(4),
    op.shl,
    op.add,
    op.set(END),
    loop,
  );

function scoreFunction(base: number): Func {
  return {
    name: 'score',
    parameters: 3,
    returnsI32: false,
    locals: [...Array<number>(10).fill(I32), V128, V128, V128, V128],
    body: seq(
      seq(op.constant(base + ACCUMULATORS), op.constant(0), op.get(BYTES), op.fill),
      overTable(base + SPARSE_TABLE, SPARSE_ROWS, sparseLoop(base)),
      overTable(base + DENSE_TABLE, DENSE_PAIRS, denseLoop(base)),
    ),
  };
}

function maximaFunction(base: number): Func {
  const [bytes, address, out] = [0, 1, 2] as const;
  const load = (offset: number) => seq(op.get(address), op.vLoad(base + ACCUMULATORS + offset));
  const greatest = seq(load(0), ...[16, 32, 48, 64, 80, 96, 112].map((offset) => seq(load(offset), op.max16)));
  return {
    name: 'maxima',
    parameters: 1,
    returnsI32: false,
    locals: [I32, I32],
    body: seq(
      op.constant(base + MAXIMA),
      op.set(out),
      whileBelow(address, op.get(bytes), seq(op.get(out), greatest, op.vStore(), step(out, 16), step(address, 128))),
    ),
  };
}

function collectFunction(base: number): Func {
  const [threshold, bytes, address, lane, end, out] = [0, 1, 2, 3, 4, 5] as const;
  const keep = seq(op.get(out), op.get(lane), op.constant(1), op.shrU, op.store16(), step(out, 2));
  const eachLane = seq(
    op.get(address),
    op.set(lane),
    op.get(address),
    op.constant(16),
    op.add,
    op.set(end),
    whileBelow(
      lane,
      op.get(end),
      seq(when(seq(op.get(lane), op.load16(base + ACCUMULATORS), op.get(threshold), op.geU), keep), step(lane, 2)),
    ),
  );
  const anyAbove = seq(
    op.get(address),
    op.vLoad(base + ACCUMULATORS),
    op.get(threshold),
    op.splat16,
    op.ge16,
    op.anyTrue,
  );
  return {
    name: 'collect',
    parameters: 2,
    returnsI32: true,
    locals: [I32, I32, I32, I32],
    body: seq(
      op.constant(base + COLLECTED),
      op.set(out),
      whileBelow(address, op.get(bytes), seq(when(anyAbove, eachLane), step(address, 16))),
      op.get(out),
      op.constant(base + COLLECTED),
      op.sub,
      op.constant(1),
      op.shrU,
    ),
  };
}

/** The kernel in WebAssembly with 128-bit vectors, as bytes; its scratch begins at `base`. */
export const wasmKernel = (base: number, shared: boolean): Uint8Array<ArrayBuffer> =>
  moduleOf([scoreFunction(base), maximaFunction(base), collectFunction(base)], shared);
