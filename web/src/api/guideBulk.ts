import { address, get, post } from './client';
import type { Remark } from './drafts';
import type { Page } from './page';

/** A change to one aspect of an organ's guides; without `find` the aspect is written anew. */
export interface BulkEdit {
  region: string;
  organ: string;
  name?: string;
  aspect: string;
  find?: string;
  text: string;
}

/** What stands in a guide now, and what would stand there; `faults` keep it from being published. */
export interface BulkLine {
  code: string;
  name: string;
  region: string;
  version: number;
  before?: string | null;
  after: string;
  faults: Remark[];
}

/** `direct`: whether a change may be published without a second person. */
export interface BulkChoices {
  direct: boolean;
  aspects: { key: string; title: string }[];
}

export type BulkStatus = 'IN_REVIEW' | 'PUBLISHED' | 'RETURNED' | 'WITHDRAWN';

export interface BulkProposal {
  id: number;
  version: number;
  status: BulkStatus;
  region: string;
  organName: string;
  aspect: string;
  guides: number;
  leftOut: number;
  proposedBy: string;
  proposedAt: string;
  decidedBy?: string | null;
  decidedAt?: string | null;
  reasons?: string | null;
}

/** `changed`: the guide reads otherwise than its proposer saw. */
export interface ProposedLine extends BulkLine {
  changed: boolean;
  leftOut: boolean;
}

export interface BulkProposalView {
  proposal: BulkProposal;
  edit: BulkEdit;
  guides: ProposedLine[];
}

/** More are not written in one go. */
export const MOST_AT_ONCE = 1000;
const PAGE = 200;

const root = '/api/guides/bulk-edits';
const one = (id: number | string) => `${root}/proposals/${id}`;
type Versions = Record<string, number>;

export const bulkChoices = () => get<BulkChoices>(`${root}/aspects`);
/** The next guides that would change: those that stay as they are are passed over. */
export async function previewBulk(edit: BulkEdit, after: string | null): Promise<Page<BulkLine>> {
  let next: string | null = after;
  for (;;) {
    const page: { guides: BulkLine[]; next?: string | null } =
      await post(address(`${root}/preview`, { after: next, size: PAGE }), edit);
    next = page.next ?? null;
    if (page.guides.length || next === null) return { items: page.guides, next };
  }
}
export const applyBulk = (edit: BulkEdit, versions: Versions) => post<{ guides: number }>(root, { edit, versions });
export const proposeBulk = (edit: BulkEdit, versions: Versions) =>
  post<BulkProposal>(`${root}/proposals`, { edit, versions });
export const bulkProposals = (after: string | null): Promise<Page<BulkProposal>> =>
  get<{ proposals: BulkProposal[]; next?: number | null }>(`${root}/proposals`, { after })
    .then(({ proposals, next }) => ({ items: proposals, next: next ? String(next) : null }));
export const bulkProposal = (id: string) => get<BulkProposalView>(one(id));
export const publishBulk = (id: number, version: number, leaveOut: string[]) =>
  post<BulkProposalView>(`${one(id)}/publication`, { version, leaveOut });
export const returnBulk = (id: number, version: number, reasons: string) =>
  post<BulkProposalView>(`${one(id)}/return`, { version, reasons });
export const withdrawBulk = (id: number, version: number) =>
  post<BulkProposalView>(`${one(id)}/withdrawal`, { version });
