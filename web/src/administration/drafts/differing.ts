/** A place at which two contents say something else; what one of them does not say is blank. */
export interface Difference {
  field: string;
  mine: string;
  theirs: string;
}

/** Every value by its place, as `faq[0].answer`; what is blank says nothing. */
function said(content: unknown, at = ''): [string, string][] {
  if (Array.isArray(content)) return content.flatMap((one, index) => said(one, `${at}[${index}]`));
  if (typeof content === 'object' && content !== null) {
    return Object.entries(content).flatMap(([key, one]) => said(one, at ? `${at}.${key}` : key));
  }
  const text = String(content ?? '');
  return text.trim() ? [[at, text]] : [];
}

/** In the order of what is written here, then what only the other says. */
export function differing(mine: unknown, theirs: unknown): Difference[] {
  const [here, there] = [new Map(said(mine)), new Map(said(theirs))];
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((field) => ({ field, mine: here.get(field) ?? '', theirs: there.get(field) ?? '' }))
    .filter((one) => one.mine.trim() !== one.theirs.trim());
}
