import { computed } from 'vue';
import { editions, type Edition } from '@/api/catalog';
import { allRegions, covers } from '@/frame/regions';
import { useSession } from '@/session/session';

/** The widest region whose catalogue the signed-in officer keeps. */
export function useKept() {
  const { person } = useSession();
  return computed(() => {
    const kept = (person.value?.grants ?? []).filter((grant) => grant.role === 'CATALOGUE_ADMINISTRATOR' && grant.organ === '*').map((grant) => grant.region);
    return kept.sort((a, b) => a.length - b.length || a.localeCompare(b))[0] ?? '';
  });
}

/** The city that a region belongs to, or the region itself when it is none of a city's. */
export async function cityOf(region: string): Promise<string> {
  const all = await allRegions();
  return all.find((one) => one.tier === 'CITY' && covers(one.code, region))?.code ?? region;
}

/** Drafts that may be worked on. */
export async function drafts(): Promise<Edition[]> {
  return (await editions({ status: 'DRAFT' })).items;
}
