import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS } from '@luyan/contracts';
import yazl from 'yazl';
import { writeTable } from '../../exporting/table-writer.js';
import { openTable } from './open-table.js';
import { FileProblem, type TableRow } from './table-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luyan-readers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}
async function rowsOf(path: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of (await openTable(path)).rows()) rows.push(row);
  return rows;
}
const cells = async (path: string) => (await rowsOf(path)).map(({ line, row }) => [line, row] as const);
/** The problem that a file is refused for. */
async function refusal(path: string): Promise<unknown> {
  try {
    await rowsOf(path);
    return 'read';
  } catch (error) {
    if (error instanceof FileProblem) return [error.problem.code, error.problem.params];
    throw error;
  }
}

/** `成果名称,摘要\n激光器,新\n` in GB18030, written by hand: Node encodes UTF-8 alone. */
const GB18030 = Buffer.from('b3c9b9fbc3fbb3c62cd5aad2aa0abca4b9e2c6f72cd0c20a', 'hex');

const SHEET = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
/** A workbook with shared strings, a date style and whatever rows. */
async function workbook(name: string, rows: string): Promise<string> {
  const zip = new yazl.ZipFile();
  const add = (part: string, text: string) => {
    zip.addBuffer(Buffer.from(text), part);
  };
  add(
    'xl/workbook.xml',
    '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="甲" sheetId="4" r:id="rId9"/><sheet name="乙" sheetId="1" r:id="rId1"/></sheets></workbook>',
  );
  add(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId1" Target="worksheets/other.xml"/><Relationship Id="rId9" Target="/xl/worksheets/sheet7.xml"/></Relationships>',
  );
  add(
    'xl/sharedStrings.xml',
    '<sst><si><t>名称</t></si><si><t>申请日</t></si><si><r><t>激光</t></r><r><t>器</t></r><rPh><t>ji</t></rPh></si></sst>',
  );
  add(
    'xl/styles.xml',
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="[Red]0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
  );
  add('xl/worksheets/sheet7.xml', SHEET(rows));
  zip.end();
  const path = join(folder, name);
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}
const HEADER = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>';

describe('CSV', () => {
  it('reads quotes, line breaks in cells, a byte order mark and gzip, with the line each record starts on', async () => {
    const text = '\uFEFF名称,摘要\r\n"激光\n器","他说""好"""\r\n\r\n电池,5" 屏\r\n';
    const expected = [
      [2, { 名称: '激光\n器', 摘要: '他说"好"' }],
      [5, { 名称: '电池', 摘要: '5" 屏' }],
    ];
    expect(await cells(await file('a.csv', text))).toEqual(expected);
    expect(await cells(await file('a.txt.gz', gzipSync(text)))).toEqual(expected);
  });
  it('finds the separator', async () => {
    expect(await cells(await file('s.csv', 'a;b,c;d\n1;2;3\n'))).toEqual([[2, { a: '1', 'b,c': '2', d: '3' }]]);
    expect(await cells(await file('t.csv', 'a\tb\n1\t2\n'))).toEqual([[2, { a: '1', b: '2' }]]);
  });
  it('reads GB18030 and refuses Latin-1 by its first line', async () => {
    expect(await cells(await file('gb.csv', GB18030))).toEqual([[2, { 成果名称: '激光器', 摘要: '新' }]]);
    const latin1 = Buffer.from('name,text\nplain,text\nMüller,Größe für die Fräsmaschine\ncafé,élan\n', 'latin1');
    expect(await refusal(await file('latin.csv', latin1))).toEqual([
      'FILE_ENCODING',
      { file: 'latin.csv', line: 3, encoding: 'UTF-8' },
    ]);
  });
  it('reports rows of another width and reads on', async () => {
    const rows = await rowsOf(await file('ragged.csv', 'a,b\n1\n1,2\n1,2,3\n'));
    expect(rows.map(({ line, problem }) => [line, problem?.code, problem?.params['found']])).toEqual([
      [2, 'ROW_WIDTH', 1],
      [3, undefined, undefined],
      [4, 'ROW_WIDTH', 3],
    ]);
  });
  it.each<[string, string, string, Record<string, unknown>]>([
    ['a repeated header', 'a,b, a\n1,2,3\n', 'HEADER_TWICE', { file: 'bad.csv', column: 'a' }],
    ['an unclosed quote', 'a,b\n1,2\n3,"4\n5,6\n', 'FILE_TRUNCATED', { file: 'bad.csv:3 (")' }],
    ['no rows', 'a,b\n', 'FILE_EMPTY', { file: 'bad.csv' }],
    ['nothing', '', 'FILE_EMPTY', { file: 'bad.csv' }],
    ['zero bytes', 'a\u0000b,c\n1,2\n', 'FILE_FORMAT', { file: 'bad.csv' }],
    ['a JSON array', '[{"a":1}]', 'LINE_NOT_JSON', { file: 'bad.csv', line: 1 }],
  ])('refuses %s', async (_, text, code, params) => {
    expect(await refusal(await file('bad.csv', text))).toEqual([code, params]);
  });
  it('refuses a quoted cell that swallows the file', async () => {
    const text = `a,b\n1,"2\n${`${'x'.repeat(99)}\n`.repeat(LIMITS.importLineBytes / 100 + 1)}"\n`;
    expect(await refusal(await file('swallow.csv', text))).toEqual([
      'LINE_TOO_LONG',
      { file: 'swallow.csv', line: 2, max: LIMITS.importLineBytes },
    ]);
  });
  it('refuses a file that is not there', async () => {
    expect(await refusal(join(folder, 'none.csv'))).toEqual(['FILE_NOT_FOUND', { file: 'none.csv' }]);
  });
});

