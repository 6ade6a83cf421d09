import type { Item } from '@/api/catalog';
import type { Grant, Region } from '@/api/identity';
import { covers } from '@/frame/regions';

type Place = Pick<Item, 'region' | 'tier'>;

/** A counter inside the item's region takes it in; for a township's item also the district's counter above it. */
export function takesIn(counter: string, item: Place): boolean {
  return covers(item.region, counter) || (item.tier === 'TOWNSHIP' && covers(counter, item.region));
}

/** Where a clerk holds a window, as granted. */
export function windowsOf(grants: readonly Pick<Grant, 'role' | 'region'>[]): string[] {
  return [...new Set(grants.filter(({ role }) => role === 'WINDOW_CLERK').map(({ region }) => region))];
}

/** The counters at which this clerk may take the item in, the granted ones first. */
export function countersFor(item: Place, windows: readonly string[], regions: readonly Region[]): string[] {
  const inside = regions.map(({ code }) => code).filter((code) => windows.some((window) => covers(window, code)));
  return [...new Set([...windows, ...inside.sort()])].filter((counter) => takesIn(counter, item));
}
