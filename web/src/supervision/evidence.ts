import { formatDay, formatInstant } from '@/frame/dates';

export interface EvidenceLine {
  key: string;
  value: string;
}

type Label = (key: string) => string;

function worded(value: unknown, locale: string, label: Label): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatInstant(value, locale);
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value, locale) : value;
  }
  if (Array.isArray(value)) return value.map((entry) => worded(entry, locale, label)).join('\n');
  if (typeof value === 'object') {
    return Object.entries(value).map(([key, inner]) => `${label(key)} ${worded(inner, locale, label)}`).join(' · ');
  }
  return String(value);
}

/** Kept evidence as lines to read: names in words, dates written out, lists one under the other. */
export function evidenceLines(evidence: Record<string, unknown>, locale: string, label: Label): EvidenceLine[] {
  return Object.entries(evidence).map(([key, value]) => ({ key: label(key), value: worded(value, locale, label) }));
}

/** Facts that name aspects of a guide by their keys. */
const ASPECTS = ['aspects', 'missing', 'aspect'];
const INHERITED = 'template:';

function titled(value: unknown, title: (key: string) => string): unknown {
  if (typeof value === 'string') return title(value.startsWith(INHERITED) ? value.slice(INHERITED.length) : value);
  return Array.isArray(value) ? value.map((entry) => titled(entry, title)) : value;
}

/** The same evidence with the aspects by their titles; lists of nothing are left out. */
export function withAspectTitles(
  evidence: Record<string, unknown>,
  title: (key: string) => string,
): Record<string, unknown> {
  const words = (key: string, value: unknown): unknown => {
    if (ASPECTS.includes(key)) return titled(value, title);
    if (!Array.isArray(value)) return value;
    return value.map((entry: unknown) =>
      typeof entry === 'object' && entry !== null ? withAspectTitles(entry as Record<string, unknown>, title) : entry,
    );
  };
  return Object.fromEntries(
    Object.entries(evidence)
      .filter(([, value]) => !Array.isArray(value) || value.length)
      .map(([key, value]) => [key, words(key, value)]),
  );
}
