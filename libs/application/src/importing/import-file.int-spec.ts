import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, type Actor } from '@luyan/access';
import type { ListingKind } from '@luyan/catalogue';
import { systemClock } from '@luyan/kernel';
import { UnitOfWork } from '@luyan/persistence';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';
import { exportListings } from '../exporting/export-listings.js';
import { importTemplate, writeTemplate } from '../exporting/import-template.js';
import { addOrganisation } from './add-organisation.js';
import { importFile, type ImportInput, type ImportReport } from './import-file.js';
import { problemsOf, writeRejected } from './rejected-rows.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'luyan-import-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const runtime = () => ({ uow: database.uow, reads: database.reads, clock: systemClock });
let owners = 0;
async function anOwner(): Promise<string> {
  const input = { name: `机构${++owners}`, type: 'UNIVERSITY', regionCode: '610100' };
  const added = await addOrganisation(runtime(), SYSTEM, input);
  if (!added.ok) throw new Error(JSON.stringify(added.error));
  return added.value.id;
}
async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
const jsonl = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
async function imported(input: ImportInput, actor: Actor = SYSTEM): Promise<ImportReport> {
  const result = await importFile(runtime(), actor, input);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
async function refused(input: ImportInput, actor: Actor = SYSTEM): Promise<unknown> {
  const result = await importFile(runtime(), actor, input);
  return result.ok ? result.value : result.error.map(({ code, params }) => [code, params]);
}
const counts = ({ outcome, accepted, rejected, duplicates }: ImportReport) => ({
  outcome,
  accepted,
  rejected,
  duplicates,
});
async function problems(importId: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { line, path, code } of problemsOf(runtime(), importId)) found.push([line, path, code]);
  return found;
}
const listings = (ownerOrgId: string) =>
  database.query<{ source_id: string; state: string; title_zh: string }>(
    'SELECT source_id, state, title_zh FROM listing WHERE owner_org_id = $1 ORDER BY source_id',
    [ownerOrgId],
  );
const achievements = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ no: `A${i}`, name: `第${i}号激光器`, text: `功率 ${i} kW` }));
const MAP = 'id=no,title=name,body=text';

