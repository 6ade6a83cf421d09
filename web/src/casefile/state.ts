import type { CaseMaterial, CaseStatus, CaseView, Defect } from '@/api/cases';

export const STATUSES: CaseStatus[] = [
  'SUBMITTED',
  'CORRECTING',
  'ACCEPTED',
  'REVIEWED',
  'GRANTED',
  'DELIVERED',
  'REFUSED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
];

const RUNNING: ReadonlySet<CaseStatus> = new Set<CaseStatus>(['ACCEPTED', 'REVIEWED']);

/** Whether the legal clock of the decision is still open: accepted and not yet decided. */
export function clockRuns(file: Pick<CaseView, 'status'>): boolean {
  return RUNNING.has(file.status);
}

/** What a defect is about: a material, the form, or one of its fields. */
export function defectName(file: Pick<CaseView, 'materials'>, defect: Defect): string {
  return defect.name ?? materialName(file, defect.key);
}

/** The files of a case, a form on paper before all others. */
export function papersOf(file: Pick<CaseView, 'materials' | 'forms'>, form: string): CaseMaterial[] {
  const scans = (file.forms ?? []).flatMap(({ paperForm }) => (paperForm ? [{ key: 'form', name: form, ...paperForm }] : []));
  return [...scans.reverse(), ...file.materials];
}

/** The material's name as the guide has it; the key where the case does not hold it. */
export function materialName(file: Pick<CaseView, 'materials'>, key: string): string {
  return file.materials.find((material) => material.key === key)?.name ?? key;
}
