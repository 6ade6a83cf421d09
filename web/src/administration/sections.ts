import type { Role } from '@/api/identity';

export const SECTIONS: { to: string; name: string; role: Role }[] = [
  { to: '/admin/imports', name: 'imports', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/editions', name: 'editions', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/tiers', name: 'tiers', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/drift', name: 'drift', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/delegations', name: 'delegations', role: 'CATALOGUE_ADMINISTRATOR' },
  { to: '/admin/regions', name: 'regions', role: 'SYSTEM_ADMINISTRATOR' },
  { to: '/admin/organisations', name: 'organisations', role: 'SYSTEM_ADMINISTRATOR' },
  { to: '/admin/officers', name: 'officers', role: 'SYSTEM_ADMINISTRATOR' },
  { to: '/admin/calendar', name: 'calendar', role: 'SYSTEM_ADMINISTRATOR' },
];
