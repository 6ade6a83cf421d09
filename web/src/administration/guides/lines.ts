const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value)
    .filter(([, one]) => one !== null && one !== undefined && one !== '' && !(Array.isArray(one) && !one.length))
    .sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, plain(one)]));
};
/** Whether two contents say the same; what is blank, empty or left out says nothing. */
export const same = (one: unknown, other: unknown) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

export interface Line {
  text: string;
  how: 'same' | 'gone' | 'new';
}

/** Lines of two texts in one: by the longest run that they have in common, as a reader would match them. */
export function compared(before: string[], after: string[]): Line[] {
  const common: number[][] = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      (common[i] ?? [])[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: Line[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      lines.push({ text: old, how: 'same' });
      i++;
      j++;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ text: old, how: 'gone' });
      i++;
    } else {
      lines.push({ text: now ?? '', how: 'new' });
      j++;
    }
  }
  return lines.filter((line) => line.text);
}
