import type { ChangeKind, ChangeWish } from '@/api/changes';
import { filled } from './kinds';
import { NO_REASON, reasonOf, type ReasonValues } from './reasons';

/** A change as it is filled in. */
export interface DeclareValues {
  kind: ChangeKind;
  items: { code: string; name: string }[];
  organCode: string;
  organName: string;
  like: string;
  code: string;
  name: string;
  parts: { code: string; name: string }[];
  why: ReasonValues;
}

export const blank = (): DeclareValues => ({
  kind: 'CANCELLED',
  items: [],
  organCode: '',
  organName: '',
  like: '',
  code: '',
  name: '',
  parts: [{ code: '', name: '' }, { code: '', name: '' }],
  why: { ...NO_REASON },
});

type Wrong = 'items' | 'several' | 'one' | 'organCode' | 'organName' | 'merged' | 'parts' | 'reason';

/** What keeps the change from being sent, by field; a word for each fault. */
export function faults(values: DeclareValues): Partial<Record<'items' | 'organCode' | 'organName' | 'name' | 'parts' | 'reason', Wrong>> {
  const transfer = values.kind === 'TRANSFERRED';
  const split = values.kind === 'SPLIT' && values.parts.some((part) => !part.code.trim() || !part.name.trim());
  const merged = values.kind === 'MERGED' && !values.code.trim() !== !values.name.trim();
  return {
    items: wrongItems(values),
    organCode: transfer && !values.organCode.trim() ? 'organCode' : undefined,
    organName: transfer && !values.organName.trim() ? 'organName' : undefined,
    name: merged ? 'merged' : undefined,
    parts: split ? 'parts' : undefined,
    reason: values.why.reason.trim() ? undefined : 'reason',
  };
}

function wrongItems({ kind, items }: DeclareValues): Wrong | undefined {
  if (items.length === 0) return 'items';
  if (kind === 'MERGED' && items.length < 2) return 'several';
  return kind === 'SPLIT' && items.length > 1 ? 'one' : undefined;
}

/** What is sent: only what the kind of change needs. */
export function wishOf(values: DeclareValues): ChangeWish {
  const wish: ChangeWish = { kind: values.kind, items: values.items.map(({ code }) => code), ...reasonOf(values.why) };
  if (values.kind === 'TRANSFERRED') {
    return { ...wish, organCode: values.organCode.trim(), organName: values.organName.trim() };
  }
  if (values.kind === 'SPLIT') {
    return { ...wish, into: values.parts.map(({ code, name }) => ({ code: code.trim(), name: name.trim() })) };
  }
  if (values.kind !== 'MERGED') return wish;
  const code = filled(values.code);
  return { ...wish, like: values.like || undefined, into: code ? [{ code, name: values.name.trim() }] : undefined };
}
