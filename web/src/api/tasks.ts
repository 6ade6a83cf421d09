import { get } from './client';

export const TASK_KINDS = [
  'REVISION_ANSWER', 'DRIFT', 'ROUND_STEP', 'DELEGATION',
  'QUESTION', 'STALE_GUIDE', 'INCOMPLETE_GUIDE', 'OUTDATED_PART', 'DRAFT', 'BULK_EDIT', 'PUBLIC_SERVICE',
] as const;

/** Something that waits for the reader; `link` is a path of this site. */
export interface Task {
  kind: (typeof TASK_KINDS)[number];
  title: string;
  subject: string | null;
  due: string | null;
  overdue: boolean;
  link: string;
}

export const catalogueTasks = () => get<{ items: Task[] }>('/api/catalog/tasks');
export const guideTasks = () => get<{ items: Task[] }>('/api/guides/tasks');
