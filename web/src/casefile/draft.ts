import type { ApplicantKind, OnBehalfOf, Submission } from '@/api/cases';
import type { StoredFile } from './files';

/** Whom a clerk files for, as far as it is filled in. */
export interface Behalf {
  kind: ApplicantKind;
  name: string;
  identifier: string;
  phone: string;
}

/**
 * An application not yet sent. It stays in this tab until it is sent, so that a sign-in in between loses nothing.
 *
 * @param answers to the item's questions, as the checklist's address holds them; null when they were not asked
 * @param form as far as it is filled in
 * @param onPaper whether the form came on paper, which a counter scans as `paperForm`
 * @param originals keys of what the counter took in on paper
 * @param behalf null when the owner applies
 * @param key sent as Idempotency-Key: whatever is repeated under it makes one case
 * @param sent the body last sent under that key, and whether its fate is unknown
 */
export interface Draft {
  owner: string;
  itemCode: string;
  receivingRegion: string;
  note: string;
  answers: string | null;
  form: Record<string, unknown> | null;
  onPaper: boolean;
  paperForm: StoredFile | undefined;
  files: Record<string, StoredFile | undefined>;
  originals: string[];
  behalf: Behalf | null;
  key: string;
  sent: { body: string; undecided: boolean } | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const place = (owner: string, itemCode: string) => `tongban.draft.${owner}.${itemCode}`;

/** Sixteen random bytes in hexadecimal; `crypto.randomUUID` exists on encrypted connections only. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fresh(owner: string, itemCode: string, behalf: Behalf | null): Draft {
  return {
    owner, itemCode, receivingRegion: '', note: '', answers: null, form: null, onPaper: false, paperForm: undefined, files: {},
    originals: [], behalf, key: newKey(), sent: null,
  };
}

const nobody = (): Behalf => ({ kind: 'PERSON', name: '', identifier: '', phone: '' });

/** The draft that was kept, or a new one. */
export function openDraft(owner: string, itemCode: string, store: Store = sessionStorage): Draft {
  return kept(fresh(owner, itemCode, null), store);
}

/** As {@link openDraft}, for somebody at the counter. */
export function openCounterDraft(owner: string, itemCode: string, store: Store = sessionStorage): Draft {
  return kept(fresh(owner, itemCode, nobody()), store);
}

function kept(draft: Draft, store: Store): Draft {
  try {
    const found: unknown = JSON.parse(store.getItem(place(draft.owner, draft.itemCode)) ?? 'null');
    return found && typeof found === 'object' ? { ...draft, ...found } : draft;
  } catch {
    return draft;
  }
}

/** For the next person at the same counter: everything empty, under a new key. */
export function clearDraft(draft: Draft): void {
  const { owner, itemCode, receivingRegion } = draft;
  Object.assign(draft, { ...fresh(owner, itemCode, nobody()), receivingRegion });
}

/** Whether a field, or one of a group, is filled in. */
const says = (value: unknown) =>
  typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length > 0;

/** Whether something was filled in or uploaded. */
export function begun(draft: Draft): boolean {
  return draft.note !== '' || Object.values(draft.form ?? {}).some(says) || draft.originals.length > 0
    || !!draft.paperForm || Object.values(draft.files).some(Boolean)
    || !!(draft.behalf?.name || draft.behalf?.identifier);
}

export function keepDraft(draft: Draft, store: Store = sessionStorage): void {
  store.setItem(place(draft.owner, draft.itemCode), JSON.stringify(draft));
}

export function dropDraft(draft: Draft, store: Store = sessionStorage): void {
  store.removeItem(place(draft.owner, draft.itemCode));
}

function onBehalfOf(behalf: Behalf): OnBehalfOf {
  const { kind, name, identifier, phone } = behalf;
  const told = { kind, name: name.trim(), identifier: identifier.trim().toUpperCase() };
  return phone.trim() ? { ...told, phone: phone.trim() } : told;
}

function formOf({ form, onPaper, paperForm }: Draft): Pick<Submission, 'form' | 'paperForm'> {
  if (onPaper) return paperForm ? { paperForm: paperForm.material } : {};
  return form === null ? {} : { form };
}

export function submissionOf(draft: Draft): Submission {
  const submission: Submission = {
    itemCode: draft.itemCode,
    receivingRegion: draft.receivingRegion,
    materials: Object.entries(draft.files).flatMap(([key, chosen]) =>
      chosen ? [{ key, material: chosen.material }] : [],
    ),
    ...(draft.answers === null ? {} : { answers: draft.answers }),
    ...formOf(draft),
    note: draft.note.trim(),
  };
  return draft.behalf
    ? { ...submission, originals: draft.originals, onBehalfOf: onBehalfOf(draft.behalf) }
    : submission;
}

/**
 * Readies the draft for sending: the key stays as long as an earlier sending may have made a case, or the same is
 * sent again; a draft changed after a plain refusal gets a new key, for the old one belongs to the old body.
 */
export function beforeSending(draft: Draft): void {
  const body = JSON.stringify(submissionOf(draft));
  const settled = draft.sent && !draft.sent.undecided;
  if (settled && draft.sent?.body !== body) draft.key = newKey();
  draft.sent = { body, undecided: true };
}

/** The service refused: no case came of it. */
export function afterRefusal(draft: Draft): void {
  if (draft.sent) draft.sent.undecided = false;
}
