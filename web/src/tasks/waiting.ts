import { computed } from 'vue';
import type { Role } from '@/api/identity';
import { catalogueTasks, guideTasks, type Task } from '@/api/tasks';
import { useLoaded } from '@/frame/loading';
import { useSession } from '@/session/session';

/** Who may have steps to take, who knows of them, and in which parts of the site they are taken. */
const SOURCES: { roles: Role[]; ask: () => Promise<{ items: Task[] }>; parts: string[] }[] = [
  { roles: ['CATALOGUE_ADMINISTRATOR', 'REVIEWER', 'DECIDER'], ask: catalogueTasks, parts: ['/admin'] },
  {
    roles: ['CATALOGUE_ADMINISTRATOR', 'OPENNESS_OFFICER', 'PUBLIC_SERVICE_EDITOR', 'REVIEWER', 'WINDOW_CLERK'],
    ask: guideTasks,
    parts: ['/admin', '/workbench'],
  },
];

export const TASK_ROLES: Role[] = [...new Set(SOURCES.flatMap(({ roles }) => roles))];

/** What is due first comes first; what nothing sets a day for comes last. */
const byDue = (one: Task, other: Task) => (one.due ?? '9999').localeCompare(other.due ?? '9999');

/**
 * What waits for the reader, wherever it is known; a service that does not answer hides nothing of the others.
 * `part`: only what is done in that part of the site.
 */
export function useTasks(part = '') {
  const { has } = useSession();
  const sources = SOURCES
    .filter(({ roles, parts }) => has(roles) && (!part || parts.includes(part)))
    .map(({ ask }) => useLoaded(ask));
  return {
    items: computed(() => sources.flatMap(({ data }) => data.value?.items ?? [])
      .filter(({ link }) => link.startsWith(part)).sort(byDue)),
    busy: computed(() => sources.some(({ busy }) => busy.value)),
    failures: computed(() => sources.flatMap(({ problem, reload }) => (problem.value ? [{ problem: problem.value, reload }] : []))),
  };
}
