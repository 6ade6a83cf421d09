import { get, segment, type Query } from './client';
import { draftAt, type Drafted, type DraftStatus, type Remark } from './drafts';
import type { WrittenForm } from './forms';
import type { Guide } from './guides';
import type { Checklist } from './situations';

/** What a writer writes: an aspect left out speaks for itself. */
export interface Written {
  aspects: Record<string, string>;
  materials: unknown[];
  faq: { question: string; answer: string }[];
}

/** What is drafted: a guide's own text, the questions that tell situations apart, the application form. */
export type Part = 'guide' | 'situations' | 'form';

export interface Draft<C> extends Drafted<C> {
  code: string;
  part: Part;
  publishedVersion: number;
}

export type GuideDraft = Draft<Partial<Written>>;

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
export const draftOf = <C>(part: Part, code: string) =>
  draftAt<Draft<C>>(at(part, code), (publishedVersion) => ({ publishedVersion }), `${at(part, code)}/steps`);

export const previewDraft = (code: string) => get<Guide>(`${at('guide', code)}/preview`);
export const tryDraft = (code: string, answers: string) => get<Checklist>(`${at('situations', code)}/preview`, { answers });
/** The form that a draft begins with; version 0 where that is the general one. */
export const formOrigin = (code: string) => get<{ version: number; content: WrittenForm }>(`${at('form', code)}/origin`);
