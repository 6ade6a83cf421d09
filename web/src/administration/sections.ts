import { computed } from 'vue';
import type { Role } from '@/api/identity';
import { useSession } from '@/session/session';

export const CATALOGUE: readonly Role[] = ['CATALOGUE_ADMINISTRATOR'];
/** Who has steps of a clean-up round to take: its leaders, the legality review, the decision. */
export const ROUNDS: readonly Role[] = ['CATALOGUE_ADMINISTRATOR', 'REVIEWER', 'DECIDER'];
/** Who writes guides, and who reviews them. */
export const GUIDES: readonly Role[] = ['CATALOGUE_ADMINISTRATOR', 'OPENNESS_OFFICER'];
/** Who writes what public-service bodies publish; the bodies' own people among them. */
export const SERVICE_WRITERS: readonly Role[] = ['CATALOGUE_ADMINISTRATOR', 'PUBLIC_SERVICE_EDITOR'];
export const PUBLIC_SERVICES: readonly Role[] = [...GUIDES, 'PUBLIC_SERVICE_EDITOR'];
export const SYSTEM: readonly Role[] = ['SYSTEM_ADMINISTRATOR'];

/**
 * `parted`: of use also to those who hold the role for one organ alone.
 * `texts`: where title and lead stand, `administration.<name>` unless said otherwise.
 */
export interface Section {
  to: string;
  name: string;
  roles: readonly Role[];
  parted?: boolean;
  texts?: string;
}

export const textsOf = (section: Section) => section.texts ?? `administration.${section.name}`;

export const SECTIONS: Section[] = [
  { to: '/admin/imports', name: 'imports', roles: CATALOGUE },
  { to: '/admin/editions', name: 'editions', roles: CATALOGUE },
  { to: '/admin/tiers', name: 'tiers', roles: CATALOGUE },
  { to: '/admin/drift', name: 'drift', roles: CATALOGUE },
  { to: '/admin/delegations', name: 'delegations', roles: CATALOGUE },
  { to: '/admin/revisions', name: 'revisions', roles: CATALOGUE, texts: 'revisions', parted: true },
  { to: '/admin/rounds', name: 'rounds', roles: ROUNDS, parted: true },
  { to: '/admin/cancellations', name: 'cancellations', roles: CATALOGUE, texts: 'cancellations' },
  { to: '/admin/guides', name: 'guides', roles: GUIDES, texts: 'guides', parted: true },
  { to: '/admin/public-services', name: 'public-services', roles: PUBLIC_SERVICES, texts: 'publicServices', parted: true },
  { to: '/workbench/questions', name: 'questions', roles: CATALOGUE, texts: 'questions', parted: true },
  { to: '/admin/statistics', name: 'statistics', roles: CATALOGUE, parted: true },
  { to: '/admin/audit', name: 'audit', roles: CATALOGUE, texts: 'audit' },
  { to: '/admin/regions', name: 'regions', roles: SYSTEM },
  { to: '/admin/organisations', name: 'organisations', roles: SYSTEM },
  { to: '/admin/officers', name: 'officers', roles: SYSTEM },
  { to: '/admin/calendar', name: 'calendar', roles: SYSTEM },
];

/** The sections that the signed-in officer has a use for. */
export function useSections() {
  const { has, hasWhole } = useSession();
  return computed(() => SECTIONS.filter(({ roles, parted }) => (parted ? has(roles) : hasWhole(roles))));
}
