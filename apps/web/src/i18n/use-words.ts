import type { LocaleCode } from '@luyan/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatFen, formatNumber, formatPercent } from './format.js';

export const useLocale = (): LocaleCode => (useTranslation().i18n.language === 'en' ? 'en' : 'zh');

type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** Everything that turns data into words of the reader's language. */
export function useWords() {
  const { t } = useTranslation();
  const locale = useLocale();
  return useMemo(
    () => ({
      t,
      locale,
      /** The label of a code; the code itself when the table does not know it. */
      label: (table: Labels, code: string | number | null | undefined): string =>
        code === null || code === undefined ? '' : (table[code]?.[locale] ?? String(code)),
      money: (fen: number) => formatFen(fen, locale),
      number: (value: number) => formatNumber(value, locale),
      percent: (share: number, digits?: number) => formatPercent(share, locale, digits),
      date: (at: string | number, style: Parameters<typeof formatDate>[1] = 'day', zone?: string) =>
        formatDate(at, style, locale, zone),
      /** The text in the reader's language, or the Chinese one. */
      pick: (zh: string | null | undefined, en: string | null | undefined): string =>
        (locale === 'en' && en ? en : (zh ?? en)) ?? '',
    }),
    [t, locale],
  );
}
export type Words = ReturnType<typeof useWords>;
