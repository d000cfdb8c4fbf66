import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noteUnknown, parseFields, readJudgements, readRows, readTexts } from './rank-input.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-bench-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of this content; its path. */
async function given(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
const notices: string[] = [];
const notice = (said: string): number => notices.push(said);
const FIELDS = parseFields('title=words,keywords=words,body=text');
const texts = (file: string) => readTexts(file, FIELDS, notice);

describe('rank-input', () => {
  it('maps fields to roles and refuses a role that there is not', () => {
    expect(parseFields('title=name, body=a,body=b')).toEqual({
      title: ['name'],
      keywords: [],
      summary: [],
      body: ['a', 'b'],
    });
    expect(() => parseFields('headline=name')).toThrow('"headline=name" is not role=field');
  });

  it('reads JSON lines, gzipped or not whatever they are called, with a mark of byte order, CRLF and blank lines', async () => {
    const lines = `\uFEFF${JSON.stringify({ id: 'a', words: ['锂', '电池'], text: 'x' })}\r\n\r\n{"id":7,"text":2026}\n`;
    const read = [
      { id: 'a', text: { title: '锂 电池', keywords: ['锂', '电池'], summary: '', body: 'x' } },
      { id: '7', text: { title: '', keywords: [''], summary: '', body: '2026' } },
    ];
    expect(await texts(await given('f.jsonl', lines))).toEqual(read);
    expect(await texts(await given('g.jsonl', gzipSync(lines)))).toEqual(read);
    expect(await texts(await given('h.jsonl.gz', lines))).toEqual(read);
  });

  it('takes the first record of an id and says how many it leaves aside', async () => {
    const file = await given('twice.jsonl', '{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n');
    expect((await texts(file)).map(({ text }) => text.body)).toEqual(['x']);
    expect(notices.splice(0)).toEqual([`${file}: 1 records with the id of an earlier one are left aside.`]);
  });

  it.each([
    ['{"id":"a","text":"x"}\n{"id":', 'line 2: no JSON ('],
    ['\n["a"]\n', 'line 2: no JSON object.'],
    ['{"text":"x"}', 'line 1: no "id" that is a string or a number.'],
    ['{"id":"a","abstract":"x"}', ': no record has a field words, words, text.'],
    ['\n', ': no records.'],
  ])('refuses %j by file, line and what is wrong', async (content, fault) => {
    const file = await given('wrong.jsonl', content);
    await expect(texts(file)).rejects.toThrow(file);
    await expect(texts(file)).rejects.toThrow(fault);
  });

  it('refuses a file that breaks off', async () => {
    const whole = gzipSync(`${JSON.stringify({ id: 'a', text: 'x'.repeat(500) })}\n`);
    const file = await given('cut.jsonl.gz', whole.subarray(0, whole.length - 12));
    await expect(texts(file)).rejects.toThrow(file);
  });

  it('reads judgements: a heading or none, levels or none, a pair more than once', async () => {
    const file = await given('j.tsv', 'demandId\tsupplyId\tlevel\r\n1\ta\t3\r\n1\ta\t4\r\n1\t b\t0\r\n\r\n2\ta\r\n');
    expect(await readJudgements(file)).toEqual(
      new Map([
        ['1', new Map(Object.entries({ a: 4, b: 0 }))],
        ['2', new Map([['a', 1]])],
      ]),
    );
    const [spaced, odd] = [await given('s.tsv', '1 a 3\n'), await given('o.tsv', '1\ta\t3\n2\tb\thigh\n')];
    await expect(readJudgements(spaced)).rejects.toThrow(`${spaced}, line 1: fewer than 2 values`);
    await expect(readJudgements(odd)).rejects.toThrow(`${odd}, line 2: "high" is no level.`);
  });

  it('reads rows, and says which ids are not there', async () => {
    const file = await given('k.tsv', 'a\t固态电解质\t隔膜\n');
    expect(await readRows(file, 2)).toEqual([{ values: ['a', '固态电解质', '隔膜'], at: 1 }]);
    noteUnknown('k.tsv', 'supplies', ['a', 'b', 'b'], new Set(['a']), notice);
    expect(notices.splice(0)).toEqual(['k.tsv: 1 supplies are not in their file and are passed over, such as b.']);
  });
});
