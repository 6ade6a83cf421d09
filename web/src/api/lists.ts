import { get, post, put, remove, segment } from './client';
import type { Edition, Item } from './catalog';
import type { Page } from './page';
import { upload } from './upload';

export const LEGAL_LEVELS = [
  'LAW', 'ADMINISTRATIVE_REGULATION', 'STATE_COUNCIL_DECISION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_RULE',
  'NORMATIVE_DOCUMENT',
] as const;
export const NEEDS = ['ESTABLISHMENT', 'INVESTMENT', 'FIXED_ASSETS', 'QUALIFICATION', 'OTHER'] as const;
export type Need = (typeof NEEDS)[number];

/** A place in a legal document on which something rests (依据). */
export interface LegalReference {
  document: string;
  article: string | null;
  level: string;
  wording: string | null;
  validUntil: string | null;
}

/** A part of an item with a key of its own and the bases it rests on. */
export interface Part {
  key: string;
  basis?: LegalReference[];
  [field: string]: unknown;
}

export interface FlowNode {
  key: string;
  name: string;
  role: string;
  organ: string | null;
  limitDays: number | null;
  basis: LegalReference | null;
}

export interface FlowEdge {
  from: string;
  to: string;
  when: string | null;
  back: boolean;
}

export interface Flow {
  nodes: FlowNode[];
  edges: FlowEdge[];
}

export interface Quota {
  number: number | null;
  per: string | null;
  rule: string;
  basis: LegalReference[];
}

export interface Ways {
  visits: number;
  online: boolean;
  post: boolean;
  appointment: boolean;
  anywhere: string | null;
}

/** All that an item consists of beside its head (实施清单要素). */
export interface Elements {
  legalBases: LegalReference[];
  serviceObject: string | null;
  conditions: Part[];
  materials: Part[];
  charged: boolean | null;
  fees: Part[];
  prerequisites: Part[];
  intermediaryServices: Part[];
  specialProcedures: { kind: string; expectedDays: number; note: string | null; basis: LegalReference[] }[];
  quota: Quota | null;
  result: { kind: string; name: string; validMonths: number | null } | null;
  flow: Flow | null;
  discretion: Part[];
  risks: Part[];
  duties: Part[];
  needs: Need[];
  ways: Ways | null;
}

/** An item as an administrator writes it; `code` null has one made of organ, region and base code. */
export interface ItemWording {
  code: string | null;
  standing: 'IMPLEMENTATION' | 'TEMPLATE';
  name: string;
  mainItem: string | null;
  type: string;
  region: string;
  organCode: string;
  organName: string;
  handling: 'IMMEDIATE' | 'PROMISED';
  statutoryLimitDays: number | null;
  statutoryLimitBasis: string;
  promisedLimitDays: number | null;
  baseCode: string | null;
  template: string | null;
  formerCodes: string[];
  elements: Elements;
}

/** What keeps an item from being published. */
export interface Fault {
  path: string;
  code: string;
  message: string;
}

export interface DraftItem {
  edition: number;
  version: number;
  editedAt: string;
  editedBy: string;
  item: ItemWording;
  typeName: string;
  faults: Fault[];
}

export interface FaultyItem {
  code: string;
  name: string;
  faults: Fault[];
}

const inEdition = (edition: string | number) => `/api/catalog/editions/${edition}`;

export const draftItem = (edition: string, code: string) =>
  get<DraftItem>(`${inEdition(edition)}/items/${segment(code)}`);
export const addItem = (edition: string, wording: ItemWording) =>
  post<DraftItem>(`${inEdition(edition)}/items`, wording);
export const changeItem = (edition: string, code: string, version: number, wording: ItemWording) =>
  put<DraftItem>(`${inEdition(edition)}/items/${segment(code)}?version=${version}`, wording);
export const removeItem = (edition: string, code: string, version: number) =>
  remove(`${inEdition(edition)}/items/${segment(code)}?version=${version}`);
export const faultyItems = (edition: string | number, after?: string | null) =>
  get<Page<FaultyItem>>(`${inEdition(edition)}/faults`, { after });
export const itemsOf = (edition: string | number, query: { q?: string; after?: string | null }) =>
  get<Page<Item>>(`${inEdition(edition)}/items`, query);
export const beginDraft = (wish: { region: string; year: number; title: string; from: number | null }) =>
  post<Edition>('/api/catalog/editions', wish);

export interface Count {
  key: string;
  name: string | null;
  items: number;
}

export interface Facets {
  total: number;
  needs: Count[];
  types: Count[];
  organs: Count[];
  tiers: Count[];
  regions: Count[];
  handlings: Count[];
}

export interface ItemFilters {
  q?: string;
  region?: string;
  type?: string;
  organ?: string;
  need?: string;
  tier?: string;
  handling?: string;
}

export const facets = (filters: ItemFilters) => get<Facets>('/api/catalog/items/facets', { ...filters });

/** Averages stand with the number of items they are taken over. */
export interface Figures {
  items: number;
  statutoryDays: number | null;
  promisedDays: number | null;
  speedUp: number | null;
  immediate: number;
  materialsPerItem: number | null;
  withMaterials: number;
  visitsPerItem: number | null;
  withVisits: number;
  noVisit: number;
}

export interface Group {
  key: string;
  name: string | null;
  figures: Figures;
}

export interface Statistics {
  region: string | null;
  edition: number | null;
  at: string;
  all: Figures;
  types: Group[];
  organs: Group[];
  tiers: Group[];
  needs: Group[];
}

export interface EditionFigures {
  edition: number;
  title: string;
  year: number;
  effectiveFrom: string;
  figures: Figures;
}

export const statistics = (of: { region?: string; edition?: string }) =>
  get<Statistics>('/api/catalog/statistics', of);
export const editionsCompared = (region: string) =>
  get<{ region: string; editions: EditionFigures[] }>('/api/catalog/statistics/editions', { region });

export interface PreviewColumn {
  position: number;
  header: string;
  column: string | null;
  by: 'SAVED' | 'NAME' | 'NONE';
}

/** What a list is taken to mean before it is imported. */
export interface Preview {
  format: string;
  encoding: string;
  source: string | null;
  columns: PreviewColumn[];
  rows: string[][];
  missing: string[];
  known: { key: string; title: string; mandatory: boolean }[];
}

export const previewImport = (form: FormData) => upload<Preview>('/api/catalog/imports/preview', form, () => undefined);
export const resumeImport = (id: string | number) => post<unknown>(`/api/catalog/imports/${id}/resume`);
