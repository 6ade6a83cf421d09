/** What an applicant's list says: for which item, and the answers given. */
export interface ScannedList {
  code: string;
  answers: string;
}

const LIST = /\/guides\/([^/?#]+)\/checklist$/;

/**
 * Reads the address of a personal checklist as a hand scanner types it or as it was pasted; null when it is none. The
 * host does not matter: only item and answers are taken over. An input method may have made the characters wide.
 */
export function scannedList(text: string): ScannedList | null {
  try {
    const address = new URL(text.normalize('NFKC').replace(/\s+/g, ''), 'http://list.invalid');
    const code = LIST.exec(address.pathname.replace(/\/$/, ''))?.[1];
    return code ? { code: decodeURIComponent(code), answers: address.searchParams.get('answers') ?? '' } : null;
  } catch {
    return null;
  }
}
