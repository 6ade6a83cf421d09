import type { ChangeKind } from '@/api/changes';
import type { ProposalWish } from '@/api/revisions';

/** A proposal as it is filled in. */
export interface ProposalValues {
  kind: ChangeKind;
  items: { code: string; name: string }[];
  content: string;
  basis: string;
  newName: string;
  newPromise: string;
}

export const EMPTY: ProposalValues = { kind: 'AMENDED', items: [], content: '', basis: '', newName: '', newPromise: '' };

/** A new item names none, everything else does; a promise is a number of working days. */
export function incomplete(values: ProposalValues): boolean {
  const added = values.kind === 'ADDED';
  return !values.content.trim() || (!added && values.items.length === 0) || !/^\d{0,4}$/.test(values.newPromise.trim());
}

export function wishOf(values: ProposalValues): ProposalWish {
  const amends = values.kind === 'AMENDED';
  return {
    kind: values.kind,
    items: values.kind === 'ADDED' ? [] : values.items.map(({ code }) => code),
    content: values.content.trim(),
    basis: values.basis.trim() || null,
    newName: amends && values.items.length === 1 ? values.newName.trim() || null : null,
    newPromise: amends && values.newPromise.trim() ? Number(values.newPromise) : null,
  };
}
