import { get, post, segment } from './client';
import type { Page } from './page';

/** Two conditions or two materials that are alike; one side is null for what only the other asks for. */
export interface Aligned {
  proposed: string | null;
  cancelled: string | null;
  likeness: number;
}

export interface Evidence {
  cancelled: {
    key: string;
    code: string | null;
    name: string;
    editionTitle: string | null;
    cancelledOn: string;
    document: string | null;
    documentNumber: string | null;
  };
  points: number;
  threshold: number;
  findings: { kind: 'NAME' | 'CONDITIONS' | 'MATERIALS' | 'OTHER_ACT'; points: number }[];
  names: { shared: { text: string }[] };
  conditions: Aligned[];
  materials: Aligned[];
  legalBases: string[];
}

export interface Against {
  evidence: Evidence;
  override: { reason: string; by: string; at: string } | null;
}

/** An item that resembles cancelled ones; `version` is null in a published edition. */
export interface Flag {
  code: string;
  name: string;
  version: number | null;
  excused: boolean;
  against: Against[];
}

const of = (edition: string) => `/api/catalog/editions/${segment(edition)}/resemblances`;

export const resemblances = (edition: string, after?: string | null) => get<Page<Flag>>(of(edition), { after });

export const excuse = (edition: string, flag: Flag, reason: string) =>
  post<Flag>(`${of(edition)}/${segment(flag.code)}/override?version=${flag.version}`, { reason });
