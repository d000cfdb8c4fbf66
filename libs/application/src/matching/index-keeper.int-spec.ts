import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Actor } from '@luyan/access';
import { createTestRuntime, givenListing, givenOrganisation } from '@luyan/testing';
import { loadDemands, Matchmaker, suspendListing, type Runtime } from '../index.js';

const OPERATOR: Actor = { ...ANONYMOUS, roles: [{ role: 'OPERATOR', organisationId: null }] };
let runtime: Runtime;
let folder: string;
let file: string;
let owner: string;
let demand: string;
let supplies: string[];

const given = (kind: 'DEMAND' | 'ACHIEVEMENT', titleZh: string): Promise<string> =>
  givenListing(runtime, owner, { kind, state: 'PUBLISHED', titleZh });

/** What a worker does from its start to its end: what it said of the file, and what it answers. */
async function work(
  at: Pick<Runtime, 'reads' | 'clock' | 'uow' | 'config'> = runtime,
  options: { file?: string } = { file },
) {
  const said: string[] = [];
  const matchmaker = new Matchmaker(at, { ...options, notice: (message) => said.push(message) });
  const engine = await matchmaker.refresh();
  const asked = (await loadDemands(at.reads, [demand])).map((facts) => ({ ...facts, ownerOrgId: 'other' }));
  const answers = (await matchmaker.suggest(engine, asked)).map((match) => ({ ...match, id: '' }));
  const items = await at.reads.listings.withDetails(await at.reads.listings.findByIds(supplies));
  const mirrored = items
    .sort((a, b) => (a.listing.id < b.listing.id ? -1 : 1))
    .map((item) => ({ ...item, listing: { ...item.listing, ownerOrgId: 'other' } }))
    .flatMap((item) => matchmaker.suggestDemands(item))
    .map((match) => ({ ...match, id: '' }));
  await matchmaker.close();
  return { said, answers, mirrored };
}
const anew = () => work(runtime, {});

beforeAll(async () => {
  runtime = await createTestRuntime();
  owner = (await givenOrganisation(runtime)).id;
  demand = await given('DEMAND', '耐高温陶瓷轴承');
  supplies = [];
  for (let i = 0; i < 30; i++) supplies.push(await given('ACHIEVEMENT', `耐高温陶瓷轴承 ${i} 型`));
}, 60_000);
afterAll(() => runtime.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-index-'));
  file = join(folder, 'matching', 'index.snapshot');
});
afterEach(() => rm(folder, { recursive: true }));

describe('index-keeper', () => {
  it('keeps the index between starts and takes over what came, changed and went meanwhile', async () => {
    const first = await work();
    expect(first.said).toEqual(['No matching index is kept; building it.']);
    expect(first.answers).toHaveLength(20);
    expect(await readdir(join(folder, 'matching'))).toEqual(['index.snapshot']);

    const second = await work();
    expect(second).toEqual({ ...first, said: ['The matching index was kept; 0 listings changed since.'] });

    const [edited = '', suspended = ''] = supplies;
    const { version = 0 } = (await runtime.reads.listings.findById(edited)) ?? {};
    await runtime.uow.run(async (tx) => {
      await tx.listings.update(edited, version, { titleZh: '激光雷达测距模块' });
      return { ok: true, value: undefined };
    });
    expect((await suspendListing(runtime, OPERATOR, suspended, '核实中')).ok).toBe(true);
    supplies.push(await given('ACHIEVEMENT', '耐高温陶瓷轴承'));

    const third = await work();
    expect(third.said).toEqual(['The matching index was kept; 3 listings changed since.']);
    const { answers, mirrored } = await anew();
    expect(third).toMatchObject({ answers, mirrored });
    expect((await work()).said).toEqual(['The matching index was kept; 0 listings changed since.']);
  });

  it('says what is wrong with a file and builds anew', async () => {
    const { answers, mirrored } = await work();
    const whole = await readFile(file);
    for (const [bytes, reason] of [
      [whole.subarray(0, whole.length - 100), 'TRUNCATED'],
      [whole.with(whole.length >> 1, whole[whole.length >> 1]! ^ 1), 'CORRUPT'],
      [Buffer.from('{"not": "an index"}'), 'FOREIGN'],
      [whole.with(8, 77), 'OTHER_VERSION'],
    ] as const) {
      await writeFile(file, bytes);
      const { said, ...found } = await work();
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(reason);
      expect(found).toEqual({ answers, mirrored });
      expect((await work()).said).toEqual(['The matching index was kept; 0 listings changed since.']);
    }
  });

  it('does not take the index of another catalogue for its own', async () => {
    await work();
    const other = await createTestRuntime();
    try {
      const otherOwner = (await givenOrganisation(other)).id;
      await givenListing(other, otherOwner, { state: 'PUBLISHED', titleZh: '车载雷达' });
      const matchmaker = new Matchmaker(other, { file });
      expect((await matchmaker.refresh()).size).toBe(1);
    } finally {
      await other.close();
    }
  });

  it('goes on where the file cannot be written', async () => {
    await writeFile(join(folder, 'matching'), 'a file where the folder should be');
    const { said, answers } = await work();
    expect(said.at(-1)).toContain('could not be kept');
    expect(answers).toHaveLength(20);
  });
});
