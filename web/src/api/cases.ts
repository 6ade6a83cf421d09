import { file, get, post, segment } from './client';
import type { Page } from './page';
import { upload } from './upload';

export type CaseStatus =
  | 'SUBMITTED'
  | 'CORRECTING'
  | 'ACCEPTED'
  | 'NOT_ACCEPTED'
  | 'REVIEWED'
  | 'GRANTED'
  | 'REFUSED'
  | 'DELIVERED'
  | 'WITHDRAWN';

export type CaseAction =
  | 'accept'
  | 'request-correction'
  | 'correct'
  | 'not-accept'
  | 'review'
  | 'decide'
  | 'withdraw'
  | 'suspend'
  | 'resume'
  | 'extend'
  | 'deliver';

/**
 * `workingDaysLeft` counts from the platform's business day and is negative once the day has passed; without it no
 * clock runs towards the day. `overdue` already holds on the weekend after it.
 */
export interface DueDay {
  date: string;
  provisional: boolean;
  workingDaysLeft?: number | null;
  overdue: boolean;
}

export interface Due {
  promised?: DueDay | null;
  statutory?: DueDay | null;
}

export interface CaseMaterial {
  key: string;
  name: string;
  material: string;
  fileName: string;
}

/** `key`: of a material, or `form` with a field's JSON pointer behind it; `name` says what that field is called. */
export interface Defect {
  key: string;
  problem: string;
  name?: string | null;
}

/** A form that came on paper, as it was scanned. */
export interface Scan {
  material: string;
  fileName: string;
}

/** A form of a case by the log entry that brought it; `form` is null where it came on paper. */
export interface HandedInForm {
  sequence: number;
  at: string;
  form?: Record<string, unknown> | null;
  paperForm?: Scan | null;
}

export interface CaseEntry {
  sequence: number;
  type: string;
  typeName: string;
  at: string;
  actor: string;
  role: string;
  note?: string | null;
}

export type ApplicantKind = 'PERSON' | 'ENTERPRISE';

/**
 * A case in a list.
 *
 * `actBy` is the last day for the officer whose turn it is.
 */
export interface CaseRow {
  caseNumber: string;
  status: CaseStatus;
  statusName: string;
  version: number;
  item: { code: string; name: string; type: string; region: string; organ: { code: string; name: string } };
  receivingRegion: string;
  applicant: { name: string; kind: ApplicantKind; identifierMasked: string; phone?: string | null };
  submittedAt: string;
  due: Due | null;
  actBy?: DueDay | null;
  suspended: boolean;
}

export interface CaseView extends Omit<CaseRow, 'actBy'> {
  acceptedAt?: string | null;
  workingDaysUsed: number;
  materials: CaseMaterial[];
  /** What the counter took in on paper. */
  originals: { key: string; name: string }[];
  defects: Defect[];
  /** What was answered to the item's questions. */
  situation?: { questionnaire: number; answers: string; given?: { question: string; answer: string }[] } | null;
  filledForm?: { owner: string; version: number } | null;
  /** As it was corrected last. */
  form?: Record<string, unknown>;
  paperForm?: Scan | null;
  /** All that came in, the first one first. */
  forms?: HandedInForm[];
  note?: string | null;
  events: CaseEntry[];
  allowedActions: CaseAction[];
  licence?: { number: string; issuedAt: string } | null;
  /** `notice` is given when the catalogue could not be asked at submission and its last known edition decided. */
  catalogue?: { basis: string; editionTitle: string; checkedAt: string; notice: string | null } | null;
}

export interface CaseLog {
  verified: boolean;
  /** The first entry whose hash does not fit. */
  brokenAt?: number | null;
  entries: { sequence: number; type: string; at: string; hash: string }[];
}

/** Why a day is, or is not, a working day. */
export type DayKind =
  | 'WEEKDAY'
  | 'WEEKEND'
  | 'STATUTORY_DAY_OFF'
  | 'MAKE_UP_WORKING_DAY'
  | 'OVERRIDE_OFF'
  | 'OVERRIDE_WORK';

/** One day of a term. `number`: which of the term's days it is, when it counts; `why` is in Chinese. */
export interface TermDay {
  date: string;
  verdict: 'DAY_ZERO' | 'COUNTED' | 'NOT_WORKING' | 'STOPPED';
  number?: number | null;
  kind: DayKind;
  why: string;
  provisional: boolean;
}