describe('import-file', () => {
  it('has every row in or reported, and keeps rows that stay out with line, field and reason', async () => {
    const ownerOrgId = await anOwner();
    const rows = [
      { no: 'A1', name: '激光器', trl: 6, money: '1.2万元' },
      { no: 'A2', name: '', trl: 5 },
      { no: 'A3', name: '电池', trl: 12 },
      { no: 'A1', name: '又一激光器' },
      { no: 'A5', name: '阀门', trl: '=1+1', money: '面议' },
      { no: 'A6', name: '泵\u0000与\uD800机', trl: '３' },
      { no: 'A7', name: '膜'.repeat(200) },
      { no: 'A8', name: '膜\u0000', trl: '\uD83D'.repeat(60) },
    ];
    const path = await file('mixed.jsonl', `${jsonl(rows)}\nno json\n`);
    const report = await imported({
      path,
      kind: 'ACHIEVEMENT',
      ownerOrgId,
      mapping: 'id=no,title=name,trl=trl,priceFromFen=money,priceToFen=money',
      batchSize: 3,
    });
    expect(counts(report)).toEqual({ outcome: 'IMPORTED', accepted: 2, rejected: 6, duplicates: 1 });
    expect(await listings(ownerOrgId)).toEqual([
      { source_id: 'A1', state: 'DRAFT', title_zh: '激光器' },
      { source_id: 'A6', state: 'DRAFT', title_zh: '泵 与\uFFFD机' },
    ]);
    expect(await problems(report.importId)).toEqual([
      [2, 'titleZh', 'FIELD_REQUIRED'],
      [3, 'trl', 'OUT_OF_RANGE'],
      [4, '', 'ROW_DUPLICATE'],
      [5, 'trl', 'CELL_FORMULA'],
      [5, 'priceFromFen', 'CELL_MONEY'],
      [5, 'priceToFen', 'CELL_MONEY'],
      [7, 'titleZh', 'TEXT_TOO_LONG'],
      [8, 'trl', 'CELL_NUMBER'],
      [9, '', 'LINE_NOT_JSON'],
    ]);

    const written = join(folder, 'mixed.rejected.csv');
    expect(await writeRejected(runtime(), report.importId, written, 'zh')).toBe(9);
    const lines = (await readFile(written, 'utf8')).split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      '\uFEFF行号,字段,代码,原因,处理办法,原始行',
      '2,titleZh,FIELD_REQUIRED,“名称”必填。,请填写该项，草稿也不能缺少它。,"{""no"": ""A2"", ""trl"": 5, ""name"": """"}"'
        .replaceAll('": ', '":')
        .replaceAll(', ""', ',""'),
    ]);
    const [first, second] = [lines[4]!, lines[5]!].map((line) => line.slice(line.lastIndexOf(',"{')));
    expect(first).toBe(second);
  });

  it('leaves what a row lacks to the readiness of its draft and tells search in one event a batch', async () => {
    const ownerOrgId = await anOwner();
    await database.query('DELETE FROM outbox');
    await imported({
      path: await file('ten.jsonl', jsonl(achievements(10))),
      kind: 'ACHIEVEMENT',
      ownerOrgId,
      mapping: MAP,
      batchSize: 4,
    });
    const [row] = await database.query<object>(
      `SELECT trl, region_code, cooperation_modes, price_mode, readiness > 0 AS scored, published_at, secrecy
       FROM listing JOIN achievement ON listing_id = id WHERE owner_org_id = $1 LIMIT 1`,
      [ownerOrgId],
    );
    expect(row).toEqual({
      trl: null,
      region_code: null,
      cooperation_modes: [],
      price_mode: null,
      scored: true,
      published_at: null,
      secrecy: null,
    });
    const events = await database.query<{ name: string; ids: number }>(
      "SELECT name, jsonb_array_length(payload->'ids') AS ids FROM outbox ORDER BY created_at, id",
    );
    expect(events.map(({ name, ids }) => [name, ids])).toEqual([
      ['listing.changed', 4],
      ['listing.changed', 4],
      ['listing.changed', 2],
    ]);
  });

  it('imports nothing twice: the same file, the same rows in another file, the same text without keys', async () => {
    const ownerOrgId = await anOwner();
    const path = await file('once.jsonl', jsonl(achievements(5)));
    const input: ImportInput = { path, kind: 'ACHIEVEMENT', ownerOrgId, mapping: MAP };
    expect(counts(await imported(input))).toEqual({ outcome: 'IMPORTED', accepted: 5, rejected: 0, duplicates: 0 });
    expect(counts(await imported(input))).toEqual({ outcome: 'BEFORE', accepted: 5, rejected: 0, duplicates: 0 });
    const more = await file('once.rejected.jsonl', jsonl(achievements(6)));
    expect(counts(await imported({ ...input, path: more }))).toEqual({
      outcome: 'IMPORTED',
      accepted: 1,
      rejected: 0,
      duplicates: 5,
    });
    const plain: ImportInput = { ...input, mapping: 'title=name,body=text', source: 'plain' };
    expect(counts(await imported(plain))).toMatchObject({ accepted: 5 });
    const widened = achievements(5).map((row) => ({ ...row, name: row.name.replace('号', '－号 ') }));
    const again = await file('wide.jsonl', jsonl(widened));
    expect(counts(await imported({ ...plain, path: again }))).toMatchObject({ accepted: 0, duplicates: 5 });
  });

  it('knows patents by their numbers, whoever listed them', async () => {
    const rows = [
      { t: '激光器甲', n: '201710601862.3' },
      { t: '激光器乙', n: 'CN201710601862.3' },
      { t: '激光器丙', n: '201710601862.4' },
    ];
    const input = async (name: string, of: readonly object[]): Promise<ImportInput> => ({
      path: await file(name, jsonl(of)),
      kind: 'PATENT',
      ownerOrgId: await anOwner(),
      mapping: 'title=t,applicationNo=n',
    });
    const first = await imported(await input('patents.jsonl', rows));
    expect(counts(first)).toEqual({ outcome: 'IMPORTED', accepted: 1, rejected: 1, duplicates: 1 });
    expect(await problems(first.importId)).toEqual([
      [2, '', 'ROW_DUPLICATE'],
      [3, 'detail.applicationNo', 'PATENT_APPLICATION_CHECK_DIGIT'],
    ]);
    const other = await imported(await input('others.jsonl', rows.slice(0, 1)));
    expect(counts(other)).toEqual({ outcome: 'IMPORTED', accepted: 0, rejected: 0, duplicates: 1 });
  });

  it('goes on after a break and ends the same', async () => {
    const rows = [
      ...achievements(50),
      { no: 'A3', name: '重复' },
      { no: 'X', name: '' },
      ...achievements(60).slice(50),
    ];
    const path = await file('long.jsonl', jsonl(rows));
    const straight = await anOwner();
    const input = { path, kind: 'ACHIEVEMENT', mapping: MAP, batchSize: 8 } as const;
    const whole = await imported({ ...input, ownerOrgId: straight });

    const broken = await anOwner();
    let batches = 0;
    const failing = Object.assign(Object.create(database.uow) as UnitOfWork, {
      run: (work: Parameters<UnitOfWork['run']>[0]) =>
        ++batches > 4 ? Promise.reject(new Error('pulled the plug')) : database.uow.run(work),
    });
    await expect(importFile({ ...runtime(), uow: failing }, SYSTEM, { ...input, ownerOrgId: broken })).rejects.toThrow(
      'pulled the plug',
    );
    expect((await listings(broken)).length).toBe(24);
    const rest = await imported({ ...input, ownerOrgId: broken });

    expect(counts(rest)).toEqual({ outcome: 'RESUMED', accepted: 60, rejected: 1, duplicates: 1 });
    expect({ ...counts(rest), outcome: 'IMPORTED' }).toEqual(counts(whole));
    expect(await listings(broken)).toEqual(await listings(straight));
    expect(await problems(rest.importId)).toEqual(await problems(whole.importId));
  });

  it('rejects by itself a row that the database alone refuses', async () => {
    const ownerOrgId = await anOwner();
    await database.query("ALTER TABLE listing ADD CONSTRAINT no_unicorns CHECK (title_zh <> '独角兽')");
    const rows = achievements(9).map((row, i) => (i === 2 || i === 7 ? { ...row, name: '独角兽' } : row));
    const path = await file('refused.jsonl', jsonl(rows));
    const report = await imported({ path, kind: 'ACHIEVEMENT', ownerOrgId, mapping: MAP });
    await database.query('ALTER TABLE listing DROP CONSTRAINT no_unicorns');
    expect(counts(report)).toEqual({ outcome: 'IMPORTED', accepted: 7, rejected: 2, duplicates: 0 });
    expect(await problems(report.importId)).toEqual([
      [3, '', 'CONFLICT'],
      [8, '', 'CONFLICT'],
    ]);
  });

  it('stops when asked and goes on later', async () => {
    const ownerOrgId = await anOwner();
    const stop = new AbortController();
    const input: ImportInput = {
      path: await file('stop.jsonl', jsonl(achievements(40))),
      kind: 'ACHIEVEMENT',
      ownerOrgId,
      mapping: MAP,
      batchSize: 10,
    };
    const stopped = await importFile(runtime(), SYSTEM, { ...input, signal: stop.signal }, ({ line }) => {
      if (line > 0) stop.abort();
    });
    expect(stopped).toMatchObject({ ok: true, value: { outcome: 'STOPPED', accepted: 20 } });
    expect(counts(await imported(input))).toMatchObject({ outcome: 'RESUMED', accepted: 40 });
  });

  it('lets the faster of two processes do it', async () => {
    const ownerOrgId = await anOwner();
    const path = await file('race.jsonl', jsonl(achievements(30)));
    const input: ImportInput = { path, kind: 'ACHIEVEMENT', ownerOrgId, mapping: MAP, batchSize: 10 };
    const both = await Promise.all([importFile(runtime(), SYSTEM, input), importFile(runtime(), SYSTEM, input)]);
    expect((await listings(ownerOrgId)).length).toBe(30);
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    for (const result of both) if (!result.ok) expect(result.error.map(({ code }) => code)).toEqual(['STATE_CHANGED']);
    expect(counts(await imported(input))).toMatchObject({ accepted: 30, duplicates: 0 });
  });

  it('publishes for operators alone, saying what it overrides, drafts of an earlier import too', async () => {
    const ownerOrgId = await anOwner();
    const input: ImportInput = {
      path: await file('asis.jsonl', jsonl(achievements(3))),
      kind: 'ACHIEVEMENT',
      ownerOrgId,
      mapping: MAP,
    };
    await imported(input);
    const supplier: Actor = {
      accountId: null,
      personId: null,
      locale: 'zh',
      roles: [{ role: 'SUPPLIER', organisationId: ownerOrgId }],
    };
    expect(await refused({ ...input, publishAsIs: true }, supplier)).toEqual([
      ['FORBIDDEN', { permission: 'import.publish-as-is' }],
    ]);
    expect(await refused({ ...input, ownerOrgId: await anOwner() }, supplier)).toEqual([
      ['FORBIDDEN', { permission: 'import.run' }],
    ]);
    const path = await file('asis.rejected.jsonl', jsonl(achievements(4)));
    const report = await imported({ ...input, path, publishAsIs: true });
    expect(counts(report)).toEqual({ outcome: 'IMPORTED', accepted: 4, rejected: 0, duplicates: 0 });
    expect(report.overridden['FIELD_MISSING trl']).toBe(4);
    expect(report.overridden['FIELD_MISSING descriptionZh']).toBeUndefined();
    const rows = await database.query<{ version: number; days: number }>(
      `SELECT version, extract(day FROM valid_until - published_at)::int AS days FROM listing
       WHERE owner_org_id = $1 AND state = 'PUBLISHED' ORDER BY source_id`,
      [ownerOrgId],
    );
    expect(rows).toEqual([2, 2, 2, 1].map((version) => ({ version, days: 365 })));
    expect((await imported({ ...input, path, publishAsIs: true })).overridden).toEqual(report.overridden);
  });

  it.each<[string, string, string | undefined, unknown]>([
    ['a mapping to no field', '{"a":1}', 'titel=a', 'MAPPING_TARGET_UNKNOWN'],
    ['a mapping from no column', '{"a":1}', 'title=b', 'MAPPING_SOURCE_MISSING'],
    ['a key from no column', '{"a":1}', 'id=b,title=a', 'MAPPING_SOURCE_MISSING'],
    ['columns that say nothing', '{"a":1}', undefined, 'MAPPING_SOURCE_MISSING'],
    ['a repeated header', 'a,a\n1,2\n', 'title=a', 'HEADER_TWICE'],
    ['a broken line late in the file', 'a,b\n1,2\n3,"4\n', 'title=a', 'FILE_TRUNCATED'],
  ])('refuses %s before it writes', async (_, content, mapping, code) => {
    const ownerOrgId = await anOwner();
    const path = await file('refused.txt', content);
    const result = await refused({ path, kind: 'DEMAND', ownerOrgId, mapping });
    expect(result).toEqual([[code, expect.anything()]]);
    expect(await listings(ownerOrgId)).toEqual([]);
    expect(await database.query('SELECT 1 FROM import WHERE owner_org_id = $1', [ownerOrgId])).toEqual([]);
  });
});

