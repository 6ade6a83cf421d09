import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '@/api/problem';

const { roles, catalogueTasks, guideTasks } = vi.hoisted(() => ({
  roles: { held: [] as string[] }, catalogueTasks: vi.fn(), guideTasks: vi.fn(),
}));
vi.mock('@/api/tasks', () => ({ catalogueTasks, guideTasks }));
vi.mock('@/session/session', () => ({
  useSession: () => ({ has: (wanted: string[]) => wanted.some((role) => roles.held.includes(role)) }),
}));

import { useTasks } from '@/tasks/waiting';

const task = (title: string, due: string | null, link = '/admin') => ({ kind: 'DRAFT', title, subject: null, due, overdue: false, link });
const titles = (tasks: ReturnType<typeof useTasks>) => tasks.items.value.map(({ title }) => title);

describe('what waits for the reader', () => {
  beforeEach(() => {
    roles.held = ['CATALOGUE_ADMINISTRATOR'];
    catalogueTasks.mockReset().mockResolvedValue({ items: [task('round', '2026-05-02'), task('drift', null)] });
    guideTasks.mockReset().mockResolvedValue({ items: [task('question', '2026-04-17', '/workbench/questions'), task('draft', null)] });
  });

  it('is put in one order, whoever knows of it', async () => {
    const tasks = useTasks();
    await flushPromises();
    expect(titles(tasks)).toEqual(['question', 'round', 'drift', 'draft']);
    expect(tasks.busy.value).toBe(false);
  });

  it('is shown though the other service does not answer, which is said and can be tried again', async () => {
    catalogueTasks.mockRejectedValueOnce(new Problem(503, 'service-away', '暂时不可用'));
    const tasks = useTasks();
    await flushPromises();
    expect(titles(tasks)).toEqual(['question', 'draft']);
    expect(tasks.failures.value.map(({ problem }) => problem.code)).toEqual(['service-away']);
    await tasks.failures.value[0]?.reload();
    expect(titles(tasks)).toHaveLength(4);
    expect(tasks.failures.value).toEqual([]);
  });

  it('is asked only of services that may have something for the reader', async () => {
    roles.held = ['WINDOW_CLERK'];
    const tasks = useTasks();
    await flushPromises();
    expect(titles(tasks)).toEqual(['question', 'draft']);
    expect(catalogueTasks).not.toHaveBeenCalled();
  });

  it('is told in a part of the site as far as it is done there', async () => {
    const tasks = useTasks('/workbench');
    await flushPromises();
    expect(titles(tasks)).toEqual(['question']);
    expect(catalogueTasks).not.toHaveBeenCalled();
  });
});
