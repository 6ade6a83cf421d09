import { nextTick, reactive } from 'vue';
import { useMessages } from './errors';

/** Moves a row by one place; the button that was pressed keeps the focus as its row moves with it. */
export function moveRow<T>(rows: T[], index: number, by: -1 | 1): void {
  const [row] = rows.splice(index, 1);
  if (row !== undefined) rows.splice(index + by, 0, row);
}

/** Puts the focus into the first control of what was just added. */
export async function focusIn(id: string): Promise<void> {
  await nextTick();
  const box = document.getElementById(id);
  box?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}

/**
 * Which rows of a list stand open: those added on this page, to be filled in, and those with a refused field.
 * `path` is that of the list.
 */
export function useOpenRows<T>(path: () => string): { opened: (row: T) => void; isOpen: (row: T, index: number) => boolean } {
  const { errors } = useMessages();
  const added = reactive(new Set<unknown>());
  const refused = (index: number) =>
    Object.keys(errors.value).some((field) => field.startsWith(`${path()}[${index}]`));
  return {
    opened: (row) => void added.add(row),
    isOpen: (row, index) => added.has(row) || refused(index),
  };
}
