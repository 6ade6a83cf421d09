import { get, post, remove, segment } from './client';
import type { Tier } from './identity';
import type { Elements } from './lists';
import type { Page } from './page';
import { upload } from './upload';

export interface Item {
  code: string;
  name: string;
  mainItem: string | null;
  type: string;
  typeName: string;
  region: string;
  tier: Tier;
  organ: { code: string; name: string };
  statutoryLimitDays: number;
  promisedLimitDays: number;
  handling: 'IMMEDIATE' | 'PROMISED';
}

export interface ItemInForce extends Item {
  baseCode?: string | null;
  template?: string | null;
  formerCodes?: string[];
  elements?: Elements;
  legalBasis: string | null;
  serviceObject: string | null;
  fee: string | null;
  resultName: string | null;
  limitBasis: string | null;
  effectiveFrom: string | null;
  editionTitle: string;
}

/** `place` is the column in words, with its sheet when it is not the first. */
export interface ImportProblem {
  row: number;
  field?: string | null;
  place?: string | null;
  code: string;
  severity: 'ERROR' | 'WARNING';
  message: string;
  value?: string | null;
}

/** `failure` says why the whole list was refused. */
export interface ImportJob {
  id: number;
  state: 'RUNNING' | 'DONE' | 'FAILED';
  failure?: { code: string; message: string; action: string } | null;
  editionId?: number | null;
  region: string;
  year: number;
  title: string;
  dryRun: boolean;
  fileName: string;
  encoding?: string | null;
  format?: string | null;
  read: number;
  imported: number;
  refused: number;
  warnings: number;
  problems: ImportProblem[];
  report: string;
  refusedOpen?: number;
  refusedRows?: string;
  resumable?: boolean;
  source?: string | null;
  continues?: number | null;
}

export type EditionStatus = 'DRAFT' | 'PUBLISHED';

export interface Edition {
  id: number;
  region: string;
  title: string;
  year: number;
  status: EditionStatus;
  items: number;
  effectiveFrom: string | null;
  effectiveUntil: string | null;
  createdAt: string;
  publishedAt: string | null;
}

/** Item types (事项类型) by code. */
export const ITEM_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const;

export interface ItemQuery {
  q?: string;
  region?: string;
  type?: string;
  organ?: string;
  need?: string;
  tier?: string;
  handling?: string;
  after?: string | null;
}

export const items = (query: ItemQuery) => get<Page<Item>>('/api/catalog/items', { ...query });
export const item = (code: string) => get<ItemInForce>(`/api/catalog/items/${segment(code)}`);

export const startImport = (form: FormData, progress: (part: number) => void) =>
  upload<ImportJob>('/api/catalog/imports', form, progress);
export const importJob = (id: string | number) => get<ImportJob>(`/api/catalog/imports/${id}`);

export const editions = (query: { region?: string; status?: string; after?: string | null }) =>
  get<Page<Edition>>('/api/catalog/editions', query);
export const edition = (id: string | number) => get<Edition>(`/api/catalog/editions/${id}`);

/** @param replaces the region's newest published edition, named when it was published after the draft was begun */
export const publishEdition = (id: number, wish: { effectiveFrom: string | null; replaces: number | null }) =>
  post<Edition>(`/api/catalog/editions/${id}/publish`, wish);
export const dropEdition = (id: number) => remove(`/api/catalog/editions/${id}`);
