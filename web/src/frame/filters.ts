import { computed, watch, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** What a list is narrowed by. It lives in the address, so that going back, reloading and passing a link on keep it. */
export function useFilters() {
  const route = useRoute();
  const router = useRouter();
  const path = route.path;

  function asked(name: string): string {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  }

  function go(change: Record<string, string>) {
    const query = Object.fromEntries(Object.entries({ ...route.query, ...change }).filter(([, value]) => value));
    return router.push({ path, query });
  }

  function model(name: string): WritableComputedRef<string> {
    return computed({ get: () => asked(name), set: (value) => void go({ [name]: value }) });
  }

  /** Asks for the list now and whenever a filter changes. */
  function follow(restart: () => unknown): void {
    watch(() => route.query, () => {
      if (route.path === path) restart();
    }, { immediate: true });
  }

  return { asked, go, model, follow };
}
