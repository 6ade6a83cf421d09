import { get, post, put, segment } from './client';
import type { Page } from './page';

export type Tier = 'CITY' | 'DISTRICT' | 'TOWNSHIP';

export type Role =
  | 'APPLICANT'
  | 'WINDOW_CLERK'
  | 'REVIEWER'
  | 'DECIDER'
  | 'SUPERVISOR'
  | 'OPENNESS_OFFICER'
  | 'PUBLIC_SERVICE_EDITOR'
  | 'CATALOGUE_ADMINISTRATOR'
  | 'SYSTEM_ADMINISTRATOR'
  | 'SERVICE';

export interface Region {
  code: string;
  name: string;
  tier: Tier;
  parent: string | null;
}

export interface Organisation {
  code: string;
  name: string;
  region: string;
}

export interface Grant {
  role: Role;
  region: string;
  organ: string;
  regionName?: string | null;
  organName?: string | null;
}

export type NewGrant = Pick<Grant, 'role' | 'region' | 'organ'>;

export interface Officer {
  id: string;
  loginName: string;
  name: string;
  grants: Grant[];
  disabled: boolean;
}

export interface NewPerson {
  name: string;
  idNumber: string;
  phone: string;
  loginName: string;
  password: string;
}

export interface NewEnterprise {
  name: string;
  creditCode: string;
  legalRepresentative: string;
  phone: string;
  loginName: string;
  password: string;
}

export interface Registered {
  id: string;
  loginName: string;
}

export const regions = (after?: string | null) => get<Page<Region>>('/api/identity/regions', { after, size: 100 });
export const registerPerson = (person: NewPerson) => post<Registered>('/api/identity/people', person);
export const registerEnterprise = (enterprise: NewEnterprise) =>
  post<Registered>('/api/identity/enterprises', enterprise);

export const addRegion = (region: Pick<Region, 'code' | 'name'> & { parent: string | null }) =>
  post<Region>('/api/identity/regions', region);
export const organisations = (query: { after?: string | null }) =>
  get<Page<Organisation>>('/api/identity/organisations', query);
export const addOrganisation = (organisation: Organisation) =>
  post<Organisation>('/api/identity/organisations', organisation);
export const officers = (query: { after?: string | null }) => get<Page<Officer>>('/api/identity/officers', query);
export const addOfficer = (officer: { loginName: string; name: string; password: string; grants: NewGrant[] }) =>
  post<Officer>('/api/identity/officers', officer);
export const changeGrants = (id: string, grants: NewGrant[]) =>
  put<Officer>(`/api/identity/officers/${segment(id)}/grants`, { grants });
export const unlockOfficer = (id: string) => post<Officer>(`/api/identity/officers/${segment(id)}/unlock`);
export const disableOfficer = (id: string) => post<Officer>(`/api/identity/officers/${segment(id)}/disable`);

/** Whoever is signed in; `verified` once a counter has seen the certificate with the identifier. */
export const me = () => get<{ loginName: string; verified: boolean }>('/api/identity/me');
/** That a clerk has seen the certificate of an account's holder. */
export const verifyHolder = (seen: { loginName: string; name: string; identifier: string }) =>
  post<undefined>('/api/identity/verifications', seen);
