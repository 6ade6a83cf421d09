import { items, type ItemQuery } from '@/api/catalog';
import { searchGuides, type GuideSearch } from '@/api/guides';
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

/** A stretch of the list; when it was found by what guides say, with what that search tells beside it. */
export interface Found extends Page<ItemLine> {
  guides?: GuideSearch;
}

/** The catalogue in force answers; words of everyday life that no item is named by are looked for in the guides. */
export async function findItems(query: ItemQuery): Promise<Found> {
  const page = await items(query);
  const q = query.q?.trim();
  if (page.items.length || !q || query.after) {
    return { ...page, items: page.items.map((item) => ({ ...item, organName: item.organ.name })) };
  }
  const { region, need, type, tier, organ, handling } = query;
  const guides = await searchGuides({ q, region, need, type, tier, organ, handling });
  const lines = guides.items
    .map((hit) => ({ ...hit, organName: hit.organ.name, promisedLimitDays: null, handling: null }));
  return { items: lines, total: guides.total, next: null, guides };
}
