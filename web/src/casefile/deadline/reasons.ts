import { useI18n } from 'vue-i18n';
import type { TermDay } from '@/api/cases';

/** Why a day counts or not. The service words it in Chinese; other languages add what kind of day it is. */
export function useReasons(): (day: TermDay) => string {
  const { t, locale } = useI18n();
  return (day) => {
    if (locale.value === 'zh-CN') return day.why;
    const kind = day.verdict === 'STOPPED' || day.verdict === 'DAY_ZERO' ? day.verdict : day.kind;
    const named = day.verdict === 'STOPPED' || !['WEEKDAY', 'WEEKEND'].includes(day.kind);
    return named ? `${t(`deadline.kind.${kind}`)} (${day.why})` : t(`deadline.kind.${kind}`);
  };
}
