import { get, post, put, segment, type Query } from './client';
import { draftAt, type Drafted, type DraftStatus } from './drafts';
import type { Page } from './page';

export interface Kind {
  code: string;
  title: string;
  titleEn: string;
  department: string;
  basis: string;
}

/** A public-service body 公共企事业单位. `validTo`: first day on which it no longer serves. */
export interface PublicBody {
  code: string;
  version: number;
  name: string;
  kind: string;
  region: string;
  regionName: string;
  address: string;
  telephones: string[];
  hours: string;
  website: string | null;
  organCode: string;
  organName: string;
  validFrom: string;
  validTo: string | null;
}

export type BodyEntry = Omit<PublicBody, 'code' | 'version'> & { version: number | null };

/** `version` is 0 while it was never published; `missing`: elements without a value. */
export interface EntryService {
  key: string;
  name: string;
  version: number;
  publishedAt: string | null;
  endedOn: string | null;
  missing: string[];
}

export interface BodyChange {
  at: string;
  by: string;
  before: Partial<PublicBody> | null;
  after: Partial<PublicBody>;
}

export interface FoundService {
  body: string;
  key: string;
  name: string;
  bodyName: string;
  kind: string;
  region: string;
}

export const PROMISE_UNITS = ['MINUTES', 'HOURS', 'DAYS', 'WORKING_DAYS', 'TIMES', 'PERCENT'] as const;
export const PRICINGS = ['GOVERNMENT_SET', 'GOVERNMENT_GUIDED', 'MARKET'] as const;

export interface WrittenPromise {
  name: string;
  number: number | string | null;
  unit: string;
}

export interface WrittenFee {
  key: string;
  name: string;
  amount: number | string | null;
  unit: string;
  pricing: string;
  basis: string;
}

export interface WrittenService {
  name: string;
  words: string;
  elements: Record<string, string>;
  promises: WrittenPromise[];
  fees: WrittenFee[];
}

export interface Element {
  no: number;
  key: string;
  title: string;
  titleEn: string;
  value: string | null;
}

/** `elements`: as everybody would read them. */
export interface ServiceDraft extends Drafted<Partial<WrittenService>> {
  body: string;
  key: string;
  seen: number;
  elements: Element[];
}

/** A published service; `said`: what of a value is neither a promise nor a fee. */
export interface PublicService {
  key: string;
  name: string;
  words: string | null;
  version: number;
  elements: { no: number; key: string; title: string; value: string | null; said: string | null }[];
  promises: WrittenPromise[];
  fees: WrittenFee[];
}

export interface ListedServiceDraft {
  body: string;
  key: string;
  name: string;
  bodyName: string;
  region: string;
  status: DraftStatus;
  editedBy: string;
  editedAt: string;
}

export interface BodyScore {
  code: string;
  name: string;
  kind: string;
  region: string;
  services: number;
  published: number;
  score: number;
}

export interface ServiceCompleteness {
  region: string;
  total: { bodies: number; services: number; published: number; score: number };
  bodies: BodyScore[];
  next: string | null;
}

const HOME = '/api/public-services';
const entry = (body: string) => `${HOME}/register/${segment(body)}`;
const at = (body: string, service: string) => `${HOME}/${segment(body)}/services/${segment(service)}`;

export const kinds = () => get<Kind[]>(`${HOME}/kinds`);
export const findServices = (query: Query) => get<{ services: FoundService[]; next: string | null }>(HOME, query);
export const serviceCompleteness = (query: Query) => get<ServiceCompleteness>(`${HOME}/completeness`, query);
export const register = (after: string | null): Promise<Page<PublicBody>> =>
  get<{ bodies: PublicBody[]; next: string | null }>(`${HOME}/register`, { after })
    .then(({ bodies, next }) => ({ items: bodies, next }));
export const bodyEntry = (body: string) => get<{ body: PublicBody; services: EntryService[] }>(entry(body));
export const saveBody = (body: string, form: BodyEntry) => put<PublicBody>(entry(body), form);
export const bodyChanges = (body: string) => get<BodyChange[]>(`${entry(body)}/changes`);
export const serviceDrafts = (after: string | null): Promise<Page<ListedServiceDraft>> =>
  get<{ drafts: ListedServiceDraft[]; next: string | null }>(`${HOME}/drafts`, { after })
    .then(({ drafts, next }) => ({ items: drafts, next }));
export const publicService = (body: string, service: string) => get<PublicService>(at(body, service));
export const draftOfService = (body: string, service: string) => draftAt<ServiceDraft>(
  `${at(body, service)}/draft`, (published) => ({ seen: published ?? 0 }), `${at(body, service)}/steps`);
export const endService = (body: string, service: string, day: string | null, reasons: string) =>
  post<undefined>(`${at(body, service)}/ending`, { day, reasons });
