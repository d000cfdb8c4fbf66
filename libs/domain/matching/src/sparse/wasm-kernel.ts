import { ACCUMULATORS, COLLECTED, DENSE_TABLE, LARGEST_SUM, MAXIMA, SPARSE_TABLE } from './kernel-layout.js';
import { type Func, I32, moduleOf, op, seq, step, V128, when, whileBelow } from './wasm-writer.js';

const word = (base: number, offset: number) => seq(op.get(base), op.constant(offset), op.add, op.load32);

/** One posting: `acc[doc] = min(65535, acc[doc] + ((impact * weight + 128) >> 8))`. */
const addPosting = (docs: number, impacts: number, weight: number, address: number, sum: number) =>
  seq(
    op.get(docs),
    op.load16,
    op.constant(1),
    op.shl,
    op.set(address),
    op.get(address),
    op.get(address),
    op.load16,
    op.get(impacts),
    op.load8,
    op.get(weight),
    op.mul,
    op.constant(128),
    op.add,
    op.constant(8),
    op.shrU,
    op.add,
    op.set(sum),
    op.get(sum),
    op.constant(LARGEST_SUM),
    op.get(sum),
    op.constant(LARGEST_SUM),
    op.ltU,
    op.select,
    op.store16,
    step(docs, 2),
    step(impacts, 1),
  );

/** Eight products of a row's bytes with its weight: `(impact * 128 * weight + 2^14) >> 15`, the same figure as for a posting. */
const products = (row: number, weight: number, extend: readonly number[]) =>
  seq(op.get(row), extend, op.constant(7), op.shl16, op.get(weight), op.mulQ15);

const addToAccumulators = (address: number, offset: number, sum: readonly number[]) =>
  seq(
    op.get(address),
    op.constant(offset),
    op.add,
    op.get(address),
    op.constant(offset),
    op.add,
    op.vLoad,
    sum,
    op.addSaturated16,
    op.vStore,
  );

function scoreFunction(): Func {
  const [sparseRows, densePairs, bytes, table, end, docs, impacts, limit, weight, address, first, second, sum] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ] as const;
  const [rowA, rowB, weightA, weightB] = [13, 14, 15, 16] as const;
  const sparse = whileBelow(
    table,
    op.get(end),
    seq(
      word(table, 0),
      op.set(docs),
      word(table, 4),
      op.set(impacts),
      word(table, 8),
      op.set(limit),
      word(table, 12),
      op.set(weight),
      whileBelow(docs, op.get(limit), addPosting(docs, impacts, weight, address, sum)),
      step(table, 16),
    ),
  );
  const pair = (extend: readonly number[]) =>
    seq(products(rowA, weightA, extend), products(rowB, weightB, extend), op.addSaturated16);
  const dense = whileBelow(
    table,
    op.get(end),
    seq(
      word(table, 0),
      op.set(first),
      word(table, 4),
      op.splat16,
      op.set(weightA),
      word(table, 8),
      op.set(second),
      word(table, 12),
      op.splat16,
      op.set(weightB),
      op.constant(ACCUMULATORS),
      op.set(address),
      whileBelow(
        address,
        op.get(bytes),
        seq(
          op.get(first),
          op.vLoad,
          op.set(rowA),
          op.get(second),
          op.vLoad,
          op.set(rowB),
          addToAccumulators(address, 0, pair(op.extendLow)),
          addToAccumulators(address, 16, pair(op.extendHigh)),
          step(first, 16),
          step(second, 16),
          step(address, 32),
        ),
      ),
      step(table, 16),
    ),
  );
  const runTable = (start: number, rows: number, loop: readonly number[]) =>
    seq(
      op.constant(start),
      op.set(table),
      op.constant(start),
      op.get(rows),
      op.constant(4),
      op.shl,
      op.add,
      op.set(end),
      loop,
    );
  return {
    name: 'score',
    parameters: 3,
    returnsI32: false,
    locals: [...Array<number>(10).fill(I32), V128, V128, V128, V128],
    body: seq(
      seq(op.constant(ACCUMULATORS), op.constant(0), op.get(bytes), op.fill),
      runTable(SPARSE_TABLE, sparseRows, sparse),
      runTable(DENSE_TABLE, densePairs, dense),
    ),
  };
}

function maximaFunction(): Func {
  const [bytes, address, out] = [0, 1, 2] as const;
  const load = (offset: number) => seq(op.get(address), op.constant(offset), op.add, op.vLoad);
  const greatest = seq(load(0), ...[16, 32, 48, 64, 80, 96, 112].map((offset) => seq(load(offset), op.max16)));
  return {
    name: 'maxima',
    parameters: 1,
    returnsI32: false,
    locals: [I32, I32],
    body: seq(
      op.constant(MAXIMA),
      op.set(out),
      whileBelow(address, op.get(bytes), seq(op.get(out), greatest, op.vStore, step(out, 16), step(address, 128))),
    ),
  };
}

function collectFunction(): Func {
  const [threshold, bytes, address, lane, end, out] = [0, 1, 2, 3, 4, 5] as const;
  const keep = seq(op.get(out), op.get(lane), op.constant(1), op.shrU, op.store16, step(out, 2));
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
      seq(when(seq(op.get(lane), op.load16, op.get(threshold), op.geU), keep), step(lane, 2)),
    ),
  );
  const anyAbove = seq(op.get(address), op.vLoad, op.get(threshold), op.splat16, op.ge16, op.anyTrue);
  return {
    name: 'collect',
    parameters: 2,
    returnsI32: true,
    locals: [I32, I32, I32, I32],
    body: seq(
      op.constant(COLLECTED),
      op.set(out),
      whileBelow(address, op.get(bytes), seq(when(anyAbove, eachLane), step(address, 16))),
      op.get(out),
      op.constant(COLLECTED),
      op.sub,
      op.constant(1),
      op.shrU,
    ),
  };
}

/** The kernel in WebAssembly with 128-bit vectors, as bytes. */
export const wasmKernel = (): Uint8Array<ArrayBuffer> =>
  moduleOf([scoreFunction(), maximaFunction(), collectFunction()]);
