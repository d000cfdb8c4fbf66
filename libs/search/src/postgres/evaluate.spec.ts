import { describe, expect, it } from '@jest/globals';
import { createRng, type Rng } from '@luyan/kernel';
import { bucketsOf, type CodeName } from '../documents/facet-codes.js';
import { FACET_NAMES, type SearchFilter } from '../search-port.js';
import { Columns, type ColumnRow } from './columns.js';
import { conditionsOf, evaluate, type Matches } from './evaluate.js';

const some = (rng: Rng, values: readonly string[]): readonly string[] => values.filter(() => rng.next() < 0.4);

const rowOf = (rng: Rng, n: number): ColumnRow => ({
  n,
  facets: [
    `KIND:${rng.pick(['PATENT', 'DEMAND', 'TEAM'])}`,
    `REGION:${rng.pick(['610100', '610102', '610300', '310000'])}`,
    `TRL:${1 + rng.int(9)}`,
    `VERIFICATION:${rng.int(3)}`,
    ...some(rng, ['A1', 'B2', 'C3']).map((chain) => `CHAIN:${chain}`),
    ...some(rng, ['C39', 'C391', 'C35', 'I65']).map((industry) => `INDUSTRY:${industry}`),
    `OWNER:${rng.int(3)}`,
  ],
  readiness: rng.int(5),
  published: rng.int(50),
  confirmed: rng.int(50),
});

const filterOf = (rng: Rng): SearchFilter =>
  Object.assign(
    {},
    ...some(rng, ['kinds', 'regions', 'chains', 'industries', 'trl', 'verifiedFrom', 'owner', 'after']).map(
      (name): SearchFilter => {
        switch (name) {
          case 'kinds':
            return { kinds: rng.pick([['PATENT'], ['PATENT', 'TEAM']] as const) };
          case 'regions':
            return { regions: [rng.pick(['610000', '610100', '310000'])] };
          case 'chains':
            return { chains: some(rng, ['A1', 'B2']) };
          case 'industries':
            return { industries: [rng.pick(['C', 'C39', 'I65'])] };
          case 'trl':
            return { trlFrom: 3, trlTo: 7 };
          case 'owner':
            return { ownerOrgId: '1' };
          case 'after':
            return { publishedAfter: 20 };
          default:
            return { verifiedFrom: 1 };
        }
      },
    ),
  ) as SearchFilter;

/** Counts one document after another, by the definition: a facet's counts ignore the filter on itself. */
function counted(rows: readonly ColumnRow[], filter: SearchFilter, name: CodeName) {
  const conditions = conditionsOf(filter);
  const meets = ({ facets, published }: ColumnRow, but: CodeName | null): boolean =>
    published >= (filter.publishedAfter ?? -Infinity) &&
    conditions.every(
      (one) =>
        one.name === but ||
        facets.some((code) => code.startsWith(`${one.name}:`) && one.accepts(code.split(':')[1] ?? '')),
    );
  const counts = new Map<string, number>();
  for (const row of rows.filter((one) => meets(one, name))) {
    const codes = row.facets.filter((code) => code.startsWith(`${name}:`)).map((code) => code.split(':')[1] ?? '');
    for (const bucket of new Set(codes.flatMap((code) => bucketsOf(name, code))))
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return { hits: rows.filter((row) => meets(row, null)), counts };
}

describe('evaluate', () => {
  it('finds, counts and orders as the definition does', () => {
    const rng = createRng(1);
    for (let round = 0; round < 60; round++) {
      const rows = Array.from({ length: 1 + rng.int(200) }, (_, i) => rowOf(rng, 10 + 3 * i));
      const columns = new Columns();
      for (const row of rng.shuffle([...rows])) columns.add(row);
      const asked = rows.filter(() => rng.next() < 0.8);
      const matches: Matches = { all: Int32Array.from(asked, ({ n }) => n), bonuses: [] };
      for (let tries = 0; tries < 5; tries++) {
        const filter = filterOf(rng);
        const answer = evaluate(columns, matches, { filter, sort: 'NEWEST', limit: 7, facets: FACET_NAMES }, 60);
        const { hits } = counted(asked, filter, 'KIND');
        expect(answer.totalCount).toBe(hits.length);
        expect(answer.scores).toEqual(
          hits
            .map(({ published }) => published)
            .sort((a, b) => b - a)
            .slice(0, 7),
        );
        for (const { name, buckets } of answer.facets)
          expect(new Map(buckets.map(({ code, count }) => [code, count]))).toEqual(counted(asked, filter, name).counts);
      }
    }
  });
});
