import { describe, expect, it } from '@jest/globals';
import { localeOf } from '../locales.js';
import { PROBLEMS } from './problems.js';
import { renderProblem } from './render-problem.js';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('PROBLEMS', () => {
  it.each(Object.entries(PROBLEMS))('%s says the same in both languages', (code, m) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    for (const text of Object.values<string>({ ...m })) expect(text.trim()).toMatch(/.{4}/);
    expect([m.zh, m.remedyZh].join('')).toMatch(/\p{Script=Han}/u);
    expect([m.en, m.remedyEn].join('')).toMatch(/^[^\u3002\uFF0C]+$/);
    expect(placeholders(m.zh)).toEqual(placeholders(m.en));
    expect(placeholders(m.remedyZh)).toEqual(placeholders(m.remedyEn));
  });
});

describe('renderProblem', () => {
  const refused = {
    code: 'TRANSITION_REFUSED',
    params: { from: 'DRAFT', to: 'EXPIRED', allowed: 'SUBMITTED, ARCHIVED' },
  };
  it('puts codes into the words of the language', () => {
    const labels = { DRAFT: { zh: '草稿', en: 'Draft' }, SUBMITTED: { zh: '待审核', en: 'Submitted' } };
    expect(renderProblem(refused, 'zh', labels)).toEqual({
      message: '不能从“草稿”转为“EXPIRED”。',
      remedy: '可以转为：待审核、ARCHIVED。',
    });
    expect(renderProblem(refused, 'en', labels)).toEqual({
      message: 'It cannot go from Draft to EXPIRED.',
      remedy: 'Possible from here: Submitted, ARCHIVED.',
    });
  });
  it('takes a label in the language', () => {
    const missing = { code: 'FIELD_MISSING', params: { labelZh: '摘要', labelEn: 'Summary' } };
    expect([renderProblem(missing, 'zh').message, renderProblem(missing, 'en').message]).toEqual([
      '缺少“摘要”。',
      'Summary is missing.',
    ]);
  });
  it('shows an unknown code and a missing param as they are', () => {
    expect(renderProblem({ code: 'NO_SUCH', params: {} }, 'en')).toEqual({ message: 'NO_SUCH', remedy: '' });
    expect(renderProblem({ code: 'TRANSITION_NEEDS', params: {} }, 'en').message).toBe(
      'Before it becomes {to} it needs {need}.',
    );
    expect(renderProblem({ code: 'constructor', params: {} }, 'zh').message).toBe('constructor');
  });
});

it.each([
  [undefined, 'zh'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr, zh-TW;q=0.8, en;q=0.7', 'zh'],
  ['en;q=0.2, zh;q=0.9', 'zh'],
  ['de', 'zh'],
])('localeOf %s is %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});
