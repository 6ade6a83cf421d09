import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { draft, saveDraft, type Draft, type Part } from '@/api/guideDrafts';
import { asProblem, type Problem } from '@/api/problem';
import { useSession } from '@/session/session';
import { CATALOGUE } from '../sections';

/** Typing rests this long before it is saved, in milliseconds. */
const REST = 1200;

/** What is not there yet is null; every other refusal is one. */
export const missing = <T>(error: unknown): T | null => {
  if (asProblem(error).status === 404) return null;
  throw error;
};

/** What one part differs in from the others. */
export interface Ways<C extends object> {
  /** What is published, which a draft begins with. */
  begin: () => Promise<{ version: number | null; content: C }>;
  /** A draft's content, with all that an editor binds to. */
  content: (drafted: Partial<C>) => C;
  /** What is sent. */
  filled?: (written: C) => object;
  /** After the draft was read or saved. */
  look?: () => Promise<void>;
}

/** A part of a guide being written: saves by itself while somebody types. */
export function useDrafting<C extends object>(part: Part, code: string, ways: Ways<C>) {
  const { has } = useSession();
  const current = shallowRef<Draft<Partial<C>> | null>(null);
  const published = shallowRef<{ version: number | null; content: C } | null>(null);
  const written = reactive({}) as C;
  const problem = shallowRef<Problem | null>(null);
  const state = ref<'loading' | 'ready' | 'typing' | 'saving' | 'saved' | 'failed'>('loading');
  const writable = computed(() => current.value?.status !== 'IN_REVIEW');
  const editable = computed(() => writable.value && has(CATALOGUE));
  const remarks = computed(() => [...(current.value?.faults ?? []), ...(current.value?.obstacles ?? [])]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let quiet = true;

  async function load() {
    state.value = 'loading';
    problem.value = null;
    clearTimeout(timer);
    quiet = true;
    try {
      [published.value, current.value] = await Promise.all([
        ways.begin(), draft<Partial<C>>(part, code).catch((error) => missing<Draft<Partial<C>>>(error)),
      ]);
      Object.assign(written, current.value ? ways.content(current.value.content) : structuredClone(published.value.content));
      await ways.look?.();
      state.value = 'ready';
    } catch (error) {
      problem.value = asProblem(error);
      state.value = 'failed';
    } finally {
      setTimeout(() => { quiet = false; });
    }
  }

  async function store() {
    state.value = 'saving';
    try {
      const content = ways.filled ? ways.filled(written) : written;
      current.value = await saveDraft(part, code, current.value?.version ?? null, published.value?.version ?? null, content) as Draft<Partial<C>>;
      problem.value = null;
      // What was typed while it was on its way is saved next.
      if (state.value === 'saving') state.value = 'saved';
      await ways.look?.();
    } catch (error) {
      problem.value = asProblem(error);
      state.value = 'failed';
    }
  }

  /** One saving after the other: each names the version that the one before it made. */
  function save(): Promise<void> {
    clearTimeout(timer);
    return (saving = saving.then(store));
  }

  /** What was typed last is saved before anything else is done. */
  async function settle() {
    clearTimeout(timer);
    await saving;
    if (state.value === 'typing') await save();
    return state.value !== 'failed';
  }

  watch(written, () => {
    if (quiet || !editable.value || state.value === 'failed') return;
    state.value = 'typing';
    clearTimeout(timer);
    timer = setTimeout(() => void save(), REST);
  });

  return { part, code, published, current, written, problem, state, writable, editable, remarks, load, save, settle };
}

export type Drafting<C extends object> = ReturnType<typeof useDrafting<C>>;
