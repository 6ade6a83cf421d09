import type { Preview } from '@/api/lists';
import { covers } from '@/frame/regions';

/** What a list is taken to mean to begin with: our key by its header, empty for what is not used. */
export function proposed(preview: Preview): Record<string, string> {
  return Object.fromEntries(preview.columns.map((column) => [column.header, column.column ?? '']));
}

/** The columns that the list still needs, and those that two of its columns claim; by their titles. */
export function amiss(preview: Preview, mapping: Record<string, string>): { missing: string[]; twice: string[] } {
  const meant = Object.values(mapping).filter(Boolean);
  const title = (key: string) => preview.known.find((column) => column.key === key)?.title ?? key;
  return {
    missing: preview.known.filter((column) => column.mandatory && !meant.includes(column.key)).map((column) => column.title),
    twice: [...new Set(meant.filter((key, index) => meant.indexOf(key) !== index))].map(title),
  };
}

/** Region codes among the first rows that lie outside the region the list is imported for: 511602000000 for 120000. */
export function foreign(preview: Preview, mapping: Record<string, string>, region: string): string[] {
  const column = preview.columns.find(({ header }) => mapping[header] === 'region_code');
  if (!column || !region) return [];
  const codes = preview.rows.map((row) => row[column.position]?.trim() ?? '').filter((code) => /^\d{6,12}$/.test(code));
  return [...new Set(codes.filter((code) => !covers(region, code)))];
}
