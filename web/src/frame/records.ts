/**
 * A column of a `RecordTable`.
 *
 * @property name of the slot that shows a cell; without one the row's property of that name is shown
 * @property title message key
 * @property heading its cell names the row
 * @property kind `number` to the right, `code` in the fixed face, `keep` on one line
 */
export interface Column {
  name: string;
  title: string;
  heading?: boolean;
  kind?: 'number' | 'code' | 'keep';
}

/** A cell that no slot shows. */
export function plain(row: unknown, name: string): string {
  const value = (row as Record<string, unknown>)[name];
  return value === null || value === undefined ? '' : String(value);
}
