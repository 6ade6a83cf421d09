import type { RouteRecordRaw } from 'vue-router';
import { WORKBENCH_ROLES } from '@/session/session';

const meta = { title: 'workbench.title', section: 'workbench', needs: WORKBENCH_ROLES } as const;

export const workbenchRoutes: RouteRecordRaw[] = [
  { path: '/workbench', component: () => import('./QueuePage.vue'), meta },
  { path: '/workbench/cases/:caseNumber', component: () => import('./CasePage.vue'), props: true, meta },
];
