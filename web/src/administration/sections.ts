import type { Role } from '@/api/identity';

/** `texts`: where title and lead stand, `administration.<name>` unless said otherwise. */
export interface Section {
  to: string;
  name: string;
  role: Role;
  texts?: string;
}

export const textsOf = (section: Section) => section.texts ?? `administration.${section.name}`;

export const SECTIONS: Section[] = [
  { to: '/admin/imports', name: 'imports', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/editions', name: 'editions', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/tiers', name: 'tiers', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/drift', name: 'drift', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/delegations', name: 'delegations', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/revisions', name: 'revisions', role: 'CATALOGUE_ADMINISTRATOR', texts: 'revisions' },
  { to: '/admin/audit', name: 'audit', role: 'CATALOGUE_ADMINISTRATOR', texts: 'audit' },
  { to: '/admin/rounds', name: 'rounds', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/statistics', name: 'statistics', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/regions', name: 'regions', role: 'SYSTEM_ADMINISTRATOR' },
  { to: '/admin/organisations', name: 'organisations', role: 'SYSTEM_ADMINISTRATOR' },
  { to: '/admin/officers', name: 'officers', role: 'SYSTEM_ADMINISTRATOR' },
  { to: '/admin/calendar', name: 'calendar', role: 'SYSTEM_ADMINISTRATOR' },
];
