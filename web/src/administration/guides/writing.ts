import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { draft, previewDraft, saveDraft, type GuideDraft, type Written } from '@/api/guideDrafts';
import { guide, type Guide } from '@/api/guides';
import { asProblem, type Problem } from '@/api/problem';

/** Typing rests this long before it is saved, in milliseconds. */
const REST = 1200;

/** Where a value was written by a person; everything else speaks for itself. */
const WRITTEN = ['WRITTEN', 'LOCAL'];

const missing = <T>(error: unknown): T | null => {
  if (asProblem(error).status === 404) return null;
  throw error;
};

/** What the published guide says by writing, to begin a draft with. */
export function writtenOf(published: Guide | null): Written {
  const aspects = (published?.aspects ?? []).filter((aspect) => aspect.value && WRITTEN.includes(aspect.source ?? ''));
  const list = aspects.some((aspect) => aspect.key === 'materials');
  return {
    aspects: Object.fromEntries(aspects.filter((aspect) => aspect.key !== 'materials').map((aspect) => [aspect.key, aspect.value ?? ''])),
    materials: list ? (published?.materials ?? []) : [],
    faq: (published?.faq ?? []).map(({ question, answer }) => ({ question, answer })),
  };
}

/** What is sent: blank aspects and questions are left out. */
export function filled(written: Written): Written {
  return {
    aspects: Object.fromEntries(Object.entries(written.aspects).filter(([, value]) => value.trim())),
    materials: written.materials,
    faq: written.faq.filter(({ question, answer }) => question.trim() || answer.trim()),
  };
}

/** A guide being written: saves by itself while somebody types, and shows how it would read. */
export function useWriting(code: string) {
  const published = shallowRef<Guide | null>(null);
  const current = shallowRef<GuideDraft | null>(null);
  const preview = shallowRef<Guide | null>(null);
  const written = reactive<Written>({ aspects: {}, materials: [], faq: [] });
  const problem = shallowRef<Problem | null>(null);
  const state = ref<'loading' | 'ready' | 'typing' | 'saving' | 'saved' | 'failed'>('loading');
  const writable = computed(() => current.value?.status !== 'IN_REVIEW');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet = true;

  async function look() {
    preview.value = current.value ? await previewDraft(code).catch(() => null) : published.value;
  }

  async function load() {
    state.value = 'loading';
    problem.value = null;
    clearTimeout(timer);
    quiet = true;
    try {
      [published.value, current.value] = await Promise.all([
        guide(code).catch((error) => missing<Guide>(error)), draft(code).catch((error) => missing<GuideDraft>(error)),
      ]);
      const from = current.value?.content;
      Object.assign(written, from
        ? { aspects: { ...from.aspects }, materials: from.materials ?? [], faq: from.faq ?? [] }
        : writtenOf(published.value));
      await look();
      state.value = 'ready';
    } catch (error) {
      problem.value = asProblem(error);
      state.value = 'failed';
    } finally {
      setTimeout(() => { quiet = false; });
    }
  }

  async function save() {
    clearTimeout(timer);
    state.value = 'saving';
    try {
      current.value = await saveDraft(code, current.value?.version ?? null, published.value?.version ?? null, filled(written));
      problem.value = null;
      state.value = 'saved';
      await look();
    } catch (error) {
      problem.value = asProblem(error);
      state.value = 'failed';
    }
  }

  /** What was typed last is saved before anything else is done. */
  async function settle() {
    if (state.value === 'typing') await save();
    return state.value !== 'failed';
  }

  watch(written, () => {
    if (quiet || !writable.value || state.value === 'failed') return;
    state.value = 'typing';
    clearTimeout(timer);
    timer = setTimeout(() => void save(), REST);
  });

  return { published, current, preview, written, problem, state, writable, load, save, settle };
}
