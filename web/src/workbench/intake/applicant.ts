import type { ApplicantKind } from '@/api/cases';
import { isCreditCode, isIdNumber } from '@/portal/register/identifiers';

/** What each kind of applicant is known by: 公民身份号码, 统一社会信用代码. */
export const ATTRIBUTE = { PERSON: 'idNumber', ENTERPRISE: 'creditCode' } as const;

export function isIdentifier(kind: ApplicantKind, value: string): boolean {
  return kind === 'PERSON' ? isIdNumber(value) : isCreditCode(value);
}
