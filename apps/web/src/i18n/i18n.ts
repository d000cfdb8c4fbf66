import { LOCALES, type LocaleCode } from '@luyan/contracts';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../ui/storage.js';
import type zh from './zh.json';

export type MessageKey = keyof typeof zh;
type Messages = Readonly<Record<MessageKey, string>>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
    keySeparator: false;
    nsSeparator: false;
  }
}

const isLocale = (code: string | null | undefined): code is LocaleCode => !!code && Object.hasOwn(LOCALES, code);

/** The words of one language; only the language in use is loaded. */
const load: Readonly<Record<LocaleCode, () => Promise<Messages>>> = {
  zh: async () => (await import('./zh.json')).default,
  en: async () => (await import('./en.json')).default,
};

/** What the address asks for, else what the reader chose before, else the browser's first language that the portal speaks, else Chinese. */
function firstLocale(): LocaleCode {
  const asked = new URLSearchParams(location.search).get('lang');
  if (isLocale(asked)) return asked;
  const stored = recall('locale');
  if (isLocale(stored)) return stored;
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLocale) ?? 'zh';
}

async function show(locale: LocaleCode): Promise<void> {
  if (!i18next.hasResourceBundle(locale, 'translation'))
    i18next.addResourceBundle(locale, 'translation', await load[locale]());
  await i18next.changeLanguage(locale);
  document.documentElement.lang = LOCALES[locale].tag;
}

export async function startI18n(): Promise<void> {
  const locale = firstLocale();
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    resources: { [locale]: { translation: await load[locale]() } },
    interpolation: { escapeValue: false },
  });
  await show(locale);
}

export async function chooseLocale(locale: LocaleCode): Promise<void> {
  remember('locale', locale);
  await show(locale);
}
