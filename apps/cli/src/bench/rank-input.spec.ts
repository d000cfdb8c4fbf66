import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { parseFields, readRows, readTexts } from './rank-input.js';

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
  it('reads JSON lines and rows, gzipped or not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'luyan-bench-'));
    try {
      const lines = `${JSON.stringify({ id: 'a', words: ['锂', '电池'], text: 'x' })}\n\n`;
      await writeFile(join(folder, 'f.jsonl.gz'), gzipSync(lines));
      await writeFile(join(folder, 'f.tsv'), 'a\tb\t3\r\nc\td\t1\n');
      expect(await readTexts(join(folder, 'f.jsonl.gz'), parseFields('title=words,keywords=words,body=text'))).toEqual([
        { id: 'a', text: { title: '锂 电池', keywords: ['锂', '电池'], summary: '', body: 'x' } },
      ]);
      expect(await readRows(join(folder, 'f.tsv'))).toEqual([
        ['a', 'b', '3'],
        ['c', 'd', '1'],
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
