import { address, get, post, put, remove, segment, type Query } from './client';
import type { WrittenForm } from './forms';
import type { Guide } from './guides';
import type { Checklist } from './situations';

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

/** What is drafted: a guide's own text, the questions that tell situations apart, the application form. */
export type Part = 'guide' | 'situations' | 'form';

/** `faults` keep it from being read, `obstacles` from being published. */
export interface Draft<C> {
  code: string;
  part: Part;
  status: DraftStatus;
  version: number;
  publishedVersion: number;
  content: C;
  editedBy: string;
  editedAt: string;
  reasons: string | null;
  faults: Remark[];
  obstacles: Remark[];
}

export type GuideDraft = Draft<Partial<Written>>;

export interface Step {
  step: 'BEGUN' | 'SUBMITTED' | 'WITHDRAWN' | 'RETURNED' | 'PUBLISHED' | 'DISCARDED';
  at: string;
  by: string;
  reasons: string | null;
}

export interface ListedDraft {
  code: string;
  part: Part;
  name: string;
  region: string;
  status: DraftStatus;
  editedBy: string;
  editedAt: string;
  outdated: boolean;
}

/** Published questions or a form that contradict their item since it changed. */
export interface Outdated {
  code: string;
  part: Part;
  name: string;
  region: string;
  version: number;
  since: string;
  remarks: Remark[];
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
  regions: Score[];
  lacking: { aspect: string; title: string; guides: number }[];
  incomplete: { code: string; name: string; region: string; organName: string; score: number; missing: string[] }[];
  next: string | null;
}

const at = (part: Part, code: string) => `/api/guides/${segment(code)}${part === 'guide' ? '' : `/${part}`}/draft`;

export const completeness = (query: Query) => get<Completeness>('/api/guides/completeness', query);
export const listedDrafts = (after: string | null) =>
  get<{ drafts: ListedDraft[]; next: string | null }>('/api/guides/drafts', { after })
    .then(({ drafts, next }) => ({ items: drafts, next }));
export const outdatedParts = (after: string | null) =>
  get<{ parts: Outdated[]; next: string | null }>('/api/guides/outdated', { after })
    .then(({ parts, next }) => ({ items: parts, next }));
export const draft = <C>(part: Part, code: string) => get<Draft<C>>(at(part, code));
export const saveDraft = <C extends object>(part: Part, code: string, version: number | null, publishedVersion: number | null, content: C) =>
  put<Draft<C>>(at(part, code), { version, publishedVersion, ...content });
export const discardDraft = (part: Part, code: string, version: number) => remove(address(at(part, code), { version }));
export const draftSteps = (part: Part, code: string) => get<Step[]>(`${at(part, code)}/steps`);
export const submitDraft = (part: Part, code: string, version: number) => post(`${at(part, code)}/submission`, { version });
export const withdrawDraft = (part: Part, code: string, version: number) => post(`${at(part, code)}/withdrawal`, { version });
export const returnDraft = (part: Part, code: string, version: number, reasons: string) =>
  post(`${at(part, code)}/return`, { version, reasons });
export const publishDraft = (part: Part, code: string, version: number) => post(`${at(part, code)}/publication`, { version });

export const previewDraft = (code: string) => get<Guide>(`${at('guide', code)}/preview`);
export const tryDraft = (code: string, answers: string) => get<Checklist>(`${at('situations', code)}/preview`, { answers });
/** The form that a draft begins with; version 0 where that is the general one. */
export const formOrigin = (code: string) => get<{ version: number; content: WrittenForm }>(`${at('form', code)}/origin`);
