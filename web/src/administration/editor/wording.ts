import type { ItemWording } from '@/api/lists';
import { NO_ELEMENTS } from './parts';

/** A new item of a region, with nothing filled in yet. */
export function blankWording(region: string): ItemWording {
  return {
    code: null, standing: 'IMPLEMENTATION', name: '', mainItem: null, type: '01', region, organCode: '', organName: '',
    handling: 'PROMISED', statutoryLimitDays: null, statutoryLimitBasis: '', promisedLimitDays: null, baseCode: null,
    template: null, formerCodes: [], elements: structuredClone(NO_ELEMENTS),
  };
}

/** A copy without its ties, as nothing but lists, records and plain values are in it. */
export function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = value.trim();
    return text === '' ? null : text;
  }
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, tidied(held)]));
  }
  return value;
}

/** As it is sent: without space around texts, an empty text as nothing, an empty flow as none. */
export function sendable(wording: ItemWording): ItemWording {
  const sent = tidied(copied(wording)) as ItemWording;
  if (sent.elements.flow && !sent.elements.flow.nodes.length) sent.elements.flow = null;
  return sent;
}

/** What of an item is compared and merged as one: the fields of its head, and each kind of element. */
export function fieldsOf(wording: ItemWording): Record<string, unknown> {
  const { elements, ...head } = wording;
  return { ...head, ...Object.fromEntries(Object.entries(elements).map(([name, held]) => [`elements.${name}`, held])) };
}

export function withField(wording: ItemWording, field: string, value: unknown): void {
  if (field.startsWith('elements.')) {
    (wording.elements as unknown as Record<string, unknown>)[field.slice('elements.'.length)] = copied(value);
  } else {
    (wording as unknown as Record<string, unknown>)[field] = copied(value);
  }
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/**
 * A field that two people changed since the same wording.
 *
 * @property both whether both changed it, and differently
 */
export interface Difference {
  field: string;
  mine: unknown;
  theirs: unknown;
  both: boolean;
}

/** Where my wording and theirs differ, and which of that both of us changed. */
export function differences(base: ItemWording, mine: ItemWording, theirs: ItemWording): Difference[] {
  const [from, my, their] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  return Object.keys(my)
    .filter((field) => !same(my[field], their[field]))
    .map((field) => ({
      field,
      mine: my[field],
      theirs: their[field],
      both: !same(from[field], my[field]) && !same(from[field], their[field]),
    }));
}

/** Their wording with my changes in it: where only one of us changed a field, that change; where both did, as chosen. */
export function merged(
  base: ItemWording, mine: ItemWording, theirs: ItemWording, chosen: Record<string, 'mine' | 'theirs'>,
): ItemWording {
  const result = copied(theirs);
  const from = fieldsOf(base);
  for (const { field, mine: held, both } of differences(base, mine, theirs)) {
    const take = both ? (chosen[field] ?? 'mine') === 'mine' : !same(from[field], held);
    if (take) withField(result, field, held);
  }
  return result;
}
