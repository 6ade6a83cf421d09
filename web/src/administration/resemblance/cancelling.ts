import type { CancelledWording } from '@/api/cancellations';

/** A cancelled item as typed: lists one entry a line. */
export interface CancelledValues {
  name: string;
  mainItem: string;
  conditions: string;
  materials: string;
  legalBases: string;
}

export const emptyItem = (name = ''): CancelledValues =>
  ({ name, mainItem: '', conditions: '', materials: '', legalBases: '' });

export const lines = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);

/** 1. 2、 (3) （四） 五、 */
const NUMBERED = /^(?:\d+[.．、\s]+|[一二三四五六七八九十百]+、|[（(](?:\d+|[一二三四五六七八九十百]+)[)）][.．、\s]*)/;
/** Names pasted from a paper's annex, one a line; numbers before them are the annex's, not part of the name. */
export const pasted = (text: string): CancelledValues[] =>
  lines(text).map((line) => line.replace(NUMBERED, '').trim()).filter(Boolean).map(emptyItem);

export const wordingOf = (values: CancelledValues): CancelledWording => ({
  name: values.name.trim(),
  mainItem: values.mainItem.trim() || null,
  conditions: lines(values.conditions),
  materials: lines(values.materials),
  legalBases: lines(values.legalBases),
});
