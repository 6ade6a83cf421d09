import { get } from './client';

export const TASK_KINDS = ['REVISION_ANSWER', 'DRIFT', 'ROUND_STEP', 'DELEGATION'] as const;

/** Something in the catalogue that waits for the reader; `link` is a path of this site. */
export interface Task {
  kind: (typeof TASK_KINDS)[number];
  title: string;
  subject: string | null;
  due: string | null;
  overdue: boolean;
  link: string;
}

export const tasks = () => get<{ items: Task[] }>('/api/catalog/tasks');
