import { get, segment } from './client';
import type { Tier } from './identity';
import type { Page } from './page';

export interface GuideHit {
  code: string;
  name: string;
  region: string;
  organ: { code: string; name: string };
  tier: Tier;
  type: string;
}

export interface Aspect {
  no: number;
  key: string;
  title: string;
  value?: string | null;
  source?: 'ITEM' | 'WRITTEN' | 'LAW' | null;
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

export const searchGuides = (q: string, region?: string) =>
  get<Page<GuideHit>>('/api/guides/search', { q, region, size: 50 });
export const guide = (code: string, region?: string) => get<Guide>(`/api/guides/${segment(code)}`, { region });
