import { address, get, post, put, remove, segment, type Query } from './client';
import type { Guide } from './guides';

export interface Remark {
  field: string;
  code: string;
  message: string;
}

/** What a writer writes: an aspect left out speaks for itself. */
export interface Written {
  aspects: Record<string, string>;
  materials: unknown[];
  faq: { question: string; answer: string }[];
}

export type DraftStatus = 'DRAFTING' | 'IN_REVIEW' | 'RETURNED';

/** `obstacles`: what keeps it from being published. */
export interface GuideDraft {
  code: string;
  status: DraftStatus;
  version: number;
  guideVersion: number;
  content: Partial<Written>;
  editedBy: string;
  editedAt: string;
  reasons: string | null;
  faults: Remark[];
  obstacles: Remark[];
}

export interface ListedDraft {
  code: string;
  name: string;
  region: string;
  status: DraftStatus;
  editedBy: string;
  editedAt: string;
}

export interface Score {
  code: string;
  name: string;
  guides: number;
  complete: number;
  score: number;
  stale: number;
}

export interface Completeness {
  region: string;
  total: { guides: number; complete: number; score: number; stale: number };
  organs: Score[];
  incomplete: { code: string; name: string; organName: string; score: number; missing: string[] }[];
  next: string | null;
}

const at = (code: string) => `/api/guides/${segment(code)}/draft`;

export const completeness = (query: Query) => get<Completeness>('/api/guides/completeness', query);
export const listedDrafts = (after: string | null) =>
  get<{ drafts: ListedDraft[]; next: string | null }>('/api/guides/drafts', { after })
    .then(({ drafts, next }) => ({ items: drafts, next }));
export const draft = (code: string) => get<GuideDraft>(at(code));
export const saveDraft = (code: string, version: number | null, guideVersion: number | null, written: Written) =>
  put<GuideDraft>(at(code), { version, guideVersion, ...written });
export const discardDraft = (code: string, version: number) => remove(address(at(code), { version }));
export const previewDraft = (code: string) => get<Guide>(`${at(code)}/preview`);
export const submitDraft = (code: string, version: number) => post<GuideDraft>(`${at(code)}/submission`, { version });
export const withdrawDraft = (code: string, version: number) => post<GuideDraft>(`${at(code)}/withdrawal`, { version });
export const returnDraft = (code: string, version: number, reasons: string) =>
  post<GuideDraft>(`${at(code)}/return`, { version, reasons });
export const publishDraft = (code: string, version: number) => post<Guide>(`${at(code)}/publication`, { version });
