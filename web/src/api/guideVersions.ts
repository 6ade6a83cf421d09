import { get, segment } from './client';

export interface GuideVersion {
  version: number;
  publishedAt: string;
  cause: 'EDITION' | 'WRITING' | 'TEMPLATE';
  edition: string;
  /** Given where many guides were changed at once. */
  bulk?: { aspect: string; guides: number } | null;
}

/** A guide as it read in a version. */
export interface GuideAsItRead extends GuideVersion {
  guide: {
    name: string;
    organName: string;
    aspects: { no: number; key: string; title: string; titleEn: string; value?: string | null }[];
    faq: { question: string; answer: string }[];
  };
}

/** `note`: a change note in sentences. */
export interface GuideChange {
  version: number;
  against: number;
  note: string[];
}

const at = (code: string) => `/api/guides/${segment(code)}/versions`;

export const guideVersions = (code: string) => get<{ code: string; versions: GuideVersion[] }>(at(code));
export const guideVersion = (code: string, version: number) => get<GuideAsItRead>(`${at(code)}/${version}`);
/** What a version says otherwise than another, the one before unless one is named. */
export const guideChange = (code: string, version: number, against?: number) =>
  get<GuideChange>(`${at(code)}/${version}/diff`, { against });
