/** All legal dates are those of the platform's place, wherever the reader sits. */
export const ZONE = 'Asia/Shanghai';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day (`2026-03-05`) or an instant (ISO 8601), written out; anything else is given back as it came. */
export function formatDay(value: string | null | undefined, locale: string): string {
  if (!value) return '';
  const date = DAY.test(value) ? new Date(`${value}T00:00:00+08:00`) : new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric' }).format(date);
}

/** `2026-03` as 2026年3月. */
export function formatMonth(month: string, locale: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(date);
}

/** Monday to Sunday: 一 and 星期一. */
export function weekdayNames(locale: string): { short: string; long: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    const date = new Date(Date.UTC(2024, 0, 1 + index));
    const name = (weekday: 'narrow' | 'long') => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday }).format(date);
    return { short: name('narrow'), long: name('long') };
  });
}

export function formatInstant(value: string | null | undefined, locale: string): string {
  if (!value) return '';
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(date);
}

export type Urgency = 'late' | 'today' | 'soon' | 'calm';

const SOON = 3;

/** How pressing a last day is, by the working days that the service counts; null when nothing runs towards it. */
export function urgency(due: { workingDaysLeft?: number | null; overdue?: boolean }): Urgency | null {
  const left = due.workingDaysLeft;
  if (left === null || left === undefined) return null;
  if (due.overdue) return 'late';
  if (left === 0) return 'today';
  return left <= SOON ? 'soon' : 'calm';
}
