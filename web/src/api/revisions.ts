import type { ChangeKind, RunningCases } from './changes';
import { get, post, segment } from './client';
import type { Page } from './page';

export type AnswerState = 'WAITING' | 'UNCHANGED' | 'CHANGES' | 'SILENT';

export interface RevisionOrgan {
  code: string;
  name: string;
  items: number;
  state: AnswerState;
  remark: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  proposals: number;
  openProposals: number;
  reminders: { number: number; day: string; at: string }[];
}

/** `leads`: whether the reader leads the revision, or only answers for the organs listed. */
export interface Revision {
  id: number;
  region: string;
  year: number;
  title: string;
  notice: string;
  state: 'OPEN' | 'CLOSED' | 'STOPPED';
  from: number;
  edition: number | null;
  answerDays: number;
  answerBasis: string;
  answersUntil: string;
  overdue: boolean;
  openedAt: string;
  openedBy: string;
  closedAt: string | null;
  leads: boolean;
  answers: Partial<Record<AnswerState, number>>;
  organs: RevisionOrgan[];
}

export interface Proposal {
  id: number;
  organ: string;
  kind: ChangeKind;
  kindName: string;
  items: { code: string; name: string; promisedLimitDays: number | null }[];
  content: string;
  basis: string | null;
  newName: string | null;
  newPromise: number | null;
  proposedAt: string;
  proposedBy: string;
  state: 'OPEN' | 'ADOPTED' | 'REJECTED';
  decision: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
}

export interface NewRevision {
  region: string;
  year: number;
  title: string;
  notice: string;
  answerDays: number | null;
  answerBasis: string | null;
}

export interface ProposalWish {
  kind: ChangeKind;
  items: string[];
  content: string;
  basis: string | null;
  newName: string | null;
  newPromise: number | null;
}

export interface Ruling {
  adopted: boolean;
  decision: string;
  document: string | null;
  documentNumber: string | null;
  runningCases: RunningCases | null;
}

const path = (id: string | number) => `/api/catalog/revisions/${id}`;

export const revisions = (after?: string | null) => get<Page<Revision>>('/api/catalog/revisions', { after });
export const revision = (id: string | number) => get<Revision>(path(id));
export const openRevision = (wish: NewRevision) => post<Revision>('/api/catalog/revisions', wish);
export const closeRevision = (id: string | number) => post<Revision>(`${path(id)}/close`, {});
export const stopRevision = (id: string | number, reason: string) => post<Revision>(`${path(id)}/stop`, { reason });
export const markSilent = (id: string | number, organ: string, reason: string) =>
  post<undefined>(`${path(id)}/organs/${segment(organ)}/silent`, { reason });
export const answerRevision = (id: string | number, organ: string, answer: { proposals: ProposalWish[]; remark: string | null }) =>
  post<RevisionOrgan>(`${path(id)}/organs/${segment(organ)}/answer`, answer);
export const proposals = (id: string | number, organ: string | undefined, after?: string | null) =>
  get<Page<Proposal>>(`${path(id)}/proposals`, { organ, after });
export const decideProposal = (id: string | number, proposal: number, ruling: Ruling) =>
  post<Proposal>(`${path(id)}/proposals/${proposal}/decision`, ruling);
