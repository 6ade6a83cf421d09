import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router';
import type { Role } from '@/api/identity';
import { hasAny, type Session } from './session';

declare module 'vue-router' {
  interface RouteMeta {
    /** Message key of the document title. */
    title?: string;
    /** Who may open the page: anyone signed in, or holders of one of these roles. Without it the page is public. */
    needs?: 'signed-in' | readonly Role[];
    /** Where holders of another role do the same. */
    instead?: { role: Role; path: (to: Pick<RouteLocationNormalized, 'params'>) => string };
    /** The section whose navigation entry is marked. */
    section?: 'portal' | 'mine' | 'workbench' | 'administration' | 'supervision';
  }
}

export type Passage = 'open' | 'sign-in' | RouteLocationRaw;

/** Whether the page may be opened. The services judge every call by themselves; this only saves a useless page. */
export function passage(to: Pick<RouteLocationNormalized, 'meta' | 'fullPath' | 'params'>, session: Session): Passage {
  const needs = to.meta.needs;
  if (!needs) return 'open';
  if (!session.signedIn) return 'sign-in';
  if (needs === 'signed-in' || hasAny(session, needs)) return 'open';
  const instead = to.meta.instead;
  if (instead && hasAny(session, [instead.role])) return instead.path(to);
  return { name: 'forbidden', query: { from: to.fullPath } };
}
