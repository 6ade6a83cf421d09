import { MATERIAL_KINDS, MATERIAL_LIMIT } from '@/api/cases';

/** A file that the platform keeps until it is handed in. */
export interface StoredFile {
  material: string;
  name: string;
  size: number;
}

export type FileFault = 'empty' | 'too-large' | 'kind' | null;

/** What can be told before sending; the service looks into the content itself. */
export function faultOf(chosen: Pick<File, 'name' | 'size'>): FileFault {
  const dot = chosen.name.lastIndexOf('.');
  if (dot < 0 || !MATERIAL_KINDS.includes(chosen.name.slice(dot).toLowerCase())) return 'kind';
  if (chosen.size === 0) return 'empty';
  return chosen.size > MATERIAL_LIMIT ? 'too-large' : null;
}
