import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Actor } from '@luyan/access';
import type { MatchEngine } from '@luyan/matching';
import { createTestRuntime, givenListing, givenOrganisation } from '@luyan/testing';
import { Matchmaker, matchListings, matchShard, requestMatchRun, suspendListing, type Runtime } from '../index.js';

const OPERATOR: Actor = { ...ANONYMOUS, roles: [{ role: 'OPERATOR', organisationId: null }] };
const WORDS = [...'风水火电光声热力油气煤铁铜铝钢木纸布药茶盐糖米麦豆'];
let runtime: Runtime;
let supplies: string[];
let demands: string[];
let seeker: string;
let supplier: string;

beforeAll(async () => {
  runtime = await createTestRuntime();
  supplier = (await givenOrganisation(runtime)).id;
  seeker = (await givenOrganisation(runtime, { nameZh: '需方公司', type: 'ENTERPRISE' })).id;
  const given = (kind: 'DEMAND' | 'ACHIEVEMENT', titleZh: string) =>
    givenListing(runtime, kind === 'DEMAND' ? seeker : supplier, { kind, state: 'PUBLISHED', titleZh });
  [supplies, demands] = [[], []];
  for (let i = 0; i < 12; i++) supplies.push(await given('ACHIEVEMENT', `耐高温陶瓷轴承 ${i} 型`));
  for (let i = 0; i < 60; i++) demands.push(await given('DEMAND', `需要陶瓷轴承 ${i} 号`));
}, 60_000);
afterAll(() => runtime.close());

const edit = async (id: string, titleZh: string): Promise<void> => {
  const { version = 0 } = (await runtime.reads.listings.findById(id)) ?? {};
  await runtime.uow.run(async (tx) => {
    await tx.listings.update(id, version, { titleZh });
    return { ok: true, value: undefined };
  });
};
const runWith = async (matchmaker: Matchmaker, progress: (share: number) => Promise<void>): Promise<void> => {
  const asked = await requestMatchRun(runtime, null);
  if (!asked.ok) throw new Error('No run.');
  await matchShard(runtime, matchmaker, { runId: asked.value, shard: 0, shards: 1 }, progress);
};
/** Who is matched with whom; scores follow the rarity of terms, which each change of a small catalogue moves. */
const stored = () => runtime.database.query('SELECT demand_id, supply_id FROM match ORDER BY demand_id, supply_id');
const quietly = (): Promise<void> => Promise.resolve();

/** Changes listings, as another process does, between the look at the catalogue and the writing of matches. */
class Interrupted extends Matchmaker {
  constructor(private readonly changes: (() => Promise<void>)[]) {
    super(runtime);
  }
  override async refresh(): Promise<MatchEngine> {
    const engine = await super.refresh();
    await this.changes.shift()?.();
    return engine;
  }
}

describe('match-run', () => {
  it('ends with what holds when listings are edited and withdrawn while it runs', async () => {
    const elsewhere = new Matchmaker(runtime);
    const change = (ids: readonly string[]) => matchListings(runtime, elsewhere, ids);
    const matchmaker = new Interrupted([
      async () => {
        expect((await suspendListing(runtime, OPERATOR, supplies[0]!, '核实中')).ok).toBe(true);
        await change([supplies[0]!]);
      },
      async () => {
        await edit(supplies[1]!, '激光雷达测距模块');
        await edit(demands[1]!, '求购激光雷达测距模块');
        await change([supplies[1]!, demands[1]!]);
      },
    ]);
    await runWith(matchmaker, async (share) => {
      if (share === 1) return;
      expect((await suspendListing(runtime, OPERATOR, demands[59]!, '核实中')).ok).toBe(true);
      await change([demands[59]!]);
    });
    const found = await stored();
    expect(found).not.toHaveLength(0);
    await runWith(new Matchmaker(runtime), quietly);
    expect(await stored()).toEqual(found);
    expect(await runtime.database.query('SELECT FROM match WHERE supply_id = $1', [supplies[0]])).toEqual([]);
    expect(await runtime.database.query('SELECT FROM match WHERE demand_id = $1', [demands[59]])).toEqual([]);
  }, 60_000);

  it('fills a list past what one organisation lists again and again', async () => {
    const wanted = (await givenOrganisation(runtime, { nameZh: '磁轴公司', type: 'ENTERPRISE' })).id;
    const given = (owner: string, kind: 'DEMAND' | 'ACHIEVEMENT', titleZh: string) =>
      givenListing(runtime, owner, { kind, state: 'PUBLISHED', titleZh, summaryZh: titleZh });
    const demand = await given(wanted, 'DEMAND', '超导磁悬浮轴承');
    for (let i = 0; i < 60; i++) await given(supplier, 'ACHIEVEMENT', '超导磁悬浮轴承');
    for (let i = 0; i < 25; i++) await given(supplier, 'ACHIEVEMENT', `${WORDS[i]}用的磁悬浮${WORDS[24 - i]}`);
    await matchListings(runtime, new Matchmaker(runtime), [demand]);
    const rows = await runtime.database.query<{ title_zh: string }>(
      'SELECT title_zh FROM match JOIN listing ON listing.id = supply_id WHERE demand_id = $1 ORDER BY place',
      [demand],
    );
    expect(rows).toHaveLength(20);
    expect(rows.map((row) => row.title_zh).filter((title) => title === '超导磁悬浮轴承')).toHaveLength(1);
  }, 60_000);

  it('ends when a listing changes again and again, leaving it to the job of its change', async () => {
    const again = Array.from({ length: 20 }, (_, i) => () => edit(supplies[2]!, `耐高温陶瓷轴承 ${i} 改`));
    await runWith(new Interrupted(again), quietly);
    await matchListings(runtime, new Matchmaker(runtime), [supplies[2]!]);
    const found = await stored();
    await runWith(new Matchmaker(runtime), quietly);
    expect(await stored()).toEqual(found);
  }, 60_000);
});
