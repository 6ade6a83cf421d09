import type { Elements } from '@/api/lists';

export type FieldKind = 'text' | 'area' | 'number' | 'choice' | 'check' | 'node';

/**
 * One field of a part.
 *
 * @property choices the values of a choice; their words stand under `lists.choice.<choice>`
 */
export interface PartField {
  name: string;
  kind: FieldKind;
  optional?: boolean;
  choice?: 'form' | 'payer' | 'procedure' | 'role' | 'level';
  wide?: boolean;
}

export const CHOICES = {
  form: ['ORIGINAL', 'COPY', 'ELECTRONIC'],
  payer: ['APPLICANT', 'ORGAN'],
  procedure: ['HEARING', 'TENDER', 'AUCTION', 'INSPECTION', 'TESTING', 'QUARANTINE', 'APPRAISAL', 'EXPERT_REVIEW'],
  role: ['APPLICANT', 'WINDOW_CLERK', 'REVIEWER', 'DECIDER', 'OTHER'],
  level: ['HIGH', 'MIDDLE', 'LOW'],
  result: ['CERTIFICATE', 'APPROVAL', 'RECEIPT', 'OTHER'],
} as const;

export type PartName =
  | 'conditions' | 'materials' | 'fees' | 'prerequisites' | 'intermediaryServices' | 'specialProcedures'
  | 'discretion' | 'risks' | 'duties';

interface PartKind {
  fields: PartField[];
  /** Whether it rests on legal bases. */
  basis: boolean;
  empty: Record<string, unknown>;
}

/** The kinds of parts, field by field, in the order in which they are filled in. */
export const PARTS: Record<PartName, PartKind> = {
  conditions: { fields: [{ name: 'text', kind: 'area', wide: true }], basis: true, empty: { text: '' } },
  materials: {
    fields: [
      { name: 'name', kind: 'text', wide: true },
      { name: 'form', kind: 'choice', choice: 'form' },
      { name: 'copies', kind: 'number' },
      { name: 'required', kind: 'check' },
      { name: 'note', kind: 'area', optional: true, wide: true },
    ],
    basis: true,
    empty: { name: '', form: 'ORIGINAL', copies: 1, required: true, note: null },
  },
  fees: {
    fields: [
      { name: 'name', kind: 'text', wide: true },
      { name: 'amount', kind: 'number', optional: true },
      { name: 'unit', kind: 'text', optional: true },
      { name: 'standard', kind: 'area', optional: true, wide: true },
      { name: 'reduction', kind: 'area', optional: true, wide: true },
    ],
    basis: true,
    empty: { name: '', amount: null, unit: null, standard: null, reduction: null },
  },
  prerequisites: {
    fields: [
      { name: 'name', kind: 'text', wide: true },
      { name: 'organ', kind: 'text' },
      { name: 'itemCode', kind: 'text', optional: true },
    ],
    basis: true,
    empty: { name: '', organ: '', itemCode: null },
  },
  intermediaryServices: {
    fields: [
      { name: 'name', kind: 'text', wide: true },
      { name: 'qualification', kind: 'text', optional: true },
      { name: 'payer', kind: 'choice', choice: 'payer' },
      { name: 'resultName', kind: 'text', optional: true },
    ],
    basis: true,
    empty: { name: '', qualification: null, payer: 'ORGAN', resultName: null },
  },
  specialProcedures: {
    fields: [
      { name: 'kind', kind: 'choice', choice: 'procedure' },
      { name: 'expectedDays', kind: 'number' },
      { name: 'note', kind: 'area', optional: true, wide: true },
    ],
    basis: true,
    empty: { kind: 'EXPERT_REVIEW', expectedDays: null, note: null },
  },
  discretion: {
    fields: [
      { name: 'circumstance', kind: 'area', wide: true },
      { name: 'kind', kind: 'text' },
      { name: 'extent', kind: 'text', optional: true },
    ],
    basis: true,
    empty: { circumstance: '', kind: '', extent: null },
  },
  risks: {
    fields: [
      { name: 'level', kind: 'choice', choice: 'level' },
      { name: 'node', kind: 'node', optional: true },
      { name: 'risk', kind: 'area', wide: true },
      { name: 'measure', kind: 'area', wide: true },
      { name: 'owner', kind: 'text' },
    ],
    basis: false,
    empty: { level: 'MIDDLE', node: null, risk: '', measure: '', owner: '' },
  },
  duties: {
    fields: [
      { name: 'stage', kind: 'text' },
      { name: 'text', kind: 'area', wide: true },
      { name: 'accountability', kind: 'area', optional: true, wide: true },
    ],
    basis: true,
    empty: { stage: '', text: '', accountability: null },
  },
};

/** A key that no part of the list has yet; people never see it. */
export function freshKey(taken: readonly { key?: string }[]): string {
  const keys = new Set(taken.map((part) => part.key));
  let number = taken.length + 1;
  while (keys.has(String(number))) number++;
  return String(number);
}

export const NO_ELEMENTS: Elements = {
  legalBases: [], serviceObject: null, conditions: [], materials: [], charged: null, fees: [], prerequisites: [],
  intermediaryServices: [], specialProcedures: [], quota: null, result: null, flow: null, discretion: [], risks: [],
  duties: [], needs: [], ways: null,
};
