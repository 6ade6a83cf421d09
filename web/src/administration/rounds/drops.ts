import { item, type ItemInForce } from '@/api/catalog';
import type { Part } from '@/api/lists';
import { DROPS } from '@/api/rounds';

export type DropList = (typeof DROPS)[number];

/** A part that may be dropped: its key, what it is called, and in how many of the items it stands. */
export interface Droppable {
  key: string;
  text: string;
  items: number;
}

const PARTS = {
  dropMaterials: 'materials',
  dropConditions: 'conditions',
  dropPrerequisites: 'prerequisites',
  dropIntermediaryServices: 'intermediaryServices',
} as const;

const wordsOf = (part: Part) => String(part.name ?? part.text ?? part.key);

/** What the items ask for, key by key; one key may stand for other words in another item, then all are told. */
export function droppable(items: Pick<ItemInForce, 'elements'>[]): Record<DropList, Droppable[]> {
  const found = Object.fromEntries(DROPS.map((list) => [list, [] as Droppable[]])) as Record<DropList, Droppable[]>;
  for (const list of DROPS) {
    const words = new Map<string, { texts: Set<string>; items: number }>();
    for (const part of items.flatMap((one) => one.elements?.[PARTS[list]] ?? [])) {
      const known = words.get(part.key) ?? { texts: new Set<string>(), items: 0 };
      known.texts.add(wordsOf(part));
      words.set(part.key, { texts: known.texts, items: known.items + 1 });
    }
    found[list] = [...words].map(([key, { texts, items: count }]) => ({ key, text: [...texts].join(' / '), items: count }));
  }
  return found;
}

export const partsOf = async (codes: string[]) => droppable(await Promise.all(codes.map(item)));
