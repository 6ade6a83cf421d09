import { address, get, segment } from './client';

/** The answers that decided something; empty where the guide asks it of everybody. */
export interface Because {
  question: string;
  answer: string;
}

export interface Question {
  key: string;
  text: string;
  help?: string | null;
  kind: 'SINGLE' | 'MULTIPLE' | 'YES_NO' | 'NUMBER';
  min?: number | null;
  max?: number | null;
  unit?: string | null;
  answers: { key: string; text: string }[];
}

export interface ChecklistMaterial {
  key: string;
  name: string;
  status: 'NEEDED' | 'CONDITIONAL' | 'NOT_NEEDED' | 'OPEN';
  form: 'ORIGINAL' | 'COPY' | 'ELECTRONIC';
  copies: number;
  basis: string;
  note?: string | null;
  because: Because[];
  conditions: string[];
}

export interface Setting {
  value?: string | null;
  because?: Because | null;
  open: boolean;
}

/** What one applicant needs, as far as the answers tell. `questionnaire` is 0 where nothing is asked. */
export interface Checklist {
  code: string;
  name: string;
  organ: string;
  region: string;
  version: number;
  questionnaire: number;
  answers: string;
  complete: boolean;
  given: { key: string; question: string; answer: string; written: string }[];
  open: Question[];
  /** Of a list kept from before the questions changed, the answers that do not fit any more. */
  lost?: LostAnswer[];
  notApplicable: string[];
  materials: ChecklistMaterial[];
  notNeeded: ChecklistMaterial[];
  fee: Setting;
  limit: { promisedDays: number; because?: Because | null; open: boolean };
  window: Setting;
  validity: Setting;
}

/** `asked`: the question still stands and is to be answered again. */
export interface LostAnswer {
  question: string;
  answer: string;
  asked: boolean;
}

/** One version of an item's questions, as they were asked. */
export interface Questionnaire {
  version: number;
  questions: {
    key: string;
    text: string;
    textEn?: string | null;
    kind: Question['kind'];
    unit?: string | null;
    unitEn?: string | null;
    answers: { key: string; text?: string | null; textEn?: string | null }[];
  }[];
}

/** What an answer changes: one of material, fee, limitDays, window, validity and notApplicable. */
export interface WrittenEffect {
  material?: string | null;
  need?: string | null;
  condition?: string | null;
  conditionEn?: string | null;
  fee?: string | null;
  feeEn?: string | null;
  limitDays?: number | null;
  window?: string | null;
  windowEn?: string | null;
  validity?: string | null;
  validityEn?: string | null;
  notApplicable?: string | null;
  notApplicableEn?: string | null;
}

export interface WrittenAnswer {
  key: string;
  text?: string | null;
  textEn?: string | null;
  from?: number | null;
  below?: number | null;
  next?: string[] | null;
  effects?: WrittenEffect[] | null;
}

export interface WrittenQuestion {
  key: string;
  text?: string | null;
  textEn?: string | null;
  help?: string | null;
  helpEn?: string | null;
  kind: Question['kind'];
  min?: number | null;
  max?: number | null;
  unit?: string | null;
  unitEn?: string | null;
  answers?: WrittenAnswer[] | null;
}

/** The questions of an item as their writers write them; `first`: those everybody is asked. */
export interface WrittenQuestions {
  first: string[];
  questions: WrittenQuestion[];
}

const one = (code: string) => `/api/guides/${segment(code)}`;

/** Answers that fit no more are left out and told as `lost`. */
export const checklist = (code: string, answers?: string | null) =>
  get<Checklist>(`${one(code)}/checklist`, { answers, carryOver: 'true' });
/** The address of a picture that holds the address of the checklist's page. */
export const checklistCode = (code: string, answers: string) => address(`${one(code)}/checklist.svg`, { answers });
export const questionnaire = (code: string, version: number) =>
  get<Questionnaire>(`${one(code)}/situations/versions/${version}`);
export const publishedQuestions = (code: string) =>
  get<WrittenQuestions & { version: number }>(`${one(code)}/situations`);
