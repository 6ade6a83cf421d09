import { item, items, type ItemInForce, type ItemQuery } from '@/api/catalog';
import { guide, searchGuides, type GuideMaterial } from '@/api/guides';
import type { Page } from '@/api/page';

/** What a line of the list shows, whether it was found by words or by browsing. */
export interface ItemLine {
  code: string;
  name: string;
  type: string;
  region: string;
  tier: string;
  organName: string;
  promisedLimitDays: number | null;
  handling: 'IMMEDIATE' | 'PROMISED' | null;
}

/** The catalogue in force answers; words of everyday life that no item is named by are looked for in the guides. */
export async function findItems(query: ItemQuery): Promise<Page<ItemLine>> {
  const page = await items(query);
  const q = query.q?.trim();
  if (page.items.length || !q || query.after) {
    return { ...page, items: page.items.map((item) => ({ ...item, organName: item.organ.name })) };
  }
  const found = await searchGuides(q, query.region);
  const lines = found.items
    .filter((hit) => (!query.type || hit.type === query.type) && (!query.tier || hit.tier === query.tier)
      && (!query.organ || hit.organ.code === query.organ) && !query.need && !query.handling)
    .map((hit) => ({ ...hit, organName: hit.organ.name, promisedLimitDays: null, handling: null }));
  return { items: lines, total: lines.length, next: null };
}

/** What an application for an item is made of. */
export async function toApplyFor(code: string): Promise<{ item: ItemInForce; materials: GuideMaterial[] }> {
  const [inForce, text] = await Promise.all([item(code), guide(code)]);
  return { item: inForce, materials: text.materials };
}
