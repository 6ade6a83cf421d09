import type { FieldText } from './changes';
import { get } from './client';
import type { Page } from './page';

export const AUDIT_ACTIONS = [
  'IMPORT', 'IMPORT_FAILED', 'BEGIN_DRAFT', 'DELETE_DRAFT', 'PUBLISH', 'ADOPT_ITEM', 'LINK_ITEM', 'ALIGN_ITEM',
  'PREPARE_DELEGATION', 'CHANGE_DELEGATION', 'DRAFT_DELEGATION', 'CANCEL_DELEGATION', 'WITHDRAW_DELEGATION',
  'ADD_ITEM', 'CHANGE_ITEM', 'REMOVE_ITEM', 'CANCEL_ITEM', 'TRANSFER_ITEM', 'MERGE_ITEMS', 'SPLIT_ITEM',
  'DECLARE_CHANGE', 'WITHDRAW_CHANGE', 'OPEN_REVISION', 'ANSWER_REVISION', 'REMIND_REVISION', 'MARK_SILENT',
  'DECIDE_PROPOSAL', 'CLOSE_REVISION', 'STOP_REVISION', 'OPEN_ROUND', 'CHANGE_ROUND', 'MOVE_ROUND', 'PROPOSE',
  'AMEND_PROPOSAL', 'WITHDRAW_PROPOSAL', 'REVIEW_PROPOSAL', 'ANSWER_COMMENT', 'OVERRIDE_RESEMBLANCE', 'RECORD_CANCELLATIONS',
  'WITHDRAW_CANCELLATION',
] as const;

/** What was done; `details` is the record as it was written, without the fields in `changes`. */
export interface AuditEntry {
  id: number;
  at: string;
  actor: string;
  actorName: string;
  action: string;
  actionName: string;
  region: string;
  edition: number | null;
  editionTitle: string | null;
  item: string | null;
  changes: FieldText[];
  details: Record<string, unknown>;
}

export interface AuditQuery {
  edition?: string;
  item?: string;
  actor?: string;
  action?: string;
  from?: string;
  until?: string;
  after?: string | null;
}

export const audit = (query: AuditQuery) => get<Page<AuditEntry>>('/api/catalog/audit', { ...query });
