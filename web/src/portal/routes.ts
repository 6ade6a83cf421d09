import type { RouteRecordRaw } from 'vue-router';
import HomePage from './home/HomePage.vue';

export const portalRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: HomePage },
  {
    path: '/items',
    component: () => import('./items/ItemsPage.vue'),
    meta: { title: 'portal.items.title', section: 'portal' },
  },
  {
    path: '/items/:code',
    component: () => import('./items/ItemPage.vue'),
    props: true,
    meta: { title: 'lists.item.title', section: 'portal' },
  },
  {
    path: '/needs',
    component: () => import('./needs/NeedsPage.vue'),
    meta: { title: 'lists.needs.title', section: 'portal' },
  },
  {
    path: '/completeness',
    component: () => import('@/completeness/CompletenessPage.vue'),
    meta: { title: 'completeness.title', section: 'portal' },
  },
  {
    path: '/guides/:code',
    component: HomePage,
    // Guides are pages of their own, written by guide-service.
    beforeEnter: (to) => {
      location.assign(to.fullPath);
      return false;
    },
  },
  {
    path: '/guides/:code/checklist',
    component: () => import('./guide/ChecklistPage.vue'),
    props: true,
    meta: { title: 'situations.title', section: 'portal' },
  },
  {
    path: '/guides/:code/form',
    component: () => import('./guide/FormPage.vue'),
    props: true,
    meta: { title: 'forms.title', section: 'portal' },
  },
  {
    path: '/guides/:code/versions',
    component: () => import('./versions/VersionsPage.vue'),
    props: true,
    meta: { title: 'versions.title', section: 'portal' },
  },
  {
    path: '/guides/:code/versions/:version(\\d+)',
    component: () => import('./versions/VersionPage.vue'),
    props: true,
    meta: { title: 'versions.title', section: 'portal' },
  },
  {
    path: '/guides/:code/ask',
    component: () => import('./questions/AskPage.vue'),
    props: true,
    meta: { title: 'questions.title', section: 'portal', needs: ['APPLICANT'] },
  },
  {
    path: '/my/questions',
    component: () => import('./questions/MyQuestionsPage.vue'),
    meta: { title: 'questions.mine', section: 'mine', needs: ['APPLICANT'] },
  },
  {
    path: '/items/:code/history',
    component: () => import('./history/HistoryPage.vue'),
    props: true,
    meta: { title: 'changes.history.title', section: 'portal' },
  },
  {
    path: '/apply/:code',
    component: () => import('./apply/ApplyPage.vue'),
    props: true,
    meta: {
      title: 'applying.title',
      section: 'portal',
      needs: ['APPLICANT'],
      instead: {
        role: 'WINDOW_CLERK',
        path: ({ params }) => `/workbench/intake/${encodeURIComponent(String(params.code))}`,
      },
    },
  },
  {
    path: '/applied/:caseNumber',
    component: () => import('./apply/AppliedPage.vue'),
    props: true,
    meta: { title: 'applying.done.title', section: 'mine', needs: ['APPLICANT'] },
  },
  {
    path: '/my/cases',
    component: () => import('./mine/MyCasesPage.vue'),
    meta: { title: 'cases.mine.title', section: 'mine', needs: ['APPLICANT'] },
  },
  {
    path: '/my/cases/:caseNumber',
    component: () => import('./mine/MyCasePage.vue'),
    props: true,
    meta: { title: 'cases.mine.title', section: 'mine', needs: ['APPLICANT'] },
  },
  {
    path: '/my/cases/:caseNumber/form',
    component: () => import('@/casefile/CaseFormPage.vue'),
    props: true,
    meta: { title: 'forms.filledIn', section: 'mine', needs: ['APPLICANT'] },
  },
  { path: '/progress', component: () => import('./ProgressPage.vue'), meta: { title: 'portal.progress.title' } },
  { path: '/verify', component: () => import('./VerifyPage.vue'), meta: { title: 'portal.verify.title' } },
  {
    path: '/verify/:number',
    component: () => import('./VerifyPage.vue'),
    props: true,
    meta: { title: 'portal.verify.title' },
  },
  { path: '/rounds', component: () => import('./rounds/RoundsPage.vue'), meta: { title: 'rounds.public.title' } },
  {
    path: '/rounds/:id',
    component: () => import('./rounds/RoundPage.vue'),
    props: true,
    meta: { title: 'rounds.public.title' },
  },
  {
    path: '/register',
    redirect: '/register/person',
  },
  {
    path: '/register/person',
    component: () => import('./register/RegisterPage.vue'),
    props: { kind: 'person' },
    meta: { title: 'portal.register.person.title' },
  },
  {
    path: '/register/enterprise',
    component: () => import('./register/RegisterPage.vue'),
    props: { kind: 'enterprise' },
    meta: { title: 'portal.register.enterprise.title' },
  },
];
