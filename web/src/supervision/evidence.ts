import { formatDay, formatInstant } from '@/frame/dates';

export interface EvidenceLine {
  key: string;
  value: string;
}

function worded(value: unknown, locale: string): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatInstant(value, locale);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, locale) : value;
  }
  if (Array.isArray(value)) return value.map((entry) => worded(entry, locale)).join('\n');
  if (typeof value === 'object') {
    return Object.entries(value).map(([key, inner]) => `${key}: ${worded(inner, locale)}`).join('，');
  }
  return String(value);
}

/** Kept evidence as lines to read: dates written out, lists one under the other. */
export function evidenceLines(evidence: Record<string, unknown>, locale: string): EvidenceLine[] {
  return Object.entries(evidence).map(([key, value]) => ({ key, value: worded(value, locale) }));
}
