import { createI18n } from 'vue-i18n';
import { speak } from '@/api/client';
import zh from './zh-CN';

export const LOCALES = { 'zh-CN': '简体中文', en: 'English' } as const;
export type Locale = keyof typeof LOCALES;

const REMEMBERED = 'tongban.locale';

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN' as Locale,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh } as Record<Locale, typeof zh>,
});

function isLocale(value: string | null): value is Locale {
  return value !== null && value in LOCALES;
}

/** Switches the whole site; Chinese is at hand, English is fetched when first asked for. */
export async function switchLocale(locale: Locale): Promise<void> {
  if (locale === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default);
  }
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
  speak(locale);
  localStorage.setItem(REMEMBERED, locale);
}

/** Chinese first: English only for those who chose it. */
export async function restoreLocale(): Promise<void> {
  const remembered = localStorage.getItem(REMEMBERED);
  await switchLocale(isLocale(remembered) ? remembered : 'zh-CN');
}
