import { get, segment } from './client';
import type { Page } from './page';

export type Level = 'WARNING' | 'YELLOW' | 'RED';

/** What any signal keeps of what its rule saw. */
export interface Evidence {
  rule: string;
  ruleVersion: number;
  level: Level;
  levelName: string;
  message: string;
  raisedAt: string;
  evidence: Record<string, unknown>;
}

export interface Signal extends Evidence {
  id: number;
  caseNumber: string;
  organ: { code: string; name: string };
  region: string;
  receivingRegion: string;
  itemName: string;
}

/** A signal on a guide or on what was asked at it. `open`: it is still not done. */
export interface GuideSignal extends Evidence {
  id: number;
  itemCode: string;
  itemName: string;
  organ: { code: string; name: string };
  region: string;
  open: boolean;
}

/** One version of a rule. `ladder`: from which measure on which level holds. */
export interface Rule {
  id: string;
  version: number;
  family: string;
  name: string;
  ladder: { level: Level; from: number }[];
  parameters: Record<string, unknown>;
  legalBasis: string;
  mode: 'ON' | 'OFF' | 'TRIAL';
  effectiveFrom: string;
  effectiveTo?: string | null;
  approver: string;
}

export interface ObservedEvent {
  id: string;
  sequence: number;
  type: string;
  typeName: string;
  at: string;
  recordedAt: string;
  actorName: string;
  actorRole: string;
  details: Record<string, unknown>;
}

export interface Summary {
  cases: { total: number; open: number; overdue: number; incomplete: number };
  signals: Partial<Record<Level, number>>;
}

export interface SignalQuery {
  case?: string;
  region?: string;
  level?: string;
  after?: string | null;
}

export const signals = (query: SignalQuery) => get<Page<Signal>>('/api/supervision/signals', { ...query });
export const guideSignals = (query: { region?: string; level?: string; open?: string; after?: string | null }) =>
  get<Page<GuideSignal>>('/api/supervision/guide-signals', { ...query });
export const observedEvents = (caseNumber: string) =>
  get<Page<ObservedEvent>>(`/api/supervision/cases/${segment(caseNumber)}/events`);
export const rules = () => get<Page<Rule>>('/api/supervision/rules');
export const summary = (region?: string) => get<Summary>('/api/supervision/summary', { region });
