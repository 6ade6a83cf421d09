/** A stretch of a text; `changed` where it stands otherwise on the other side. */
export interface Stretch {
  text: string;
  changed: boolean;
}

/** A replacement shows each place it was made at; another wording what lies between the common beginning and end. */
export function stretches(before: string, after: string, replaced?: { find: string; text: string }): { before: Stretch[]; after: Stretch[] } {
  return replaced ? inPlaces(before, replaced) : between(before, after);
}

function inPlaces(before: string, { find, text }: { find: string; text: string }) {
  const kept = before.split(find);
  const side = (changed: string) => joined(kept.flatMap((part, n) => [
    ...(n ? [{ text: changed, changed: true }] : []), { text: part, changed: false },
  ]));
  return { before: side(find), after: side(text) };
}

function between(before: string, after: string) {
  const one = [...before];
  const other = [...after];
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  const side = (text: string[]) => joined([
    { text: text.slice(0, head).join(''), changed: false },
    { text: text.slice(head, text.length - tail).join(''), changed: true },
    { text: text.slice(text.length - tail).join(''), changed: false },
  ]);
  return { before: side(one), after: side(other) };
}

const joined = (all: Stretch[]) => all.filter(({ text }) => text);
