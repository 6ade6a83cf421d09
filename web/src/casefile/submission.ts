import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { submitCase, type CaseView, type Submission } from '@/api/cases';
import type { GuideMaterial } from '@/api/guides';
import { asProblem, type Problem } from '@/api/problem';
import { controlOf } from '@/forms/schema';
import type { Errors } from '@/frame/form';
import { afterRefusal, beforeSending, dropDraft, keepDraft, submissionOf, type Draft } from './draft';

/** The ids of an application's fields, which its errors name. */
export const fieldOf = (key: string) => `material-${key}`;
export const RECEIVING = 'receiving';
export const PAPER_FORM = 'paper-form';
export const behalfField = (name: string) => `behalf-${name}`;

/** Required materials for which there is neither a file nor, at a counter, an original. */
export function missing(draft: Draft, materials: readonly GuideMaterial[]): GuideMaterial[] {
  return materials.filter(({ key, required }) => required && !draft.files[key] && !draft.originals.includes(key));
}

/** What the service refused, by the field it belongs to; what belongs to none stays with the problem. */
export function errorsOf(why: Problem, sent: Submission): Errors {
  const found: Errors = {};
  for (const [field, message] of Object.entries(why.byField())) {
    const place = fieldFor(field, sent);
    if (place) found[place] ??= message;
  }
  return found;
}

function fieldFor(field: string, sent: Submission): string | null {
  const upload = /^materials\[(\d+)]/.exec(field);
  if (upload) return named(sent.materials[Number(upload[1])]?.key);
  const original = /^originals\[(\d+)]/.exec(field);
  if (original) return named(sent.originals?.[Number(original[1])]);
  if (field === 'paperForm') return PAPER_FORM;
  if (field.startsWith('form/')) return controlOf(field.slice('form'.length));
  if (field.startsWith('materials.')) return fieldOf(field.slice('materials.'.length));
  if (field.startsWith('onBehalfOf.')) return behalfField(field.slice('onBehalfOf.'.length));
  return field === 'receivingRegion' ? RECEIVING : null;
}

const named = (key: string | undefined) => (key === undefined ? null : fieldOf(key));

export interface Sending {
  /** How many files are on their way; none is left behind by sending too early. */
  uploads: Ref<number>;
  busy: Ref<boolean>;
  problem: ShallowRef<Problem | null>;
  errors: Ref<Errors>;
  submit: () => Promise<void>;
}

/**
 * Sends a draft once, however often it is asked to, and keeps it until then.
 *
 * @param check what keeps it from being sent
 * @param sent takes the new case
 */
export function useSubmission(draft: Draft, check: () => Errors, sent: (made: CaseView) => unknown): Sending {
  const uploads = ref(0);
  const busy = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const errors = ref<Errors>({});

  let done = false;
  watch(draft, () => {
    if (!done) keepDraft(draft);
  });

  function refused(why: Problem): void {
    problem.value = why;
    if (!why.undecided) afterRefusal(draft);
    const body = submissionOf(draft);
    errors.value = errorsOf(why, body);
    // A file that the service no longer has (it keeps them for a day) must be chosen anew.
    for (const error of why.errors.filter(({ code }) => code === 'material-unusable')) {
      if (error.field === 'paperForm') draft.paperForm = undefined;
      const key = body.materials[Number(/^materials\[(\d+)]/.exec(error.field)?.[1] ?? NaN)]?.key;
      if (key) draft.files[key] = undefined;
    }
  }

  async function submit(): Promise<void> {
    if (busy.value || uploads.value > 0) return;
    problem.value = null;
    errors.value = check();
    if (Object.values(errors.value).some(Boolean)) return;
    busy.value = true;
    beforeSending(draft);
    keepDraft(draft);
    try {
      const made = await submitCase(submissionOf(draft), draft.key);
      done = true;
      dropDraft(draft);
      await sent(made);
    } catch (error) {
      refused(asProblem(error));
    } finally {
      busy.value = false;
    }
  }

  return { uploads, busy, problem, errors, submit };
}
