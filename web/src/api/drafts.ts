import { address, get, post, put, remove } from './client';

export interface Remark {
  field: string;
  code: string;
  message: string;
}

export type DraftStatus = 'DRAFTING' | 'IN_REVIEW' | 'RETURNED';

/** What is being written, of whatever; `faults` keep it from being read, `obstacles` from being published. */
export interface Drafted<C> {
  status: DraftStatus;
  version: number;
  content: C;
  editedBy: string;
  editedAt: string;
  reasons: string | null;
  faults: Remark[];
  obstacles: Remark[];
}

/** What was done; a service of a body may also end and be offered again. */
export interface Step {
  step: 'BEGUN' | 'SUBMITTED' | 'WITHDRAWN' | 'RETURNED' | 'PUBLISHED' | 'DISCARDED' | 'ENDED' | 'RESUMED';
  at: string;
  by: string;
  reasons: string | null;
}

/** The calls by which one thing is written, reviewed and published; each step names the version that was read last. */
export interface DraftCalls<D> {
  read: () => Promise<D>;
  /** `version` is null to begin a draft, `published` the published version its writer saw. */
  save: (version: number | null, published: number | null, content: object) => Promise<D>;
  discard: (version: number) => Promise<unknown>;
  submit: (version: number) => Promise<unknown>;
  withdraw: (version: number) => Promise<unknown>;
  giveBack: (version: number, reasons: string) => Promise<unknown>;
  publish: (version: number) => Promise<unknown>;
  steps: () => Promise<Step[]>;
}

/** `saved`: how the published version that was seen is told; `steps`: where they are read. */
export const draftAt = <D>(home: string, saved: (published: number | null) => object, steps: string): DraftCalls<D> => ({
  read: () => get<D>(home),
  save: (version, published, content) => put<D>(home, { version, ...saved(published), ...content }),
  discard: (version) => remove(address(home, { version })),
  submit: (version) => post(`${home}/submission`, { version }),
  withdraw: (version) => post(`${home}/withdrawal`, { version }),
  giveBack: (version, reasons) => post(`${home}/return`, { version, reasons }),
  publish: (version) => post(`${home}/publication`, { version }),
  steps: () => get<Step[]>(steps),
});
