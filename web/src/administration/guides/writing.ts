import { shallowRef } from 'vue';
import { draftOf, previewDraft, type Written } from '@/api/guideDrafts';
import { guide, type Guide } from '@/api/guides';
import { missing, useDrafting } from '../drafts/drafting';
import { CATALOGUE } from '../sections';

/** Where a value was written by a person; everything else speaks for itself. */
const WRITTEN = ['WRITTEN', 'LOCAL'];

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

/** A guide being written, and how it would read. */
export function useWriting(code: string) {
  const shown = shallowRef<Guide | null>(null);
  const preview = shallowRef<Guide | null>(null);
  const drafting = useDrafting(draftOf<Partial<Written>>('guide', code), {
    writers: CATALOGUE,
    begin: async () => {
      shown.value = await guide(code).catch((error) => missing<Guide>(error));
      return { version: shown.value?.version ?? null, content: writtenOf(shown.value) };
    },
    content: (drafted: Partial<Written>) => ({ aspects: { ...drafted.aspects }, materials: drafted.materials ?? [], faq: drafted.faq ?? [] }),
    filled,
    look: async () => {
      preview.value = drafting.current.value ? await previewDraft(code).catch(() => null) : shown.value;
    },
  });
  return { ...drafting, drafting, shown, preview };
}
