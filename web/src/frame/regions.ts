import { reactive } from 'vue';
import { regions, type Region } from '@/api/identity';

const known = reactive(new Map<string, Region>());
let asked: Promise<Region[]> | null = null;

async function readAll(): Promise<Region[]> {
  const all: Region[] = [];
  let after: string | null | undefined;
  do {
    const page = await regions(after);
    all.push(...page.items);
    after = page.next;
  } while (after);
  for (const region of all) known.set(region.code, region);
  return all;
}

/** Every region of the platform: a few hundred at most, asked once. */
export function allRegions(): Promise<Region[]> {
  if (!asked) {
    asked = readAll();
    asked.catch(() => {
      asked = null;
    });
  }
  return asked;
}

/** The regions right below one, or the topmost when none is named. */
export async function childrenOf(parent: string | null): Promise<Region[]> {
  return (await allRegions()).filter((region) => (region.parent ?? null) === parent);
}

/** After a region was added: ask again. */
export function forgetRegions(): void {
  asked = null;
}

/** The codes above a known region, topmost first, ending with itself: 120000, 120116, 120116013. */
export function chainOf(code: string): string[] {
  const chain: string[] = [];
  for (let step: string | null | undefined = code; step && !chain.includes(step); step = known.get(step)?.parent) {
    chain.unshift(step);
  }
  return chain;
}

/** Whether a region lies inside another, or is it: 120000 ⊃ 120116 ⊃ 120116013. */
export function covers(outer: string, inner: string): boolean {
  const prefix = outer.length > 6 ? outer : outer.replace(/(?:00)+$/, '');
  return inner.startsWith(prefix);
}

/** The region's name with the district it lies in: 滨海新区新村街道. Its code as long as the name is not known. */
export function regionName(code: string): string {
  const region = known.get(code);
  if (!region) {
    void allRegions().catch(() => undefined);
    return code;
  }
  const parent = region.tier === 'TOWNSHIP' && region.parent ? known.get(region.parent) : undefined;
  return parent ? `${parent.name}${region.name}` : region.name;
}
