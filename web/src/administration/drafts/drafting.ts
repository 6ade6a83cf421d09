import { computed, reactive, ref, shallowRef, watch } from 'vue';
import type { DraftCalls, Drafted } from '@/api/drafts';
import type { Role } from '@/api/identity';
import { asProblem, type Problem } from '@/api/problem';
import { useSession } from '@/session/session';

/** Typing rests this long before it is saved, in milliseconds. */
const REST = 1200;

/** Published or discarded by somebody else. */
const GONE = ['no-draft', 'no-service-draft'];

/** What is not there yet is null; every other refusal is one. */
export const missing = <T>(error: unknown): T | null => {
  if (asProblem(error).status === 404) return null;
  throw error;
};

/** What is published: a draft begins with it. */
export interface Published<C> {
  version: number | null;
  content: C;
}

/** What one kind of draft differs in from the others. */
export interface Ways<C extends object> {
  writers: readonly Role[];
  begin: () => Promise<Published<C>>;
  /** A draft's content, with all that an editor binds to. */
  content: (drafted: Partial<C>) => C;
  /** What is sent. */
  filled?: (written: C) => object;
  /** After the draft was read or saved. */
  look?: () => Promise<void>;
}

/** What somebody else did while words here were not saved; `draft` is null when it is none any more. */
export interface Meanwhile<C, D> {
  draft: D | null;
  published: Published<C>;
  content: C;
}

const copy = <T>(of: T): T => JSON.parse(JSON.stringify(of)) as T;

/** Something being written: saves by itself while somebody types. No word that was typed is lost to somebody else's. */
export function useDrafting<C extends object, D extends Drafted<Partial<C>>>(calls: DraftCalls<D>, ways: Ways<C>) {
  const { has } = useSession();
  const current = shallowRef<D | null>(null);
  const published = shallowRef<Published<C> | null>(null);
  const written = reactive({}) as C;
  const problem = shallowRef<Problem | null>(null);
  const meanwhile = shallowRef<Meanwhile<C, D> | null>(null);
  /** Own words that gave way to what is stored. */
  const kept = shallowRef<C | null>(null);
  const state = ref<'loading' | 'ready' | 'typing' | 'saving' | 'saved' | 'failed'>('loading');
  const unsaved = ref(false);
  const writable = computed(() => current.value?.status !== 'IN_REVIEW');
  const mayWrite = computed(() => has(ways.writers));
  const editable = computed(() => writable.value && mayWrite.value);
  const remarks = computed(() => [...(current.value?.faults ?? []), ...(current.value?.obstacles ?? [])]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let quiet = true;

  async function stored(): Promise<Meanwhile<C, D>> {
    const [now, draft] = await Promise.all([ways.begin(), calls.read().catch((error) => missing<D>(error))]);
    return { draft, published: now, content: draft ? ways.content(draft.content) : copy(now.content) };
  }

  async function load() {
    state.value = 'loading';
    problem.value = null;
    meanwhile.value = null;
    clearTimeout(timer);
    quiet = true;
    try {
      const now = await stored();
      [published.value, current.value] = [now.published, now.draft];
      Object.assign(written, now.content);
      unsaved.value = false;
      await ways.look?.();
      state.value = 'ready';
    } catch (error) {
      problem.value = asProblem(error);
      state.value = 'failed';
    } finally {
      setTimeout(() => { quiet = false; });
    }
  }

  /** Whether somebody else was faster: what is stored now is read, what is written here stays. */
  async function overtaken(error: unknown): Promise<boolean> {
    const refused = asProblem(error);
    if (refused.status !== 412 && !GONE.includes(refused.code)) return false;
    problem.value = refused;
    state.value = 'failed';
    meanwhile.value = await stored().catch(() => null);
    return true;
  }

  async function store() {
    state.value = 'saving';
    unsaved.value = false;
    try {
      const content = ways.filled ? ways.filled(written) : written;
      current.value = await calls.save(current.value?.version ?? null, published.value?.version ?? null, content);
      problem.value = null;
      // What was typed while it was on its way is saved next.
      if (state.value === 'saving') state.value = 'saved';
      await ways.look?.();
    } catch (error) {
      unsaved.value = true;
      if (await overtaken(error)) return;
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

  /** What is stored is read again; words that were not saved are kept beside it. */
  async function take() {
    if (unsaved.value || (meanwhile.value && editable.value)) kept.value = copy(written);
    await load();
  }

  /** Own words over what somebody else saved, who was shown. */
  async function saveOver() {
    if (meanwhile.value) [published.value, current.value] = [meanwhile.value.published, meanwhile.value.draft];
    meanwhile.value = null;
    await save();
  }

  watch(written, () => {
    if (quiet || !editable.value) return;
    unsaved.value = true;
    if (state.value === 'failed') return;
    state.value = 'typing';
    clearTimeout(timer);
    timer = setTimeout(() => void save(), REST);
  });

  return {
    calls, published, current, written, problem, meanwhile, kept, state, unsaved, writable, mayWrite, editable, remarks,
    load, save, settle, overtaken, take, saveOver,
  };
}

export type Drafting<C extends object, D extends Drafted<Partial<C>>> = ReturnType<typeof useDrafting<C, D>>;
