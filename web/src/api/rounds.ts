import type { Edition, Item } from './catalog';
import { get, post, put, type Query } from './client';
import type { Tier } from './identity';
import type { Page } from './page';
import type { Adopter } from './tiers';

export const STEPS = ['OPEN', 'LEGALITY_REVIEW', 'PUBLIC_NOTICE', 'DECISION', 'EDITION', 'CLOSED'] as const;
export type RoundState = (typeof STEPS)[number] | 'ABANDONED';

export const KINDS = ['CANCEL', 'DELEGATE', 'MERGE', 'ADJUST', 'TRANSFER', 'SET_UP'] as const;
export type ProposalKind = (typeof KINDS)[number];

export const PROPOSAL_STATES = ['PROPOSED', 'WITHDRAWN', 'LEGALLY_SOUND', 'LEGALLY_UNSOUND', 'ADOPTED', 'ADOPTED_WITH_CHANGES', 'REJECTED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const VERDICTS = ['ADOPTED', 'ADOPTED_WITH_CHANGES', 'REJECTED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ADOPTIONS = ['ADOPTED', 'PARTLY_ADOPTED', 'NOT_ADOPTED'] as const;
export type Adoption = (typeof ADOPTIONS)[number];

export const TREATMENTS = ['FINISHED_WHERE_ACCEPTED', 'HANDED_OVER', 'ENDED'] as const;
export type Treatment = (typeof TREATMENTS)[number];

export const LEVELS = ['LAW', 'ADMINISTRATIVE_REGULATION', 'STATE_COUNCIL_DECISION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_RULE', 'NORMATIVE_DOCUMENT'] as const;

export interface Organ {
  code: string;
  name: string;
}

export interface Notice {
  text: string;
  unit: 'WORKING_DAYS' | 'NATURAL_DAYS';
  days: number;
  basis: string;
  shortened: string | null;
  from: string;
  until: string;
  open: boolean;
}

export interface CommentCounts {
  all: number;
  answered: number;
  adopted: Partial<Record<Adoption, number>>;
}

/**
 * `next`: the steps that may follow, each with what stands in its way; only for those who lead the round.
 * `delegations`: those that carry out what was handed down.
 */
export interface Round {
  id: number;
  region: string;
  number: number;
  title: string;
  document: string | null;
  documentNumber: string | null;
  goals: string;
  baseEdition: number;
  baseTitle: string;
  draft: number | null;
  draftTitle: string | null;
  draftState: 'NONE' | 'THERE' | 'PUBLISHED';
  state: RoundState;
  version: number;
  notice: Notice | null;
  createdAt: string;
  way: { state: RoundState; at: string; byName: string; reason: string | null }[];
  proposals: Partial<Record<ProposalState, number>>;
  comments: CommentCounts;
  conflicts: number;
  delegations?: number[];
  next: { to: RoundState; refusal: string | null; because: string | null }[];
  may: { lead: boolean; propose: boolean; review: boolean; decide: boolean };
}

/** Lists of an adjustment that name what is no longer asked for. */
export const DROPS = ['dropMaterials', 'dropConditions', 'dropPrerequisites', 'dropIntermediaryServices'] as const;

/** The lists of `DROPS` hold keys of the items' parts. */
export interface Adjustment {
  name?: string | null;
  type?: string | null;
  promisedLimitDays?: number | null;
  statutoryLimitDays?: number | null;
  statutoryLimitBasis?: string | null;
  dropMaterials?: string[];
  dropConditions?: string[];
  dropPrerequisites?: string[];
  dropIntermediaryServices?: string[];
}

export interface NewItem {
  code: string;
  name: string;
  type: string;
  organ: Organ;
  handling: 'IMMEDIATE' | 'PROMISED';
  statutoryLimitDays: number;
  statutoryLimitBasis: string;
  promisedLimitDays: number;
}

export interface Effect {
  organ?: Organ | null;
  region?: string | null;
  tier?: Tier | null;
  into?: string | null;
  name?: string | null;
  adjustment?: Adjustment | null;
  item?: NewItem | null;
  runningCases?: Treatment | null;
  transitionUntil?: string | null;
  receivers?: Adopter[];
  effectiveFrom?: string | null;
  keeps?: boolean | null;
}

export interface Reference {
  document: string;
  article: string | null;
  level: string;
}

/** `version`: as it was read, for who amends or reviews it. */
export interface Proposal {
  id: number;
  version: number;
  kind: ProposalKind;
  kindName: string;
  items: { code: string; name: string | null; organName: string | null; type: string | null; promisedLimitDays: number | null }[];
  organ: Organ;
  reason: string;
  grounds: Reference[];
  effect: Effect;
  state: ProposalState;
  proposedAt: string;
  proposedBy: string | null;
  withdrawnReason: string | null;
  opinion: string | null;
  reviewedAt: string | null;
  reviewedBy: string | null;
  decisionReason: string | null;
  decidedEffect: Effect | null;
  decidedAt: string | null;
  decidedBy: string | null;
}

export interface Comment {
  id: number;
  proposal: number | null;
  at: string;
  authorKind: 'ANONYMOUS' | 'PERSON' | 'ENTERPRISE' | 'OFFICER';
  author: string | null;
  contact: string | null;
  text: string;
  adoption: Adoption | null;
  feedback: string | null;
  answeredAt: string | null;
}

export interface Figures {
  items: number;
  organs: number;
  seals: number;
  licences: number;
  others: number;
  promisedDays: number;
  statutoryDays: number;
  materials: number;
}

export interface OfKind {
  kind: ProposalKind;
  kindName: string;
  proposals: number;
  items: number;
  organs: number;
  balance: number;
}

export interface OfOrgan {
  code: string;
  name: string;
  before: number;
  after: number;
  items: Partial<Record<ProposalKind, number>>;
}

export interface Gathered {
  organCode: string;
  organName: string;
  items: number;
  from: number;
}

/** `runningCases.known` is false while the case service is away. */
export interface Simulation {
  counted: number[];
  baseTitle: string;
  before: Figures;
  after: Figures;
  itemsPercent: number;
  byKind: OfKind[];
  byOrgan: OfOrgan[];
  gathered: Gathered[];
  runningCases: {
    known: boolean;
    total: number;
    byStatus: Record<string, number>;
    items: { code: string; name: string; kind: ProposalKind; cases: number; treatment: Treatment | null }[];
  };
}

export interface Statistics {
  number: number;
  title: string;
  basis: 'PUBLISHED' | 'DECIDED' | 'PROPOSED';
  baseTitle: string;
  editionTitle: string | null;
  before: Figures;
  after: Figures;
  difference: number;
  percent: number;
  nonLicenceApprovals: { items: number; organs: number };
  otherReductions: number;
  byKind: OfKind[];
  byType: { type: string; typeName: string; before: number; after: number; cancelled: number; organs: number }[];
  byOrgan: OfOrgan[];
  gathered: Gathered[];
  comments: CommentCounts;
}

export interface Wording {
  number: number;
  title: string;
  document: string | null;
  documentNumber: string | null;
  goals: string;
  baseEdition: number;
}

export interface ProposalWish {
  kind: ProposalKind;
  items: string[];
  organ: Organ;
  reason: string;
  grounds: Reference[];
  effect: Effect;
}

const at = (id: string | number) => `/api/catalog/rounds/${id}`;

export const rounds = (query: Query) => get<Page<Round>>('/api/catalog/rounds', query);
export const round = (id: string | number) => get<Round>(at(id));
export const openRound = (wish: Wording & { region: string }) => post<Round>('/api/catalog/rounds', wish);
export const rewordRound = (id: number, version: number, wish: Wording) => put<Round>(`${at(id)}?version=${version}`, wish);
export const moveRound = (id: number, to: RoundState, reason: string | null) => post<Round>(`${at(id)}/state`, { to, reason });
export const beginNotice = (
  id: number,
  wish: { text: string; unit: string; days: number; from: string | null; basis: string | null; shortened: string | null },
) => post<Round>(`${at(id)}/notice`, wish);
export const drawUp = (id: number, wish: { year: number; title: string }) => post<Round>(`${at(id)}/edition`, wish);
export const conflicts = (id: string | number) => get<{ item: string; proposals: number[] }[]>(`${at(id)}/conflicts`);

export const proposals = (id: string | number, query: Query) => get<Page<Proposal>>(`${at(id)}/proposals`, query);
export const propose = (id: string | number, wish: ProposalWish) =>
  post<Proposal>(`${at(id)}/proposals`, wish);
export const amendProposal = (id: number, proposal: number, version: number, wish: ProposalWish) =>
  put<Proposal>(`${at(id)}/proposals/${proposal}?version=${version}`, wish);
export const withdrawProposal = (id: number, proposal: number, reason: string) =>
  post<Proposal>(`${at(id)}/proposals/${proposal}/withdrawal`, { reason });
export const reviewProposal = (id: number, proposal: number, wish: { sound: boolean; opinion: string; version: number }) =>
  post<Proposal>(`${at(id)}/proposals/${proposal}/review`, wish);
export const decideProposal = (id: number, proposal: number, wish: { verdict: Verdict; reason: string; effect: Effect | null }) =>
  post<Proposal>(`${at(id)}/proposals/${proposal}/decision`, wish);

export const comments = (id: string | number, query: Query) => get<Page<Comment>>(`${at(id)}/comments`, query);
export const comment = (id: number, wish: { proposal: number | null; name: string | null; contact: string | null; text: string }) =>
  post<{ id: number }>(`${at(id)}/comments`, wish);
export const answerComment = (id: number, number: number, wish: { adoption: Adoption; feedback: string }) =>
  post<undefined>(`${at(id)}/comments/${number}/answer`, wish);

export const simulate = (id: string | number, chosen: number[] | null) =>
  post<Simulation>(`${at(id)}/simulation`, { proposals: chosen });
export const statistics = (id: string | number) => get<Statistics>(`/api/catalog/statistics/rounds/${id}`);

/** Items that are carried out, not the templates they follow. */
export const searchEdition = (edition: number, q: string, organ?: string) =>
  get<Page<Item>>(`/api/catalog/editions/${edition}/items`, { q, organ, standing: 'IMPLEMENTATION', size: 10 });
/** The region's published editions, newest first. */
export const publishedEditions = (region: string) =>
  get<Page<Edition>>('/api/catalog/editions', { region, status: 'PUBLISHED' });

/** Every stretch of a list that is read whole. */
export async function all<T>(read: (after: string | null) => Promise<Page<T>>): Promise<T[]> {
  const found: T[] = [];
  let after: string | null | undefined = null;
  do {
    const page: Page<T> = await read(after);
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}