/** Working days of one limit: granted, added, used, left (negative when it was overrun). */
export interface CountedTerm {
  limitDays: number;
  extended: number;
  used: number;
  remaining: number;
  due?: { date: string; provisional: boolean } | null;
  overdue: boolean;
  basis: string;
}

export interface Pause {
  from: string;
  until: string;
  open: boolean;
  reason: string;
  noticeNumber: string;
  expectedWorkingDays: number;
  workingDays: number;
}

/** What a change of the working calendar moved. */
export interface DueChange {
  at: string;
  promisedBefore?: string | null;
  promisedAfter?: string | null;
  statutoryBefore?: string | null;
  statutoryAfter?: string | null;
}

/** A term day by day: `days` up to `asOf`, then those `ahead` as they count if the clock runs from now on. */
export interface DeadlineAccount {
  asOf: string;
  promised: CountedTerm;
  statutory: CountedTerm;
  suspensions: Pause[];
  days: TermDay[];
  ahead: TermDay[];
  calendarVersion: string;
  changes: DueChange[];
}

export interface Progress {
  caseNumber: string;
  itemName: string;
  status: CaseStatus;
  statusName: string;
  steps: { at: string; title: string }[];
  /** The promised day. */
  due?: DueDay | null;
  suspended: boolean;
}

export interface Verification {
  licenceNumber: string;
  valid: boolean;
  itemName: string;
  holderMasked: string;
  organ: string;
  issuedAt: string;
  caseNumber: string;
}

export interface Material {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** For whom a clerk files at the counter. */
export interface OnBehalfOf {
  kind: ApplicantKind;
  name: string;
  identifier: string;
  phone?: string;
}

/** `originals`: keys of the materials that a counter took in on paper. */
export interface Submission {
  itemCode: string;
  receivingRegion: string;
  materials: { key: string; material: string }[];
  originals?: string[];
  /** To the item's questions, as the checklist's address holds them. */
  answers?: string;
  form?: Record<string, unknown>;
  /** Instead of `form`, the scan of one filled in on paper; at a counter only. */
  paperForm?: string;
  note: string;
  onBehalfOf?: OnBehalfOf;
}

export const MATERIAL_LIMIT = 20 * 1024 * 1024;
export const MATERIAL_KINDS = ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx', '.ofd'];

const one = (caseNumber: string) => `/api/cases/${segment(caseNumber)}`;

export function uploadMaterial(chosen: File, progress: (part: number) => void, signal?: AbortSignal) {
  const form = new FormData();
  form.append('file', chosen, chosen.name);
  return upload<Material>('/api/materials', form, progress, signal);
}
export const materialFile = (id: string) => file(`/api/materials/${segment(id)}`);

export const submitCase = (submission: Submission, idempotencyKey: string) =>
  post<CaseView>('/api/cases', submission, { 'Idempotency-Key': idempotencyKey });
export const myCases = (query: { status?: string; after?: string | null }) =>
  get<Page<CaseRow>>('/api/cases/mine', query);
export const queue = (query: { status?: string; after?: string | null }) =>
  get<Page<CaseRow>>('/api/cases/queue', query);
export const caseView = (caseNumber: string) => get<CaseView>(one(caseNumber));
export const caseLog = (caseNumber: string) => get<CaseLog>(`${one(caseNumber)}/log`);
export const deadlineOf = (caseNumber: string) => get<DeadlineAccount>(`${one(caseNumber)}/deadline`);
export const act = (caseNumber: string, action: CaseAction, body: Record<string, unknown>) =>
  post<CaseView>(`${one(caseNumber)}/${action}`, body);
export const licenceFile = (caseNumber: string) => file(`${one(caseNumber)}/licence`);
/** The documents that the law demands, each resting on an entry of the log (行政许可法 arts. 32 and 38). */
export const DOCUMENTS = {
  acceptance: 'ACCEPTED',
  'correction-notice': 'CORRECTION_REQUESTED',
  'non-acceptance': 'NOT_ACCEPTED',
  refusal: 'REFUSED',
} as const;
export type CaseDocument = keyof typeof DOCUMENTS;
export const documentFile = (caseNumber: string, kind: CaseDocument) => file(`${one(caseNumber)}/documents/${kind}`);
export const progressOf = (caseNumber: string, identifier: string) =>
  get<Progress>(`${one(caseNumber)}/progress`, { identifier });
export const verify = (licenceNumber: string) => get<Verification>(`/verify/${segment(licenceNumber)}`);
