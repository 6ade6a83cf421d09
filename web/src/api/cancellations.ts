import { get, post, remove } from './client';
import type { Page } from './page';

/** How a cancelled item read, as far as its paper tells. */
export interface CancelledWording {
  name: string;
  mainItem: string | null;
  conditions: string[];
  materials: string[];
  legalBases: string[];
}

/** A cancellation that no edition kept here tells of. */
export interface Cancellation {
  id: number;
  region: string;
  document: string;
  documentNumber: string | null;
  cancelledOn: string;
  item: CancelledWording;
  recordedBy: string;
}

export interface CancellationPaper {
  region: string;
  document: string;
  documentNumber: string | null;
  cancelledOn: string;
  items: CancelledWording[];
}

export const cancellations = (query: { region: string; after?: string | null }) =>
  get<Page<Cancellation>>('/api/catalog/cancellations', query);
export const recordCancellations = (paper: CancellationPaper) => post<number[]>('/api/catalog/cancellations', paper);
export const withdrawCancellation = (id: number) => remove(`/api/catalog/cancellations/${id}`);
