import { describe, expect, it } from '@jest/globals';
import { Refusal } from './instance-fault.js';
import { readJson } from './read-json.js';

const lineOf = (source: string, field: string) => {
  const read = readJson(source, () => {
    throw new Refusal(field, 'Wrong.');
  });
  return read.ok ? 0 : read.error.line;
};

describe('read-json', () => {
  const source = '{\n "a": [\n  {"b": "x"},\n  {"b": "{]\\"",\n   "c.d": -1.5e3}\n ],\n "ab": null\n}';

  it('names the line of the very field, or of what holds it when it is missing', () => {
    expect(['a', 'a[0].b', 'a[1]', 'a[1].b', 'a[1].missing', 'ab', 'z'].map((field) => lineOf(source, field))).toEqual([
      2, 3, 4, 4, 4, 7, 1,
    ]);
  });

  it.each([
    ['', 1, 'The JSON ends too early.'],
    ['{"a": [1,\n2', 2, 'The JSON ends too early.'],
    ['{"a": 1,\n}', 2, 'Not JSON: "}".'],
    ['[1]\n[2]', 2, 'Not JSON: "[2]".'],
    ['nBusiness = 3;', 1, 'Not JSON: "nBusiness".'],
    ['[01]', 1, 'Not JSON: "01]".'],
    ['["a\n"]', 1, 'Not JSON: "\\"a".'],
  ])('says where %j ceases to be JSON', (text, line, message) => {
    expect(readJson(text, (json) => json)).toEqual({ ok: false, error: { line, field: '', message } });
  });
});
