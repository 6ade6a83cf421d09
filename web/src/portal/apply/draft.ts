import type { Submission } from '@/api/cases';
import type { StoredFile } from '@/casefile/files';

/**
 * An application not yet sent. It stays in this tab until it is sent, so that a sign-in in between loses nothing.
 *
 * @param key sent as Idempotency-Key: whatever is repeated under it makes one case
 * @param sent the body last sent under that key, and whether its fate is unknown
 */
export interface Draft {
  owner: string;
  itemCode: string;
  receivingRegion: string;
  note: string;
  files: Record<string, StoredFile | undefined>;
  key: string;
  sent: { body: string; undecided: boolean } | null;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const place = (owner: string, itemCode: string) => `tongban.draft.${owner}.${itemCode}`;

/** Sixteen random bytes in hexadecimal; `crypto.randomUUID` exists on encrypted connections only. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function openDraft(owner: string, itemCode: string, store: Store = sessionStorage): Draft {
  const fresh: Draft = { owner, itemCode, receivingRegion: '', note: '', files: {}, key: newKey(), sent: null };
  try {
    const kept: unknown = JSON.parse(store.getItem(place(owner, itemCode)) ?? 'null');
    return kept && typeof kept === 'object' ? { ...fresh, ...kept } : fresh;
  } catch {
    return fresh;
  }
}

export function keepDraft(draft: Draft, store: Store = sessionStorage): void {
  store.setItem(place(draft.owner, draft.itemCode), JSON.stringify(draft));
}

export function dropDraft(draft: Draft, store: Store = sessionStorage): void {
  store.removeItem(place(draft.owner, draft.itemCode));
}

export function submissionOf(draft: Draft): Submission {
  return {
    itemCode: draft.itemCode,
    receivingRegion: draft.receivingRegion,
    materials: Object.entries(draft.files).flatMap(([key, chosen]) =>
      chosen ? [{ key, material: chosen.material }] : [],
    ),
    form: {},
    note: draft.note.trim(),
  };
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
