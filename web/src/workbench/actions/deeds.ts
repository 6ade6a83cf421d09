import type { CaseAction } from '@/api/cases';

/** The only lawful reasons to stop the clock: 行政许可法 art. 45. */
export const SUSPENSION_REASONS = [
  'HEARING',
  'TENDERING',
  'AUCTION',
  'INSPECTION',
  'TESTING',
  'QUARANTINE',
  'APPRAISAL',
  'EXPERT_REVIEW',
] as const;

/** The record of a case is kept in Chinese, whatever the officer's language. */
const DELIVERY: Record<string, string> = { COUNTER: '窗口领取', MAIL: '邮寄送达', ELECTRONIC: '电子送达' };

interface Common {
  name: string;
  /** May be left empty, always or while another field has a certain value. */
  optional?: boolean | ((values: Record<string, string>) => boolean);
}

export type DeedField =
  | (Common & { kind: 'text' | 'long' })
  | (Common & { kind: 'days'; most: number })
  | (Common & { kind: 'choice'; options: readonly string[]; spread?: boolean; sends?: Record<string, string> });

/** What may be done in the workbench. Correcting and withdrawing fall to the clerk for who has no account. */
export type Deed = CaseAction;

const JUDGEMENT = ['GRANT', 'REFUSE'] as const;

/** What each deed asks for, in the order in which the buttons stand. `request-correction` and `correct` have forms of their own. */
export const DEEDS: Record<Deed, DeedField[]> = {
  accept: [],
  'request-correction': [],
  'not-accept': [
    { name: 'reason', kind: 'long' },
    { name: 'competentOrgan', kind: 'text', optional: true },
  ],
  review: [
    { name: 'recommendation', kind: 'choice', options: JUDGEMENT, spread: true },
    { name: 'opinion', kind: 'long' },
  ],
  decide: [
    { name: 'decision', kind: 'choice', options: JUDGEMENT, spread: true },
    // A refusal must say why (行政许可法 art. 38); a grant need not.
    { name: 'reason', kind: 'long', optional: (values) => values['decision'] === 'GRANT' },
  ],
  suspend: [
    { name: 'reason', kind: 'choice', options: SUSPENSION_REASONS },
    { name: 'expectedWorkingDays', kind: 'days', most: 1000 },
    { name: 'noticeNumber', kind: 'text' },
  ],
  resume: [],
  extend: [
    { name: 'workingDays', kind: 'days', most: 1000 },
    { name: 'reason', kind: 'long' },
    { name: 'noticeNumber', kind: 'text' },
  ],
  correct: [],
  withdraw: [{ name: 'reason', kind: 'long' }],
  deliver: [{ name: 'method', kind: 'choice', options: Object.keys(DELIVERY), spread: true, sends: DELIVERY }],
};

export type Fault = 'empty' | 'days' | null;

export function faultOf(field: DeedField, values: Record<string, string>): Fault {
  const value = (values[field.name] ?? '').trim();
  const optional = typeof field.optional === 'function' ? field.optional(values) : field.optional;
  if (!value) return optional ? null : 'empty';
  if (field.kind !== 'days') return null;
  const days = Number(value);
  return Number.isInteger(days) && days >= 1 && days <= field.most ? null : 'days';
}

/** The request's body: empty fields are left out, days are numbers. */
export function bodyOf(fields: readonly DeedField[], values: Record<string, string>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = (values[field.name] ?? '').trim();
    if (!value) continue;
    if (field.kind === 'days') body[field.name] = Number(value);
    else body[field.name] = field.kind === 'choice' ? (field.sends?.[value] ?? value) : value;
  }
  return body;
}
