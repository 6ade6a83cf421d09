import { item, type ItemInForce } from '@/api/catalog';
import { guideForm, type ApplicationForm } from '@/api/forms';
import { guide, type GuideMaterial } from '@/api/guides';
import { checklist, type Checklist } from '@/api/situations';

/** What an application for an item is made of, for one applicant's situation where his answers are given. */
export interface ToApply {
  item: ItemInForce;
  materials: GuideMaterial[];
  form: ApplicationForm;
  situation: Checklist;
}

/** The checklist's materials in the guide's shape; whole lists where questions are open. */
export function materialsOf(list: Checklist, all: readonly GuideMaterial[]): GuideMaterial[] {
  if (!list.complete || !list.given.length) return [...all];
  return list.materials.map(({ key, name, status, form, copies, basis, note, conditions }) => ({
    key, name, form, copies, basis,
    note: [...conditions, note].filter(Boolean).join('；') || null,
    required: status === 'NEEDED',
  }));
}

export async function toApplyAs(code: string, answers: string): Promise<ToApply> {
  const [inForce, text, form, situation] = await Promise.all([
    item(code), guide(code), guideForm(code), checklist(code, answers),
  ]);
  return { item: inForce, materials: materialsOf(situation, text.materials), form, situation };
}
