import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { main } from '../main.js';

let folder = '';
const said: string[] = [];

/** Runs a command; its exit code and what it said, with the folder's name left out. */
async function run(...argv: string[]): Promise<[number, string[]]> {
  said.length = 0;
  const code = await main(argv.map((arg) => arg.replace('DIR', folder)));
  return [code, said.map((line) => line.replaceAll(folder, 'DIR'))];
}

const put = (name: string, content: string | Buffer): void => {
  writeFileSync(join(folder, name), content);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luyan-bench-'));
  const listen = (line: unknown): void => void said.push(String(line));
  jest.spyOn(console, 'error').mockImplementation(listen);
  jest.spyOn(console, 'log').mockImplementation(listen);
  put('ok.csv', '0.1,0.2\n0.3,0.4\n');
  put('ragged.csv', '0.1,0.2\n0.3\n');
  put('bytes.csv', Buffer.from([0xff, 0xfe, 0x31]));
  put('conference.json', '{"days": ["d"],\n"rooms": ["R"], "tracks": ["T"], "events": [{"id": 7}]}');
  const packed = gzipSync('{"days": []}');
  put('cut.json.gz', packed.subarray(0, packed.length - 9));
  put('plain.json.gz', '{"days": []}');
  put('year.json', '[]');
});

afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('bench', () => {
  it.each([
    ['meetings --instance DIR/none.dzn', 1, 'DIR/none.dzn: There is no such file or folder.'],
    ['calendar --instance DIR', 1, 'DIR: This is a folder, not a file.'],
    ['calendar --instance DIR/cut.json.gz', 1, 'DIR/cut.json.gz:1: The gzip file is damaged, or cut off.'],
    ['calendar --instance DIR/plain.json.gz', 1, 'DIR/plain.json.gz:1: The gzip file is damaged, or cut off.'],
    ['calendar --instance DIR/conference.json', 1, 'DIR/conference.json:2: events[0].published: Expected an object.'],
    ['year --instance DIR/year.json', 1, 'DIR/year.json:1: Expected an object.'],
    ['assign --affinity DIR/bytes.csv --per-item 1 --max-load 1', 1, 'DIR/bytes.csv:1: Expected text in UTF-8.'],
    [
      'assign --affinity DIR/ragged.csv --per-item 1 --max-load 1',
      1,
      'DIR/ragged.csv:2: row: Expected 2 columns, found 1.',
    ],
    [
      'assign --affinity DIR/ok.csv --per-item 3 --max-load 1',
      1,
      'DIR/ok.csv:2: --per-item 3: there are only 2 judges (one a line).',
    ],
    ['assign --affinity DIR/ok.csv --per-item 1.5 --max-load 1', 2, '--per-item wants a whole number, not "1.5".'],
    ['assign --affinity DIR/ok.csv --per-item 1', 2, '--max-load is required.'],
    [
      'assign --affinity DIR/ok.csv --per-item 1 --max-load 1 --out DIR/no/x',
      1,
      'DIR/no/x: There is no such file or folder.',
    ],
    ['year --sessions 1e9', 2, '--sessions wants a number from 1 to 20000, not "1e9".'],
  ])('refuses %s in one sentence', async (line, code, sentence) => {
    expect(await run('bench', ...line.split(' '))).toEqual([code, [sentence]]);
  });

  it('ends an impossible jury with what was left out and what to relax', async () => {
    const [code, lines] = await run(
      'bench',
      ...'assign --affinity DIR/ok.csv --per-item 2 --max-load 1 --out DIR/out.json'.split(' '),
    );
    const told = lines.filter((line) => !/^(seconds|memory|soft|bound|worst)/.test(line));
    expect([code, told]).toEqual([
      0,
      [
        'hard 2 seats',
        'placed 1 items',
        'unplaced 1 items',
        'left_out item-1 2_missing_of_2_eligible',
        'relax_LOAD 1 items',
      ],
    ]);
    const { assignment, relax } = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')) as Record<string, unknown>;
    expect([assignment, relax]).toEqual([[[], [0, 1]], ['LOAD']]);
  });
});
