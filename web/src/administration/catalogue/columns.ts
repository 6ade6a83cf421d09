import type { Preview } from '@/api/lists';

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
