/** All legal dates are those of the platform's place, wherever the reader sits. */
export const ZONE = 'Asia/Shanghai';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The calendar day at the platform's place, as `2026-03-05`. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(instant);
}

/** A day (`2026-03-05`) or an instant (ISO 8601), written out; anything else is given back as it came. */
export function formatDay(value: string | null | undefined, locale: string): string {
  if (!value) return '';
  const date = DAY.test(value) ? new Date(`${value}T00:00:00+08:00`) : new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return new Intl.DateTimeFormat(locale, { timeZone: ZONE, year: 'numeric', month: 'long', day: 'numeric' }).format(date);
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

/** Calendar days from one day to another; negative when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export type Urgency = 'late' | 'today' | 'soon' | 'calm';

/** How pressing a due day is. `soon` is three calendar days, so that a weekend does not hide it. */
export function urgency(due: string, today: string): Urgency {
  const left = daysBetween(today, due);
  if (left < 0) return 'late';
  if (left === 0) return 'today';
  return left <= 3 ? 'soon' : 'calm';
}
