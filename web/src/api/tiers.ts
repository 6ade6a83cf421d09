import { get, post, put, remove, segment } from './client';
import type { Page } from './page';

/** An organ that takes items over. */
export interface Adopter {
  region: string;
  organCode: string;
  organName: string;
}

/** A template with the regions that have adopted it and those asked about that have not. */
export interface Coverage {
  code: string;
  name: string;
  type: string;
  regions: string[];
  missing: string[];
}

export type DriftKind = 'LAWFUL' | 'OUTDATED' | 'VIOLATION';

export interface DriftField {
  path: string;
  template: unknown;
  adoption: unknown;
  kind: DriftKind;
  amended: boolean;
  code: string | null;
  message: string | null;
}

export interface Drift {
  code: string;
  name: string;
  region: string;
  organName: string;
  edition: number;
  version: number;
  template: string;
  templateEdition: number | null;
  kind: DriftKind;
  fields: DriftField[];
}

export interface DriftCount {
  region: string;
  adoptions: number;
  lawful: number;
  outdated: number;
  violating: number;
}

/** A publication that made adoptions drift, with the regions concerned then. */
export interface DriftNotice {
  id: number;
  edition: number;
  region: string;
  at: string;
  regions: DriftCount[];
}

export interface DriftQuery {
  region: string;
  template?: string;
  edition?: string;
  kind?: string;
  after?: string | null;
}

export type DelegationStatus =
  | 'PREPARED'
  | 'RECEIVED'
  | 'GIVEN'
  | 'IN_FORCE'
  | 'WITHDRAWING'
  | 'TAKEN_BACK'
  | 'WITHDRAWN'
  | 'CANCELLED';

export interface Terms {
  effectiveFrom: string;
  transitionUntil: string | null;
  runningCases: 'FINISHED_WHERE_ACCEPTED' | 'HANDED_OVER';
  document: string;
  documentNumber: string | null;
  reason: string;
}

export interface Phase {
  from: string | null;
  until: string | null;
  accepts: 'GIVER' | 'BOTH' | 'RECEIVER';
}

export interface DelegationLine {
  given: string;
  region: string;
  organCode: string;
  organName: string;
  received: string;
  catalogue: string;
  receivedIn: number | null;
  returnedIn: number | null;
}

export interface Delegation {
  id: number;
  version: number;
  region: string;
  keeps: boolean;
  status: DelegationStatus;
  overdue: boolean;
  down: Terms;
  back: Terms | null;
  phases: Phase[];
  extension?: { from: string; until: string | null } | null;
  items: {
    code: string;
    name: string;
    region: string;
    organName: string;
    givenIn: number | null;
    takenBackIn: number | null;
  }[];
  lines: DelegationLine[];
  createdAt: string;
  createdBy: string;
}

export interface NewDelegation extends Terms {
  region: string;
  items: string[];
  receivers: Adopter[];
  keeps: boolean;
}

export const coverage = (query: { region: string; regions: string; after?: string | null }) =>
  get<Page<Coverage>>('/api/catalog/tiers/coverage', query);
export const organs = (region: string) => get<Page<Adopter>>('/api/catalog/tiers/organs', { region });
export const drift = (query: DriftQuery) => get<Page<Drift>>('/api/catalog/tiers/drift', { ...query });
export const driftCounts = (query: DriftQuery) =>
  get<Page<DriftCount>>('/api/catalog/tiers/drift/regions', { ...query });
/** How far adoptions are compared with what was published. */
export interface DriftRecount {
  id: number;
  title: string;
  state: 'PENDING' | 'COUNTING' | 'DONE';
  counted: number;
  total: number | null;
}

export const driftRecounts = (region: string) =>
  get<Page<DriftRecount>>('/api/catalog/tiers/drift/recounts', { region, size: 1 });
export const driftNotices = (region: string, after?: string | null) =>
  get<Page<DriftNotice>>('/api/catalog/tiers/drift/notices', { region, after });

/** @param templates codes; null for all templates in force */
export const adopt = (edition: number | string, wish: { templates: string[] | null; adopters: Adopter[] }) =>
  post<{ adopted: number; held: number; items: number }>(`/api/catalog/editions/${edition}/adoptions`, wish);
export const linkTemplates = (edition: number | string) =>
  post<{ linked: number }>(`/api/catalog/editions/${edition}/adoptions/links`);
/** @param codes null for all adoptions of the draft */
export const align = (edition: number | string, codes: string[] | null) =>
  post<{ aligned: number; unchanged: number }>(`/api/catalog/editions/${edition}/adoptions/alignments`, { codes });

const ONE = (id: number | string) => `/api/catalog/delegations/${segment(String(id))}`;
export const delegations = (query: { code?: string; after?: string | null }) =>
  get<Page<Delegation>>('/api/catalog/delegations', query);
export const delegation = (id: number | string) => get<Delegation>(ONE(id));
export const prepareDelegation = (wish: NewDelegation) => post<Delegation>('/api/catalog/delegations', wish);
export const writeDelegation = (id: number, version: number, edition: number) =>
  post<Delegation>(`${ONE(id)}/drafts`, { edition, version });
export const changeDelegation = (id: number, version: number, terms: Terms) =>
  put<Delegation>(`${ONE(id)}?version=${version}`, terms);
export const withdrawDelegation = (id: number, version: number, terms: Terms) =>
  post<Delegation>(`${ONE(id)}/withdrawal?version=${version}`, terms);
export const cancelDelegation = (id: number, version: number) => remove(`${ONE(id)}?version=${version}`);
