import { computed, reactive, ref, shallowRef, watch } from 'vue';
import { asProblem, type Problem } from '@/api/problem';
import {
  publicService, saveServiceDraft, serviceDraft,
  type PublicService, type ServiceDraft, type WrittenFee, type WrittenPromise, type WrittenService,
} from '@/api/publicServices';

/** Typing rests this long before it is saved, in milliseconds. */
const REST = 1200;

const missing = <T>(error: unknown): T | null => {
  if (asProblem(error).status === 404) return null;
  throw error;
};

const EMPTY: WrittenService = { name: '', words: '', elements: {}, promises: [], fees: [] };

/** What the published service says, to begin a draft with. */
export function writtenOf(published: PublicService | null): WrittenService {
  if (!published) return { ...EMPTY, elements: {}, promises: [], fees: [] };
  return {
    name: published.name,
    words: published.words ?? '',
    elements: Object.fromEntries(published.elements.filter(({ said }) => said).map(({ key, said }) => [key, said ?? ''])),
    promises: published.promises.map(({ name, number, unit }) => ({ name, number, unit })),
    fees: published.fees.map(({ key, name, amount, unit, pricing, basis }) => ({ key, name, amount, unit, pricing, basis })),
  };
}

const blank = (row: object, ignored: readonly string[]) =>
  Object.entries(row).every(([name, value]) => ignored.includes(name) || !String(value ?? '').trim());
/** Numbers stay the text that was typed: 4.90 is told to the service digit by digit. */
const number = (value: number | string | null) => (String(value ?? '').trim() === '' ? null : Number(value));

/** What is sent: blank elements and rows are left out, numbers are numbers. */
export function filled(written: WrittenService) {
  return {
    name: written.name,
    words: written.words,
    elements: Object.fromEntries(Object.entries(written.elements).filter(([, value]) => value.trim())),
    promises: written.promises.filter((row) => !blank(row, ['unit']))
      .map((row: WrittenPromise) => ({ ...row, number: number(row.number) })),
    fees: written.fees.filter((row) => !blank(row, ['pricing', 'key']))
      .map((row: WrittenFee) => ({ ...row, amount: number(row.amount) })),
  };
}

/** A service being written: saves by itself while somebody types, and shows how it would read. */
export function useServiceWriting(body: string, service: string) {
  const published = shallowRef<PublicService | null>(null);
  const current = shallowRef<ServiceDraft | null>(null);
  const written = reactive<WrittenService>({ ...EMPTY });
  const problem = shallowRef<Problem | null>(null);
  const state = ref<'loading' | 'ready' | 'typing' | 'saving' | 'saved' | 'failed'>('loading');
  const writable = computed(() => current.value?.status !== 'IN_REVIEW');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quiet = true;

  async function load() {
    state.value = 'loading';
    problem.value = null;
    clearTimeout(timer);
    quiet = true;
    try {
      [published.value, current.value] = await Promise.all([
        publicService(body, service).catch((error) => missing<PublicService>(error)),
        serviceDraft(body, service).catch((error) => missing<ServiceDraft>(error)),
      ]);
      const from = current.value?.content;
      Object.assign(written, from
        ? {
          name: from.name ?? '', words: from.words ?? '', elements: { ...from.elements },
          promises: [...(from.promises ?? [])], fees: [...(from.fees ?? [])],
        }
        : writtenOf(published.value));
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
      current.value = await saveServiceDraft(
        body, service, current.value?.version ?? null, published.value?.version ?? 0, filled(written));
      problem.value = null;
      state.value = 'saved';
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

  return { published, current, written, problem, state, writable, load, save, settle };
}
