import { nextTick } from 'vue';

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
