/** The languages of the product: the code used in data, the BCP 47 tag for browsers, the name in the language itself. */
export const LOCALES = {
  zh: { tag: 'zh-CN', name: '简体中文' },
  en: { tag: 'en', name: 'English' },
} as const;
export type LocaleCode = keyof typeof LOCALES;
const DEFAULT_LOCALE: LocaleCode = 'zh';

/** The first language of an Accept-Language header that the product speaks; Chinese when there is none. */
export function localeOf(acceptLanguage: string | undefined): LocaleCode {
  const wanted = (acceptLanguage ?? '').split(',').map((range) => {
    const [tag = '', ...params] = range.trim().toLowerCase().split(';');
    const q = params.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((v) => v !== undefined);
    return { code: tag.split('-')[0] ?? '', q: q === undefined ? 1 : Number(q) };
  });
  const known = wanted.filter((w): w is { code: LocaleCode; q: number } => Object.hasOwn(LOCALES, w.code) && w.q > 0);
  return known.toSorted((a, b) => b.q - a.q)[0]?.code ?? DEFAULT_LOCALE;
}
