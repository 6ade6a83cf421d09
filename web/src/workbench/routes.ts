import type { RouteRecordRaw } from 'vue-router';
import type { Role } from '@/api/identity';
import { WORKBENCH_ROLES } from '@/session/session';

const meta = { title: 'workbench.title', section: 'workbench', needs: WORKBENCH_ROLES } as const;

const counter = { title: 'workbench.intake.title', section: 'workbench', needs: ['WINDOW_CLERK'] as Role[] } as const;

export const workbenchRoutes: RouteRecordRaw[] = [
  { path: '/workbench', component: () => import('./QueuePage.vue'), meta },
  { path: '/workbench/cases/:caseNumber', component: () => import('./CasePage.vue'), props: true, meta },
  {
    path: '/workbench/cases/:caseNumber/form',
    component: () => import('@/casefile/CaseFormPage.vue'),
    props: true,
    meta: { ...meta, title: 'forms.filledIn' },
  },
  {
    path: '/workbench/questions',
    component: () => import('./questions/QuestionsPage.vue'),
    meta: { title: 'questions.desk.title', section: 'workbench', needs: ['WINDOW_CLERK', 'REVIEWER', 'CATALOGUE_ADMINISTRATOR'] },
  },
  { path: '/workbench/intake', component: () => import('./intake/IntakePage.vue'), meta: counter },
  {
    path: '/workbench/verification',
    component: () => import('./intake/VerificationPage.vue'),
    meta: { ...counter, title: 'workbench.verification.title' },
  },
  { path: '/workbench/intake/:code', component: () => import('./intake/IntakeFormPage.vue'), props: true, meta: counter },
  { path: '/workbench/received/:caseNumber', component: () => import('./intake/ReceivedPage.vue'), props: true, meta: counter },
];