describe('JSON lines', () => {
  it('reads objects, skips blanks, reports the rest', async () => {
    const rows = await rowsOf(await file('a.jsonl', '\uFEFF{"a":1}\n\n[1]\n{"a":\n{"a":[2]}'));
    expect(rows.map(({ line, row, problem }) => [line, row, problem?.code])).toEqual([
      [1, { a: 1 }, undefined],
      [3, { text: '[1]' }, 'LINE_NOT_JSON'],
      [4, { text: '{"a":' }, 'LINE_NOT_JSON'],
      [5, { a: [2] }, undefined],
    ]);
  });
  it('tells the columns of all kinds of rows', async () => {
    expect((await openTable(await file('k.jsonl', '{"a":1}\n{"b":1}\n'))).columns).toEqual(['a', 'b']);
  });
  it('refuses gzip that ends too soon', async () => {
    const packed = gzipSync(Array.from({ length: 5000 }, (_, i) => `{"a":${i * 7919}}\n`).join(''));
    expect(await refusal(await file('cut.jsonl.gz', packed.subarray(0, 9000)))).toEqual([
      'FILE_TRUNCATED',
      { file: 'cut.jsonl.gz' },
    ]);
  });
  it('refuses a line of many megabytes without holding it', async () => {
    const path = join(folder, 'long.jsonl.gz');
    const piece = 'x'.repeat(1_000_000);
    function* text() {
      yield '{"a":1}\n{"a":"';
      for (let i = 0; i < 300; i++) yield piece;
      yield '"}\n';
    }
    await pipeline(Readable.from(text()), createGzip({ level: 1 }), createWriteStream(path));
    expect(await refusal(path)).toEqual([
      'LINE_TOO_LONG',
      { file: 'long.jsonl.gz', line: 2, max: LIMITS.importLineBytes },
    ]);
  });
});

describe('Excel', () => {
  it('reads shared and inline strings, numbers, dates and booleans of the first sheet; formulas stay formulas', async () => {
    const rows = `<row r="1"/>${HEADER}
      <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>9</v></c><c r="C3" s="1"><v>43831</v></c></row>
      <row r="4"><c r="A4" t="inlineStr"><is><t>电池</t></is></c><c r="C4" s="2"><v>43832.5</v></c></row>
      <row r="6"><c r="A6"><f>A1+1</f><v>7</v></c><c r="C6" s="3"><v>1.5</v></c></row>
      <row r="7"><c r="A7" t="b"><v>1</v></c></row>`;
    expect(await cells(await workbook('a.xlsx', rows))).toEqual([
      [3, { 名称: '激光器', 申请日: '2020-01-01' }],
      [4, { 名称: '电池', 申请日: '2020-01-02' }],
      [6, { 名称: { formula: 'A1+1', text: '7' }, 申请日: 1.5 }],
      [7, { 名称: true }],
    ]);
  });
  it('reads what it writes', async () => {
    const path = join(folder, 'round.xlsx');
    await writeTable(
      path,
      'xlsx',
      ['a', 'b'],
      [
        ['=1+1', ' <&>\n行 '],
        ['', '2'],
      ],
    );
    expect(await cells(path)).toEqual([
      [2, { a: '=1+1', b: ' <&>\n行 ' }],
      [3, { b: '2' }],
    ]);
  });
  it('refuses a truncated and a damaged workbook', async () => {
    const rows = Array.from({ length: 500 }, (_, i) => [`甲${i * 7919}`, 'b']);
    const path = join(folder, 'cut.xlsx');
    await writeTable(path, 'xlsx', ['a', 'b'], rows);
    const whole = await readFile(path);
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, 2000, 2040);
    expect(await refusal(await file('damaged.xlsx', damaged))).toEqual(['FILE_TRUNCATED', { file: 'damaged.xlsx' }]);
    await truncate(path, Math.floor(whole.length * 0.6));
    expect(await refusal(path)).toEqual(['FILE_TRUNCATED', { file: 'cut.xlsx' }]);
  });
  it('refuses a repeated header, a sheet without rows, and a zip of something else', async () => {
    const twice = '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row><row r="2"><c><v>1</v></c></row>';
    expect(await refusal(await workbook('twice.xlsx', twice))).toEqual([
      'HEADER_TWICE',
      { file: 'twice.xlsx', column: '名称' },
    ]);
    expect(await refusal(await workbook('empty.xlsx', HEADER))).toEqual(['FILE_EMPTY', { file: 'empty.xlsx' }]);
    const zip = new yazl.ZipFile();
    zip.addBuffer(Buffer.from('x'), 'word/document.xml');
    zip.end();
    const path = join(folder, 'letter.xlsx');
    await pipeline(zip.outputStream, createWriteStream(path));
    expect(await refusal(path)).toEqual(['FILE_FORMAT', { file: 'letter.xlsx' }]);
  });
});
