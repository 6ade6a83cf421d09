import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { asProblem, type Problem } from '@/api/problem';
import type { Page } from '@/api/page';

export interface Loaded<T> {
  data: ShallowRef<T | null>;
  problem: ShallowRef<Problem | null>;
  busy: Ref<boolean>;
  reload: () => Promise<void>;
}

/** Loads now and on `reload`; an answer overtaken by a later question is dropped. */
export function useLoaded<T>(ask: () => Promise<T>, at: { once?: boolean } = { once: true }): Loaded<T> {
  const data = shallowRef<T | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);
  let latest = 0;

  async function reload(): Promise<void> {
    const mine = ++latest;
    busy.value = true;
    problem.value = null;
    try {
      const answer = await ask();
      if (mine === latest) data.value = answer;
    } catch (error) {
      if (mine === latest) problem.value = asProblem(error);
    } finally {
      if (mine === latest) busy.value = false;
    }
  }

  if (at.once) void reload();
  return { data, problem, busy, reload };
}

/** A list as far as it was read. `retry` asks again what was asked last. */
export interface Pages<T> {
  items: ShallowRef<T[]>;
  total: Ref<number | null>;
  next: Ref<string | null>;
  problem: ShallowRef<Problem | null>;
  busy: Ref<boolean>;
  read: Ref<boolean>;
  restart: () => Promise<void>;
  more: () => Promise<void>;
  retry: () => Promise<void>;
}

/** A list read stretch by stretch; nothing is asked before `restart`. */
export function usePages<T>(ask: (after: string | null) => Promise<Page<T>>): Pages<T> {
  const items = shallowRef<T[]>([]);
  const total = ref<number | null>(null);
  const next = ref<string | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);
  const read = ref(false);
  let latest = 0;
  let asked: string | null = null;

  async function fetchAfter(after: string | null): Promise<void> {
    const mine = ++latest;
    asked = after;
    busy.value = true;
    problem.value = null;
    try {
      const page = await ask(after);
      if (mine !== latest) return;
      items.value = after === null ? page.items : [...items.value, ...page.items];
      // Only the first stretch is counted.
      if (after === null) total.value = page.total ?? null;
      next.value = page.next ?? null;
      read.value = true;
    } catch (error) {
      if (mine === latest) problem.value = asProblem(error);
    } finally {
      if (mine === latest) busy.value = false;
    }
  }

  return {
    items,
    total,
    next,
    problem,
    busy,
    read,
    restart: () => fetchAfter(null),
    retry: () => fetchAfter(asked),
    more: async () => {
      if (next.value !== null && !busy.value) await fetchAfter(next.value);
    },
  };
}

/** A list that the service gives whole. */
export async function whole<T>(all: Promise<T[]>): Promise<Page<T>> {
  const items = await all;
  return { items, total: items.length, next: null };
}

/** One deed at a time: a second call while the first runs does nothing. */
export function useDeed<A extends unknown[], T>(deed: (...args: A) => Promise<T>) {
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);

  async function run(...args: A): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    problem.value = null;
    try {
      return await deed(...args);
    } catch (error) {
      problem.value = asProblem(error);
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  return { busy, problem, run };
}
