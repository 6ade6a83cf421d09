import { computed, nextTick, ref, shallowRef } from 'vue';
import { edition as editionOf } from '@/api/catalog';
import { addItem, changeItem, draftItem, type DraftItem, type Fault, type ItemWording } from '@/api/lists';
import { asProblem, type Problem } from '@/api/problem';
import { useLoaded } from '@/frame/loading';
import { gaps, type Gap } from './needed';
import { blankWording, copied, same, sendable } from './wording';

/**
 * One item of a draft while it is written: what is on the page, what is stored, and what came between.
 * `where` tells the edition and, unless the item is new, its code; `needed` words what was left empty.
 */
export function useEditing(where: () => { id: string; code?: string }, needed: (gap: Gap) => string) {
  const wording = ref<ItemWording | null>(null);
  const stored = shallowRef<DraftItem | null>(null);
  const errors = ref<Record<string, string | undefined>>({});
  const problem = shallowRef<Problem | null>(null);
  /** What somebody else saved since this item was read. */
  const rival = shallowRef<DraftItem | null>(null);
  const saving = ref(false);
  const saved = ref(false);
  const faults = computed<readonly Fault[]>(() => stored.value?.faults ?? []);

  const loaded = useLoaded(async () => {
    const { id, code } = where();
    const [head, item] = await Promise.all([editionOf(id), code ? draftItem(id, code) : null]);
    take(item, head.region);
    return head;
  });

  const base = computed(() => stored.value?.item ?? (loaded.data.value ? blankWording(loaded.data.value.region) : null));
  const changed = computed(() => !!wording.value && !!base.value && !same(sendable(wording.value), sendable(base.value)));

  function take(item: DraftItem | null, region: string) {
    stored.value = item;
    wording.value = item ? copied(item.item) : blankWording(region);
    wording.value.elements.flow ??= { nodes: [], edges: [] };
    rival.value = null;
    errors.value = {};
  }

  /** Sends the wording; the item as it is stored then, or nothing when it was refused. */
  async function save(sent: ItemWording | null, version = stored.value?.version): Promise<DraftItem | undefined> {
    if (!sent || saving.value) return undefined;
    const { id, code } = where();
    problem.value = null;
    errors.value = Object.fromEntries(gaps(sent).map((gap) => [gap.path, needed(gap)]));
    saved.value = false;
    if (Object.keys(errors.value).length) return undefined;
    saving.value = true;
    try {
      const item = code && version !== undefined
        ? await changeItem(id, code, version, sendable(sent))
        : await addItem(id, sendable(sent));
      take(item, item.item.region);
      saved.value = true;
      return item;
    } catch (error) {
      await refused(asProblem(error));
      return undefined;
    } finally {
      saving.value = false;
    }
  }

  async function refused(why: Problem) {
    const { id, code } = where();
    if (why.code === 'item-changed-meanwhile' && code) {
      rival.value = await draftItem(id, code).catch(() => null);
      await nextTick();
      document.querySelector<HTMLElement>('[data-test="editor-conflict"]')?.focus();
      if (rival.value) return;
    }
    const byField = why.byField();
    if (Object.keys(byField).length) errors.value = byField;
    else problem.value = why;
  }

  return { ...loaded, wording, stored, errors, faults, problem, rival, saving, saved, base, changed, take, save };
}
