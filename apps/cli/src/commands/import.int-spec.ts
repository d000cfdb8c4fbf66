import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@luyan/testing';

const LUYAN = fileURLToPath(new URL('../../../../tools/luyan.mjs', import.meta.url));
const ROWS = 6000;

let database: TestDatabase;
let folder: string;
let file: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'luyan-cli-'));
  file = join(folder, '成果 一.jsonl');
  const rows = Array.from({ length: ROWS }, (_, i) => JSON.stringify({ no: `A${i}`, name: `第${i}号激光器` }));
  await writeFile(file, `${rows.join('\n')}\n{"no":"X"}\n`);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [LUYAN, ...args, '--lang', 'en'], {
    cwd: folder,
    env: { DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
async function luyan(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = start(...args);
  let out = '';
  let err = '';
  child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}
const IMPORT = ['-k', '成果', '-o', '甲校', '--map', 'id=no,title=name'];
const lineOf = async () => (await database.query<{ line: number }>('SELECT line FROM import'))[0]?.line ?? 0;

describe('luyan', () => {
  it('goes on after kill -9, ends the same, and imports nothing twice', async () => {
    const made = ['--name', '甲校', '--type', 'university', '--region', '610100'];
    expect(await luyan('organisation', 'add', ...made)).toMatchObject({ code: 0, err: '' });

    const child = start('import', file, ...IMPORT);
    const ended = once(child, 'close');
    while ((await lineOf()) === 0) await delay(20);
    child.kill('SIGKILL');
    await ended;
    const line = await lineOf();
    expect(line).toBeLessThan(ROWS);

    const again = await luyan('import', file, ...IMPORT, '--json');
    expect(again.code).toBe(3);
    expect(JSON.parse(again.out)).toMatchObject({ outcome: 'RESUMED', accepted: ROWS, rejected: 1, duplicates: 0 });
    const [counted] = await database.query<object>(
      'SELECT count(*)::int AS rows, count(DISTINCT source_id)::int AS keys, count(achievement.*)::int AS details FROM listing LEFT JOIN achievement ON listing_id = id',
    );
    expect(counted).toEqual({ rows: ROWS, keys: ROWS, details: ROWS });
    const rejected = await readFile(join(folder, '成果 一.rejected.csv'), 'utf8');
    expect(rejected.split('\r\n')[1]).toMatch(/^6001,titleZh,FIELD_REQUIRED,/);

    const third = await luyan('import', file, ...IMPORT, '--json');
    expect(JSON.parse(third.out)).toMatchObject({ outcome: 'BEFORE', accepted: ROWS });
  }, 120_000);

  it.each<[number, RegExp, string[]]>([
    [2, /no kind 发明/, ['import', 'none.csv', '-k', '发明', '-o', '甲校']],
    [2, /required option '-k/, ['import', 'none.csv']],
    [1, /There is no file none\.csv\. Check the path/, ['import', 'none.csv', '-k', '成果', '-o', '甲校']],
  ])(
    'ends with %i and says %s',
    async (code, says, args) => {
      const result = await luyan(...args);
      expect(result.code).toBe(code);
      expect(result.err).toMatch(says);
      expect(result.out).toBe('');
    },
    60_000,
  );
});
