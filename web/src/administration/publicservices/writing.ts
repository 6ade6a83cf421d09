import { shallowRef } from 'vue';
import {
  draftOfService, publicService, type PublicService, type WrittenFee, type WrittenPromise, type WrittenService,
} from '@/api/publicServices';
import { missing, useDrafting } from '../drafts/drafting';
import { SERVICE_WRITERS } from '../sections';

/** What the published service says, to begin a draft with. */
export function writtenOf(published: PublicService | null): WrittenService {
  if (!published) return { name: '', words: '', elements: {}, promises: [], fees: [] };
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

/** A service being written, and how it would read. */
export function useServiceWriting(body: string, service: string) {
  const shown = shallowRef<PublicService | null>(null);
  const drafting = useDrafting(draftOfService(body, service), {
    writers: SERVICE_WRITERS,
    begin: async () => {
      shown.value = await publicService(body, service).catch((error) => missing<PublicService>(error));
      return { version: shown.value?.version ?? null, content: writtenOf(shown.value) };
    },
    content: (drafted: Partial<WrittenService>): WrittenService => ({
      name: drafted.name ?? '', words: drafted.words ?? '', elements: { ...drafted.elements },
      promises: [...(drafted.promises ?? [])], fees: [...(drafted.fees ?? [])],
    }),
    filled,
  });
  return { ...drafting, drafting, shown };
}
