import { reactive, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { asProblem, type Problem } from '@/api/problem';

export type Errors = Record<string, string | undefined>;

/** What `SubmitForm` shows of a form, and how it sends it. */
export interface Form<R> {
  errors: Ref<Errors>;
  problem: ShallowRef<Problem | null>;
  busy: Ref<boolean>;
  submit: () => Promise<R | undefined>;
}

/**
 * A form: what is filled in, what is wrong with it, one sending at a time.
 * Errors come from `check` first and from the service after that; both are shown the same way.
 *
 * @param check the message per field that keeps the form from being sent; empty when all is well
 */
export function useForm<T extends object, R>(
  initial: T,
  check: (values: T) => Errors,
  send: (values: T) => Promise<R>,
): Form<R> & { values: T; reset: () => void } {
  const values = reactive({ ...initial }) as T;
  const errors: Ref<Errors> = ref({});
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(false);

  async function submit(): Promise<R | undefined> {
    if (busy.value) return undefined;
    problem.value = null;
    errors.value = {};
    const found = check(values);
    if (Object.values(found).some(Boolean)) {
      errors.value = found;
      return undefined;
    }
    busy.value = true;
    try {
      return await send(values);
    } catch (error) {
      const refused = asProblem(error);
      const fields = Object.fromEntries(Object.entries(refused.byField()).filter(([field]) => field in values));
      if (Object.keys(fields).length) errors.value = fields;
      if (Object.keys(fields).length === 0 || refused.errors.length > Object.keys(fields).length) problem.value = refused;
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  function reset(): void {
    Object.assign(values, initial);
    errors.value = {};
    problem.value = null;
  }

  return { values, errors, problem, busy, submit, reset };
}
