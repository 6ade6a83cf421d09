import { items, type ItemQuery } from '@/api/catalog';
import { searchGuides, type GuideHit, type GuideSearch, type Mark, type Snippet } from '@/api/guides';
import { facets, type Facets } from '@/api/lists';
import type { Page } from '@/api/page';
import { asProblem } from '@/api/problem';

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
  online?: boolean;
  visits?: number;
  highlight?: Mark[];
  snippet?: Snippet;
}

/** @property channel ONLINE or COUNTER, and within the region that the item itself belongs to: only guides know them */
export interface FindQuery extends ItemQuery {
  channel?: string;
  within?: string;
}

/** A stretch of the list; when it was found by what guides say, with what that search tells beside it. */
export interface Found extends Page<ItemLine> {
  guides?: GuideSearch;
}

const FIRST = 20;
/** Stands for the rest of what the guides found; the catalogue goes on after a code. */
const MORE = 'more';
/** No more are listed: who does not find it among them asks otherwise. */
export const MOST_FOUND = 50;

/** Words, and what only guides know, are asked of the guides; who browses reads the catalogue to its end. */
export async function findItems(query: FindQuery): Promise<Found> {
  const words = query.q?.trim();
  // What the catalogue began it goes on with.
  const begun = query.after && query.after !== MORE;
  if (!begun && (words || query.channel || query.within)) {
    try {
      return await findGuides({ ...query, q: words });
    } catch (error) {
      const away = [0, 502, 503, 504].includes(asProblem(error).status);
      if (!away || query.channel || query.within || query.after) throw error;
    }
  }
  const page = await items({ ...query });
  return { ...page, items: page.items.map((found) => ({ ...found, organName: found.organ.name })) };
}

async function findGuides({ within, after, ...query }: FindQuery): Promise<Found> {
  const found = await searchGuides({ ...query, in: within, size: after ? MOST_FOUND : FIRST });
  const all = found.items.map(line);
  return {
    items: after ? all.slice(FIRST) : all,
    total: found.total,
    next: !after && found.total > FIRST ? MORE : null,
    guides: found,
  };
}

function line(hit: GuideHit): ItemLine {
  return { ...hit, organName: hit.organ.name, promisedLimitDays: hit.promisedDays ?? null, handling: hit.handling ?? null };
}

/** How often each value stands in what browsing lists; how one may apply only the guides can tell. */
export async function countsOf(query: FindQuery): Promise<Omit<Facets, 'total'> & { channels?: Facets['tiers'] }> {
  const { region, need, type, tier, organ, handling } = query;
  const [counts, guides] = await Promise.all([
    facets({ region, need, type, tier, organ, handling }),
    searchGuides({ region, need, type, tier, organ, handling, size: 1, snippets: false }).catch(() => null),
  ]);
  return { ...counts, channels: guides?.facets?.channels };
}
