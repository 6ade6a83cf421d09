import { get, post, put, segment } from './client';
import type { Page } from './page';

export const KINDS = ['QUESTION', 'CORRECTION'] as const;
export type QuestionKind = (typeof KINDS)[number];
export type QuestionStatus = 'OPEN' | 'ANSWERED' | 'CORRECTED' | 'NOT_WRONG';

/** `answeredBy` is told to the organ only. */
export interface Question {
  id: number;
  code: string;
  itemName: string;
  region: string;
  guideVersion: number;
  kind: QuestionKind;
  aspect: string | null;
  text: string;
  askedBy: string;
  askedAt: string;
  due: string;
  overdue: boolean;
  status: QuestionStatus;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  inFaq: boolean;
}

export interface Clarity {
  voices: number;
  clarity: number | null;
}

const QUESTIONS = '/api/guides/questions';

export const ask = (code: string, question: { kind: QuestionKind; aspect: string | null; text: string }) =>
  post<Question>(`/api/guides/${segment(code)}/questions`, question);
export const myQuestions = (before: string | null) => get<Page<Question>>(`${QUESTIONS}/mine`, { before });
export const openQuestions = (after: string | null) => get<Page<Question>>(`${QUESTIONS}/open`, { after });
export const answeredQuestions = (before: string | null) => get<Page<Question>>(`${QUESTIONS}/answered`, { before });
export const answer = (id: number, as: QuestionStatus, text: string) =>
  post<Question>(`${QUESTIONS}/${id}/answer`, { as, answer: text });
export const adopt = (id: number, question: string, text: string) =>
  post<Question>(`${QUESTIONS}/${id}/adoption`, { question, answer: text });
export const rate = (code: string, clarity: number, remark: string) =>
  put<Clarity>(`/api/guides/${segment(code)}/rating`, { clarity, remark: remark || null });
