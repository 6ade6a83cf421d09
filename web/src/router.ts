import { nextTick } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { i18n } from './i18n';
import { administrationRoutes } from './administration/routes';
import { portalRoutes } from './portal/routes';
import { currentSession, signIn } from './session/session';
import { passage } from './session/guard';
import { supervisionRoutes } from './supervision/routes';
import { workbenchRoutes } from './workbench/routes';

const routes: RouteRecordRaw[] = [
  ...portalRoutes,
  ...workbenchRoutes,
  ...administrationRoutes,
  ...supervisionRoutes,
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('./session/ForbiddenPage.vue'),
    meta: { title: 'forbidden.title' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('./frame/NotFoundPage.vue'),
    meta: { title: 'notFound.title' },
  },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior(to, from, saved) {
    if (saved) return saved;
    if (to.hash) return { el: to.hash };
    return to.path === from.path ? false : { top: 0 };
  },
});

router.beforeEach(async (to) => {
  if (!to.meta.needs) return true;
  const decision = passage(to, await currentSession());
  if (decision === 'open') return true;
  if (decision === 'sign-in') {
    signIn(to.fullPath);
    return false;
  }
  return decision;
});

router.afterEach(async (to, from, failure) => {
  if (failure) return;
  const { t } = i18n.global;
  document.title = to.meta.title ? `${t(to.meta.title)} - ${t('site.name')}` : t('site.name');
  if (from.matched.length && to.path !== from.path && !to.hash) {
    await nextTick();
    // Readers of the screen hear the new page's heading, not silence.
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }
});

/** After a new version was installed, old pages ask for parts that are gone: load the page anew, once. */
router.onError((error, to) => {
  const lost = /dynamically imported module|Importing a module script failed|preload CSS/i.test(String(error));
  if (lost && sessionStorage.getItem('tongban.reloaded') !== to.fullPath) {
    sessionStorage.setItem('tongban.reloaded', to.fullPath);
    location.assign(to.fullPath);
  }
});
