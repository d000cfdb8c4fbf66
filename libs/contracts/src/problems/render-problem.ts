import type { LocaleCode } from '../locales.js';
import { isProblemCode, PROBLEMS } from './problems.js';

/** A problem as the domain emits it. */
export interface RenderableProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface RenderedProblem {
  readonly message: string;
  readonly remedy: string;
}
/** Words for codes that stand in params, such as states and needs. */
export type ParamLabels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

function translate(value: string, locale: LocaleCode, labels: ParamLabels): string {
  const word = (code: string) => (Object.hasOwn(labels, code) ? (labels[code]?.[locale] ?? code) : code);
  return value
    .split(', ')
    .map(word)
    .join(locale === 'zh' ? '、' : ', ');
}

/**
 * The sentences for a user. `{name}` is filled from `params.name`, or else from `params.nameZh` or `params.nameEn`; codes in
 * a param (several joined by `, `) are put into words by `labels`. An unknown code or a missing param shows itself, so that
 * a gap is seen and nothing is hidden.
 */
export function renderProblem(
  problem: RenderableProblem,
  locale: LocaleCode,
  labels: ParamLabels = {},
): RenderedProblem {
  const { code, params } = problem;
  if (!isProblemCode(code)) return { message: code, remedy: '' };
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = params[name] ?? params[name + (locale === 'zh' ? 'Zh' : 'En')];
      return value === undefined ? placeholder : translate(String(value), locale, labels);
    });
  const { zh, en, remedyZh, remedyEn } = PROBLEMS[code];
  return locale === 'zh'
    ? { message: fill(zh), remedy: fill(remedyZh) }
    : { message: fill(en), remedy: fill(remedyEn) };
}
