import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '@/api/identity';
import { ADMINISTRATION_ROLES } from '@/session/session';
import { changeRoutes } from './changes/routes';
import { CATALOGUE, GUIDES, PUBLIC_SERVICES, ROUNDS, SYSTEM } from './sections';

function page(path: string, key: string, needs: readonly Role[], component: RouteRecordRaw['component']) {
  const meta = { title: `administration.${key}.title`, section: 'administration' as const, needs };
  return { path, component, props: true, meta } as RouteRecordRaw;
}

export const administrationRoutes: RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('./AdministrationFrame.vue'),
    meta: { needs: ADMINISTRATION_ROLES, section: 'administration', title: 'nav.administration' },
    children: [
      { path: '', component: () => import('./StartPage.vue') },
      page('editions', 'editions', CATALOGUE, () => import('./catalogue/EditionsPage.vue')),
      page('editions/:id', 'editions', CATALOGUE, () => import('./catalogue/EditionPage.vue')),
      page('editions/:id/resemblances', 'editions', CATALOGUE, () => import('./resemblance/ResemblancesPage.vue')),
      ...changeRoutes,
      page('editions/:id/items-new', 'editions', CATALOGUE, () => import('./editor/ItemEditorPage.vue')),
      page('editions/:id/items/:code', 'editions', CATALOGUE, () => import('./editor/ItemEditorPage.vue')),
      {
        path: 'guides',
        component: () => import('./guides/GuidesPage.vue'),
        meta: { title: 'guides.title', section: 'administration', needs: GUIDES },
      },
      {
        path: 'guides/completeness',
        component: () => import('@/completeness/CompletenessPage.vue'),
        meta: { title: 'completeness.title', section: 'administration', needs: GUIDES },
      },
      {
        path: 'guides/bulk',
        component: () => import('./guides/BulkEditPage.vue'),
        meta: { title: 'guides.bulk.title', section: 'administration', needs: CATALOGUE },
      },
      {
        path: 'guides/bulk/:id(\\d+)',
        component: () => import('./guides/BulkProposalPage.vue'),
        props: true,
        meta: { title: 'guides.bulk.title', section: 'administration', needs: GUIDES },
      },
      {
        path: 'guides/:code',
        component: () => import('./guides/GuideEditorPage.vue'),
        props: true,
        meta: { title: 'guides.title', section: 'administration', needs: GUIDES },
      },
      {
        path: 'guides/:code/situations',
        component: () => import('./guides/situations/SituationEditorPage.vue'),
        props: true,
        meta: { title: 'questionnaires.title', section: 'administration', needs: GUIDES },
      },
      {
        path: 'guides/:code/form',
        component: () => import('./guides/forms/FormEditorPage.vue'),
        props: true,
        meta: { title: 'formEditing.title', section: 'administration', needs: GUIDES },
      },
      ...[
        { path: 'public-services', component: () => import('./publicservices/BodiesPage.vue') },
        { path: 'public-services/fee-records', component: () => import('./publicservices/FeeRecordsPage.vue') },
        { path: 'public-services/:body', component: () => import('./publicservices/BodyPage.vue') },
        { path: 'public-services/:body/services/:service', component: () => import('./publicservices/ServiceEditorPage.vue') },
      ].map((route): RouteRecordRaw => ({
        ...route, props: true, meta: { title: 'publicServices.title', section: 'administration', needs: PUBLIC_SERVICES },
      })),
      page('statistics', 'statistics', CATALOGUE, () => import('./statistics/StatisticsPage.vue')),
      page('imports', 'imports', CATALOGUE, () => import('./catalogue/ImportPage.vue')),
      page('imports/:id', 'imports', CATALOGUE, () => import('./catalogue/ImportJobPage.vue')),
      page('tiers', 'tiers', CATALOGUE, () => import('./tiers/TemplatesPage.vue')),
      page('drift', 'drift', CATALOGUE, () => import('./tiers/DriftPage.vue')),
      page('delegations', 'delegations', CATALOGUE, () => import('./tiers/DelegationsPage.vue')),
      page('delegations/new', 'delegations', CATALOGUE, () => import('./tiers/DelegationFormPage.vue')),
      page('delegations/:id', 'delegations', CATALOGUE, () => import('./tiers/DelegationPage.vue')),
      page('rounds', 'rounds', ROUNDS, () => import('./rounds/RoundsPage.vue')),
      page('rounds/new', 'rounds', CATALOGUE, () => import('./rounds/NewRoundPage.vue')),
      {
        ...page('rounds/:id(\\d+)', 'rounds', ROUNDS, () => import('./rounds/RoundFrame.vue')),
        children: [
          { path: '', component: () => import('./rounds/OverviewPage.vue') },
          { path: 'proposals', component: () => import('./rounds/ProposalsPage.vue') },
          { path: 'proposals/new', component: () => import('./rounds/NewProposalPage.vue') },
          { path: 'proposals/:proposal(\\d+)', component: () => import('./rounds/AmendProposalPage.vue') },
          { path: 'comments', component: () => import('./rounds/CommentsPage.vue') },
          { path: 'simulation', component: () => import('./rounds/SimulationPage.vue') },
          { path: 'statistics', component: () => import('./rounds/StatisticsPage.vue') },
        ],
      } as RouteRecordRaw,
      page('organisations', 'organisations', SYSTEM, () => import('./people/OrganisationsPage.vue')),
      page('regions', 'regions', SYSTEM, () => import('./people/RegionsPage.vue')),
      page('officers', 'officers', SYSTEM, () => import('./people/OfficersPage.vue')),
      page('calendar', 'calendar', SYSTEM, () => import('./calendar/CalendarPage.vue')),
    ],
  },
];
