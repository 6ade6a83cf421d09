import type { Adopter } from '@/api/tiers';

/** Lines of 区划代码、统一社会信用代码、机关名称, as they are copied from a table; those that cannot be read come back. */
export function readOrgans(text: string): { organs: Adopter[]; unread: string[] } {
  const organs: Adopter[] = [];
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim()).filter(Boolean)) {
    const [region = '', organCode = '', ...name] = line.split(/[,，;；\t ]+/).map((cell) => cell.trim());
    const organName = name.join(' ');
    if (/^\d{6}(\d{3}){0,2}$/.test(region) && /^[0-9A-Z]{18}$/.test(organCode) && organName) {
      organs.push({ region, organCode, organName });
    } else {
      unread.push(line);
    }
  }
  return { organs, unread };
}

export const keyOf = (organ: Adopter) => `${organ.region} ${organ.organCode}`;

/** One of each. */
export function distinct(all: Adopter[]): Adopter[] {
  return [...new Map(all.map((organ) => [keyOf(organ), organ])).values()];
}