describe('export-listings and templates', () => {
  const KINDS: readonly ListingKind[] = ['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM', 'SCENARIO', 'FINANCE', 'DEMAND'];

  it.each(KINDS.flatMap((kind) => [[kind, 'csv', 'zh'] as const, [kind, 'xlsx', 'en'] as const]))(
    'the template of %s imports as %s in %s',
    async (kind, format, locale) => {
      const ownerOrgId = await anOwner();
      if (kind === 'PATENT') await database.query('DELETE FROM listing WHERE kind = $1', [kind]);
      const path = join(folder, `template-${kind}.${format}`);
      await writeTemplate(path, format, kind, locale);
      const report = await imported({ path, kind, ownerOrgId });
      expect(await problems(report.importId)).toEqual([]);
      expect(counts(report)).toMatchObject({ accepted: 1, rejected: 0 });
    },
  );

  it.each(['csv', 'jsonl', 'xlsx'] as const)('what was exported as %s imports the same elsewhere', async (format) => {
    const ownerOrgId = await anOwner();
    const kind = 'ACHIEVEMENT';
    const example = Object.fromEntries(importTemplate(kind).map(({ key, example: { zh } }) => [key, zh]));
    const rows = [
      { ...example, titleZh: '-40 ℃ 低温启动', keywords: ['低温;启动', '电池'], summaryZh: '甲"乙",\n丙' },
      { titleZh: '只有名称' },
    ];
    await imported({ path: await file(`from-${format}.jsonl`, jsonl(rows)), kind, ownerOrgId });
    const path = join(folder, `export.${format}`);
    expect(await exportListings(runtime(), SYSTEM, { kinds: [kind], ownerOrgId, format, path })).toBe(2);

    const here = await imported({ path, kind, ownerOrgId });
    expect(counts(here)).toMatchObject({ accepted: 0, duplicates: 2 });
    const elsewhere = await anOwner();
    const text = await readFile(path);
    const facts = (owner: string) =>
      database.query(
        `SELECT to_jsonb(l) - 'id' - 'owner_org_id' - 'source' - 'source_id' - 'created_at' - 'updated_at' AS common,
                to_jsonb(a) - 'listing_id' AS detail
         FROM listing l JOIN achievement a ON a.listing_id = l.id WHERE owner_org_id = $1 ORDER BY title_zh`,
        [owner],
      );
    const before = await facts(ownerOrgId);
    await database.query('DELETE FROM listing WHERE owner_org_id = $1', [ownerOrgId]);
    const back = await imported({ path: await file(`back.${format}`, text), kind, ownerOrgId: elsewhere });
    expect(await problems(back.importId)).toEqual([]);
    expect(await facts(elsewhere)).toEqual(before);
  });
});
