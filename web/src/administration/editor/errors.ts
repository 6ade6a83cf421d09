import { inject, provide, type InjectionKey, type Ref } from 'vue';
import type { Fault } from '@/api/lists';

interface Messages {
  errors: Ref<Record<string, string | undefined>>;
  faults: Ref<readonly Fault[]>;
}

const KEY: InjectionKey<Messages> = Symbol('messages of the editor');

/** What the service refuses, by the path of the field, and what keeps the item from being published. */
export function provideMessages(messages: Messages): void {
  provide(KEY, messages);
}

export function useMessages(): Messages {
  const messages = inject(KEY);
  if (!messages) throw new Error('No editor around this field');
  return messages;
}

/** The element of the page that a fault's path means: `materials[id].basis` is at `part-materials-id`. */
export function anchorOf(path: string): string {
  const part = /^([\w.]+)\[([^\]]*)\]/.exec(path);
  if (part?.[1] && part[2] !== undefined) return `part-${part[1].replaceAll('.', '-')}-${part[2]}`;
  return `section-${path.replace(/^elements\./, '').split('.')[0] ?? ''}`;
}
