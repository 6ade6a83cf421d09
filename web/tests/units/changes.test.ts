import { describe, expect, it } from 'vitest';
import { facts } from '@/administration/audit/details';
import { blank, faults, wishOf } from '@/administration/changes/declaring';
import { owesReason } from '@/administration/changes/kinds';
import { reasonOf } from '@/administration/changes/reasons';
import { EMPTY, incomplete, wishOf as proposed } from '@/administration/revisions/proposals';

const item = (code: string) => ({ code, name: code });
const found = (values: object) => Object.values(faults({ ...blank(), ...values })).filter(Boolean);
const why = { ...blank().why, reason: '简政放权' };

describe('a declared change', () => {
  it('needs items and a reason', () => {
    expect(found({})).toEqual(['items', 'reason']);
    expect(found({ items: [item('a')], why })).toEqual([]);
  });

  it('of each kind needs its own', () => {
    expect(found({ kind: 'MERGED', items: [item('a')], why })).toEqual(['several']);
    expect(found({ kind: 'MERGED', items: [item('a'), item('b')], code: 'm', why })).toEqual(['merged']);
    expect(found({ kind: 'SPLIT', items: [item('a'), item('b')], why })).toEqual(['one', 'parts']);
    expect(found({ kind: 'TRANSFERRED', items: [item('a')], why })).toEqual(['organCode', 'organName']);
  });

  it('sends only what its kind needs', () => {
    const all = { ...blank(), items: [item('a'), item('b')], organCode: 'x', organName: 'y', code: ' m ', name: '合并', why };
    expect(wishOf({ ...all, kind: 'CANCELLED' })).not.toHaveProperty('organCode');
    expect(wishOf({ ...all, kind: 'MERGED' }).into).toEqual([{ code: 'm', name: '合并' }]);
    expect(wishOf({ ...all, kind: 'MERGED', code: '' }).into).toBeUndefined();
    expect(wishOf({ ...all, kind: 'TRANSFERRED' })).toMatchObject({ organCode: 'x', organName: 'y' });
  });

  it('names its document without title marks, and nothing where nothing was filled in', () => {
    expect(reasonOf({ ...why, document: '《关于取消许可的决定》', documentNumber: ' ' })).toEqual({
      document: '关于取消许可的决定', documentNumber: null, reason: '简政放权', runningCases: null, transitionUntil: null,
    });
  });

  it('owes a reason when an item leaves or moves', () => {
    expect((['ADDED', 'AMENDED', 'CANCELLED', 'DELEGATED', 'MERGED'] as const).filter(owesReason)).toEqual(['CANCELLED', 'DELEGATED', 'MERGED']);
  });
});

describe('a proposal', () => {
  it('names items unless it is for a new one, and says what shall change', () => {
    expect(incomplete({ ...EMPTY, content: 'x' })).toBe(true);
    expect(incomplete({ ...EMPTY, kind: 'ADDED', content: 'x' })).toBe(false);
    expect(incomplete({ ...EMPTY, items: [item('a')], content: ' ' })).toBe(true);
    expect(incomplete({ ...EMPTY, items: [item('a')], content: 'x', newPromise: 'soon' })).toBe(true);
  });

  it('sends new values for amendments only, a name for one item only', () => {
    const values = { ...EMPTY, items: [item('a'), item('b')], content: 'x', newName: 'n', newPromise: '5' };
    expect(proposed(values)).toMatchObject({ newName: null, newPromise: 5 });
    expect(proposed({ ...values, items: [item('a')] })).toMatchObject({ newName: 'n' });
    expect(proposed({ ...values, kind: 'CANCELLED' })).toMatchObject({ newName: null, newPromise: null });
  });
});

describe('what an audit record says', () => {
  it('names items instead of showing them whole, and leaves out what is empty', () => {
    expect(facts({ item: { code: 'a', name: '许可', elements: {} }, before: [{ code: 'b', name: '甲' }], replaces: '', year: 2026 })).toEqual([
      { name: 'item', text: '许可（a）' }, { name: 'before', text: '甲（b）' }, { name: 'year', text: '2026' },
    ]);
  });
});
