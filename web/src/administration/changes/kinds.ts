import type { ChangeKind } from '@/api/changes';

/** Whoever takes an item away or moves it says why, or the edition is not published. */
export function owesReason(kind: ChangeKind): boolean {
  return kind !== 'ADDED' && kind !== 'AMENDED';
}

/** What is declared on the page of a draft; delegation and withdrawal are decided between tiers. */
export const DECLARED_HERE = ['CANCELLED', 'TRANSFERRED', 'MERGED', 'SPLIT', 'AMENDED', 'ADDED'] as const;

/** What was filled in, or null. */
export function filled(text: string): string | null {
  return text.trim() || null;
}
