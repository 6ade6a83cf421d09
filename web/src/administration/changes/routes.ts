import type { RouteRecordRaw } from 'vue-router';
import { CATALOGUE } from '../sections';

function page(path: string, title: string, component: RouteRecordRaw['component']) {
  return { path, component, props: true, meta: { title, section: 'administration' as const, needs: CATALOGUE } } as RouteRecordRaw;
}

/** Changes between editions, the yearly revision, cancellations from above, and the record of who did what. */
export const changeRoutes: RouteRecordRaw[] = [
  page('editions/:id/diff', 'changes.diff', () => import('./DiffPage.vue')),
  page('editions/:id/changes', 'changes.title', () => import('./ChangesPage.vue')),
  page('revisions', 'revisions.title', () => import('../revisions/RevisionsPage.vue')),
  page('revisions/:id', 'revisions.title', () => import('../revisions/RevisionPage.vue')),
  page('cancellations', 'cancellations.title', () => import('../resemblance/CancellationsPage.vue')),
  page('audit', 'audit.title', () => import('../audit/AuditPage.vue')),
];
