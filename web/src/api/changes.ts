import type { Item } from './catalog';
import { get, post, remove, segment } from './client';
import type { Page } from './page';

export const CHANGE_KINDS = ['ADDED', 'AMENDED', 'CANCELLED', 'DELEGATED', 'TAKEN_BACK', 'MERGED', 'SPLIT', 'TRANSFERRED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const RUNNING_CASES = ['FINISHED_WHERE_ACCEPTED', 'HANDED_OVER', 'ENDED'] as const;
export type RunningCases = (typeof RUNNING_CASES)[number];

export interface Side {
  code: string;
  name: string;
  region: string;
  organCode: string;
  organName: string;
}

/** One field of an item, in words. */
export interface FieldText {
  path: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** Why items changed, as it was declared. */
export interface Grounds {
  change: number;
  document: string | null;
  documentNumber: string | null;
  reason: string;
  runningCases: RunningCases | null;
  runningCasesName: string | null;
  transitionUntil: string | null;
}

/** `grounds` is null when nobody declared the change; `elsewhere`: where the items went to, or came from. */
export interface Change {
  key: string;
  kind: ChangeKind;
  kindName: string;
  before: Side[];
  after: Side[];
  elsewhere: Side[];
  fields: FieldText[];
  grounds: Grounds | null;
}

export interface EditionHead {
  id: number;
  region: string;
  year: number;
  title: string;
  effectiveFrom: string | null;
}

export interface KindCount {
  kind: ChangeKind;
  name: string;
  count: number;
  undeclared: number;
}

export interface Diff {
  before: EditionHead;
  after: EditionHead;
  counts: KindCount[];
  organs: { code: string; name: string; total: number }[];
  changes: Page<Change>;
}

export interface NamedCode {
  code: string;
  name: string | null;
}

export interface DeclaredChange {
  id: number;
  kind: ChangeKind;
  kindName: string;
  before: NamedCode[];
  after: NamedCode[];
  grounds: Grounds;
  carriedOut: boolean;
  declaredAt: string;
  declaredBy: string;
}

export interface Reason {
  document: string | null;
  documentNumber: string | null;
  reason: string;
  runningCases: RunningCases | null;
  transitionUntil: string | null;
}

export interface ChangeWish extends Reason {
  kind: ChangeKind;
  items: string[];
  organCode?: string;
  organName?: string;
  like?: string;
  into?: { code: string; name: string }[];
}

export interface HistoryEvent {
  at: string;
  coming: boolean;
  edition: EditionHead;
  change: Change;
}

export interface History {
  code: string;
  name: string;
  codes: string[];
  inForce: string[];
  events: HistoryEvent[];
}

export interface DiffQuery {
  against?: string;
  kind?: string;
  organ?: string;
  after?: string | null;
}

const edition = (id: string | number) => `/api/catalog/editions/${id}`;

export const diff = (id: string | number, query: DiffQuery) => get<Diff>(`${edition(id)}/diff`, { ...query });
export const changes = (id: string | number, after?: string | null) =>
  get<Page<DeclaredChange>>(`${edition(id)}/changes`, { after });
export const declareChange = (id: string | number, wish: ChangeWish) =>
  post<{ declared: number }>(`${edition(id)}/changes`, wish);
/** @param items only the changes of these; null for all that have no reason yet */
export const declareRest = (id: string | number, reason: Reason, items: string[] | null) =>
  post<{ declared: number }>(`${edition(id)}/changes/undeclared`, { ...reason, items });
export const withdrawChange = (id: string | number, change: number) => remove(`${edition(id)}/changes/${change}`);
export const history = (code: string) => get<History>(`/api/catalog/items/${segment(code)}/history`);

/** The items of an edition whose names or codes hold the words. */
export const findInEdition = (id: string | number, q: string, organ?: string) =>
  get<Page<Item>>(`${edition(id)}/items`, { q, organ, size: 20 });
