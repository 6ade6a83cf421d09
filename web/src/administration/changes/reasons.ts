import type { Reason, RunningCases } from '@/api/changes';
import { filled } from './kinds';

/** The fields of a reason as they are filled in. */
export interface ReasonValues {
  document: string;
  documentNumber: string;
  reason: string;
  runningCases: string;
  transitionUntil: string;
}

export const NO_REASON: ReasonValues = { document: '', documentNumber: '', reason: '', runningCases: '', transitionUntil: '' };

export function reasonOf(values: ReasonValues): Reason {
  return {
    document: filled(values.document.replace(/^《|》$/g, '')),
    documentNumber: filled(values.documentNumber),
    reason: values.reason.trim(),
    runningCases: (values.runningCases || null) as RunningCases | null,
    transitionUntil: values.transitionUntil || null,
  };
}
