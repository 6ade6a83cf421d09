import { get, segment } from './client';
import type { Page } from './page';

export type Level = 'WARNING' | 'YELLOW' | 'RED';

export interface Signal {
  id: string;
  caseNumber: string;
  rule: string;
  ruleVersion: number | string;
  level: Level;
  levelName: string;
  message: string;
  raisedAt: string;
  evidence: Record<string, unknown>;
  organ: string | { code: string; name: string };
  region: string;
  itemName: string;
}

export interface Rule {
  id: string;
  version: number | string;
  name: string;
  level: Level;
  legalBasis?: string | null;
  condition?: string | null;
}

export interface ObservedEvent {
  sequence: number;
  type: string;
  typeName?: string;
  at: string;
  actorName?: string;
  actorRole?: string;
  details?: Record<string, unknown>;
}

export interface Summary {
  levels: Record<Level, number>;
  casesOpen: number;
}

export interface SignalQuery {
  case?: string;
  region?: string;
  level?: string;
  after?: string | null;
}

export const signals = (query: SignalQuery) => get<Page<Signal>>('/api/supervision/signals', { ...query });
export const observedEvents = (caseNumber: string) =>
  get<Page<ObservedEvent>>(`/api/supervision/cases/${segment(caseNumber)}/events`);
export const rules = () => get<Page<Rule>>('/api/supervision/rules');
export const summary = (region?: string) => get<Summary>('/api/supervision/summary', { region });
