import type { Terms } from '@/api/tiers';
import type { Errors } from '@/frame/form';

/** Terms as they are filled in. */
export interface TermsValues {
  effectiveFrom: string;
  transitionUntil: string;
  runningCases: string;
  document: string;
  documentNumber: string;
  reason: string;
}

export const NO_TERMS: TermsValues = {
  effectiveFrom: '',
  transitionUntil: '',
  runningCases: '',
  document: '',
  documentNumber: '',
  reason: '',
};

export const valuesOf = (terms: Terms): TermsValues => ({
  ...terms,
  transitionUntil: terms.transitionUntil ?? '',
  documentNumber: terms.documentNumber ?? '',
});

export function checkTerms(values: TermsValues, t: (key: string) => string): Errors {
  const late = values.transitionUntil && values.transitionUntil < values.effectiveFrom;
  return {
    effectiveFrom: values.effectiveFrom ? undefined : t('administration.delegations.need.from'),
    transitionUntil: late ? t('administration.delegations.need.transition') : undefined,
    runningCases: values.runningCases ? undefined : t('administration.delegations.need.running'),
    document: values.document.trim() ? undefined : t('administration.delegations.need.document'),
    reason: values.reason.trim() ? undefined : t('administration.delegations.need.reason'),
  };
}

export const termsOf = (values: TermsValues): Terms => ({
  effectiveFrom: values.effectiveFrom,
  transitionUntil: values.transitionUntil || null,
  runningCases: values.runningCases as Terms['runningCases'],
  document: values.document.trim(),
  documentNumber: values.documentNumber.trim() || null,
  reason: values.reason.trim(),
});
