import type { CaseStatus, CaseView } from '@/api/cases';

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

/** The material's name as the guide has it; the key where the case does not hold it. */
export function materialName(file: Pick<CaseView, 'materials'>, key: string): string {
  return file.materials.find((material) => material.key === key)?.name ?? key;
}
