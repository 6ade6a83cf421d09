import type { Reference } from '@/api/rounds';

/** A legal document as typed. */
export interface GroundValues {
  document: string;
  article: string;
  level: string;
}

export const emptyGround = (): GroundValues => ({ document: '', article: '', level: 'LAW' });

export const groundsOf = (references: Reference[]): GroundValues[] =>
  references.map(({ document, article, level }) => ({ document, article: article ?? '', level }));

/** 《…》 around a title belongs to citing, not to the title. */
export const referencesOf = (grounds: GroundValues[]): Reference[] =>
  grounds.map(({ document, article, level }) => ({
    document: document.trim().replace(/^《(.*)》$/, '$1'), article: article.trim() || null, level,
  }));
