import { get, post, put, type Query } from './client';

export const RECORD_KINDS = ['HEARING', 'CONSULTATION', 'RELEASE'] as const;
export const GROUPS = ['CONSUMERS', 'OPERATORS', 'EXPERTS', 'AUTHORITIES', 'OTHERS'] as const;
export const SIDES = ['FOR', 'AGAINST', 'OTHER'] as const;
export const ADOPTIONS = ['ADOPTED', 'PARTLY', 'NOT_ADOPTED'] as const;

export interface Opinion {
  side: string;
  text: string;
  adoption: string | null;
  reply: string | null;
}

/** What was held about a fee. `breaches`: where a hearing falls short of the rules. */
export interface FeeRecord {
  id: number;
  version: number;
  kind: string;
  title: string;
  body: string | null;
  service: string | null;
  fee: string | null;
  item: string | null;
  heldOn: string;
  place: string | null;
  recruitedOn: string | null;
  announcedOn: string | null;
  mechanism: boolean;
  participants: { group: string; count: number }[];
  opinions: Opinion[];
  result: string | null;
  documentNumber: string | null;
  documentTitle: string | null;
  effectiveOn: string | null;
  amount: number | null;
  unit: string | null;
  links: { title: string; address: string }[];
  breaches: string[];
}

export type FeeRecordForm = Omit<FeeRecord, 'id' | 'version' | 'breaches'> & { version: number | null };

export const feeRecords = (query: Query) =>
  get<{ records: FeeRecord[]; next: string | null }>('/api/fee-records', query);
export const addFeeRecord = (form: FeeRecordForm) => post<FeeRecord>('/api/fee-records', form);
export const correctFeeRecord = (id: number, form: FeeRecordForm) => put<FeeRecord>(`/api/fee-records/${id}`, form);
