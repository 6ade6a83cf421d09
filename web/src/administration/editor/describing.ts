/** A value of an item in words, for setting two side by side: a part by its name, a list one a line. */
export function described(value: unknown, t: (key: string) => string): string {
  if (value === null || value === undefined || value === '') return t('lists.conflict.nothing');
  if (Array.isArray(value)) {
    return value.length ? value.map((one) => described(one, t)).join('\n') : t('lists.conflict.nothing');
  }
  if (typeof value === 'boolean') return t(value ? 'lists.conflict.yes' : 'lists.conflict.no');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([name, held]) => name !== 'key' && held !== null && held !== '' && !(Array.isArray(held) && !held.length))
    .map(([, held]) => described(held, t))
    .join('，');
}
