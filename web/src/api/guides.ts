import { get, segment, type Query } from './client';
import type { Tier } from './identity';
import type { Count, Facets } from './lists';

export interface GuideHit {
  code: string;
  name: string;
  region: string;
  organ: { code: string; name: string };
  tier: Tier;
  type: string;
  highlight?: Mark[];
  handling?: 'IMMEDIATE' | 'PROMISED';
  promisedDays?: number;
  online?: boolean;
  visits?: number;
  snippet?: Snippet;
}

/** Characters from one place up to, not including, another. */
export interface Mark {
  from: number;
  to: number;
}

/** The place in a guide's aspect where the words stand. */
export interface Snippet {
  aspect: string;
  title: string;
  text: string;
  marks: Mark[];
}

export interface Aspect {
  no: number;
  key: string;
  title: string;
  value?: string | null;
  source?: 'ITEM' | 'WRITTEN' | 'LAW' | 'TEMPLATE' | 'LOCAL' | null;
}

export interface GuideMaterial {
  key: string;
  name: string;
  required: boolean;
  form: 'ORIGINAL' | 'COPY' | 'ELECTRONIC';
  copies: number;
  basis: string;
  note?: string | null;
}

export interface Guide {
  code: string;
  name: string;
  region: string;
  organ: { code: string; name: string };
  version: number;
  complete: boolean;
  missing: string[];
  aspects: Aspect[];
  materials: GuideMaterial[];
  faq: { question: string; answer: string }[];
  updatedAt: string;
}

/** What is found, how often each value of a facet stands in all of it, and how the words are spelt in names. */
export interface GuideSearch {
  items: GuideHit[];
  total: number;
  totalIsAtLeast: boolean;
  facets?: Omit<Facets, 'total'> & { channels: Count[] };
  facetsEstimated: boolean;
  didYouMean?: string;
  nearest?: { region: string; km: number };
  suggestions: Suggestion[];
}

/** A name, or a saying of everyday life with the names it stands for. */
export interface Suggestion {
  text: string;
  names: string[];
}

export const searchGuides = (query: Query) => get<GuideSearch>('/api/guides/search', query);
export const suggest = (q: string) => get<{ items: Suggestion[] }>('/api/guides/suggest', { q });
export const guide = (code: string, region?: string) => get<Guide>(`/api/guides/${segment(code)}`, { region });
