import { describe, expect, it } from '@jest/globals';
import { csvLine } from '../exporting/csv-line.js';
import { sourceOf } from './import-file.js';
import { parseKind } from './parse-kind.js';
import { readMapping } from './read-mapping.js';

describe('read-mapping', () => {
  it('takes the key out of the mapping', () => {
    expect(readMapping('DEMAND', 'title=名称, id = 编\\,号，body=摘要', ['名称', '编,号', '摘要'])).toEqual({
      ok: true,
      value: {
        id: '编,号',
        columns: [
          { target: 'title', source: '名称' },
          { target: 'body', source: '摘要' },
        ],
      },
    });
  });
  it('goes by the names of the columns when told nothing', () => {
    expect(readMapping('DEMAND', undefined, ['id', '名称', '', 'Keywords', '备注'])).toEqual({
      ok: true,
      value: {
        id: 'id',
        columns: [
          { target: 'titleZh', source: '名称' },
          { target: 'keywords', source: 'Keywords' },
        ],
      },
    });
  });
  it('names the columns that there are when one is missing', () => {
    expect(readMapping('DEMAND', 'title=名字', ['名称', '摘要'])).toMatchObject({
      error: [{ code: 'MAPPING_SOURCE_MISSING', params: { source: '名字', columns: '名称, 摘要' } }],
    });
  });
});

describe('names', () => {
  it.each([
    ['成果.2026.rejected.csv.gz', '成果.2026'],
    ['a.xlsx', 'a'],
    ['supplies.jsonl', 'supplies'],
    ['noending', 'noending'],
  ])('%s is of the source %s', (name, source) => {
    expect(sourceOf(name)).toBe(source);
  });
  it.each([
    ['achievement', 'ACHIEVEMENT'],
    ['需求', 'DEMAND'],
    ['Finance product', 'FINANCE'],
  ])('%s is the kind %s', (text, kind) => {
    expect(parseKind(text)).toEqual({ ok: true, value: kind });
  });
  it('knows no other kind', () => {
    expect(parseKind('toString')).toMatchObject({ ok: false, error: [{ code: 'KIND_UNKNOWN' }] });
  });
});

describe('csv-line', () => {
  it('quotes, and makes formulas text but leaves numbers', () => {
    expect(csvLine(['=cmd|a', '+1+1', '@x', '-40 ℃', '-5', '+3.2', 'a"b', '行\n', '\tx', ''])).toBe(
      `'=cmd|a,'+1+1,'@x,'-40 ℃,-5,+3.2,"a""b","行\n","'\tx",\r\n`,
    );
  });
});
