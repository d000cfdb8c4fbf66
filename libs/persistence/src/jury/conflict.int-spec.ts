import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { createDataSource } from '../core/data-source.js';
import { WORKS_OF_PEOPLE } from './conflict.repository.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('conflict', () => {
  it('looks the works of people up by name, and reads no table of works from end to end', async () => {
    const source = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
    // An empty table is read from end to end whatever indexes there are.
    await source.query('SET enable_seqscan = off');
    const rows = await source.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${WORKS_OF_PEOPLE}`, [[]]);
    await source.destroy();
    const plan = rows.map((row) => row['QUERY PLAN']);
    const scans = plan.flatMap((line) => /Scan on (patent|achievement|team)\w*/.exec(line)?.[0] ?? []);
    const indexes = plan.flatMap((line) => /Index Scan on (\w+_(?:people|leader))/.exec(line)?.[1] ?? []);
    expect(indexes.sort()).toEqual(['achievement_people', 'patent_people', 'team_leader', 'team_people']);
    expect(scans.filter((scan) => plan.some((line) => line.includes(`Seq ${scan}`)))).toEqual([]);
  });
});
