import type { RouteRecordRaw } from 'vue-router';
import { SUPERVISION_ROLES } from '@/session/session';

const meta = { section: 'supervision', needs: SUPERVISION_ROLES } as const;

export const supervisionRoutes: RouteRecordRaw[] = [
  {
    path: '/supervision',
    component: () => import('./SupervisionFrame.vue'),
    meta: { ...meta, title: 'nav.supervision' },
    children: [
      { path: '', redirect: '/supervision/signals' },
      {
        path: 'signals',
        component: () => import('./SignalsPage.vue'),
        meta: { ...meta, title: 'supervision.signals.title' },
      },
      {
        path: 'guides',
        component: () => import('./GuideSignalsPage.vue'),
        meta: { ...meta, title: 'supervision.guides.title' },
      },
      {
        path: 'cases/:caseNumber',
        component: () => import('./ObservedCasePage.vue'),
        props: true,
        meta: { ...meta, title: 'supervision.case.title' },
      },
      {
        path: 'audit',
        component: () => import('@/administration/audit/AuditPage.vue'),
        meta: { ...meta, title: 'audit.title' },
      },
      { path: 'rules', component: () => import('./RulesPage.vue'), meta: { ...meta, title: 'supervision.rules.title' } },
    ],
  },
];
