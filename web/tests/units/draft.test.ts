import { beforeEach, describe, expect, it } from 'vitest';
import {
  afterRefusal, beforeSending, begun, clearDraft, dropDraft, keepDraft, newKey, openCounterDraft, openDraft, submissionOf,
} from '@/casefile/draft';
import { faultOf } from '@/casefile/files';

class Memory {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

let store: Memory;
beforeEach(() => {
  store = new Memory();
});

describe('an idempotency key', () => {
  it('is long and new each time', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(newKey());
  });

  it('stays when the same is sent again', () => {
    const draft = openDraft('p1', 'item', store);
    const first = draft.key;
    beforeSending(draft);
    afterRefusal(draft);
    beforeSending(draft);
    expect(draft.key).toBe(first);
  });

  it('stays when the draft changes while the first sending may have made a case', () => {
    const draft = openDraft('p1', 'item', store);
    const first = draft.key;
    beforeSending(draft);
    draft.note = 'changed';
    beforeSending(draft);
    expect(draft.key).toBe(first);
  });

  it('is new when the draft changes after a plain refusal', () => {
    const draft = openDraft('p1', 'item', store);
    const first = draft.key;
    beforeSending(draft);
    afterRefusal(draft);
    draft.note = 'changed';
    beforeSending(draft);
    expect(draft.key).not.toBe(first);
  });

  it('outlives a sign-in in between', () => {
    const draft = openDraft('p1', 'item', store);
    beforeSending(draft);
    keepDraft(draft, store);
    expect(openDraft('p1', 'item', store)).toEqual(draft);
  });
});

describe('a draft', () => {
  it('belongs to one person and one item', () => {
    const draft = openDraft('p1', 'item', store);
    draft.note = 'mine';
    keepDraft(draft, store);
    expect(openDraft('p2', 'item', store).note).toBe('');
    expect(openDraft('p1', 'other', store).note).toBe('');
  });

  it('is gone once it is sent', () => {
    const draft = openDraft('p1', 'item', store);
    keepDraft(draft, store);
    dropDraft(draft, store);
    expect(store.kept.size).toBe(0);
  });

  it('begins anew when what was kept cannot be read', () => {
    store.setItem('tongban.draft.p1.item', '{');
    expect(openDraft('p1', 'item', store).files).toEqual({});
  });

  it('says of form and situation only what there is', () => {
    const draft = openDraft('p1', 'item', store);
    expect(submissionOf(draft)).not.toHaveProperty('form');
    expect(submissionOf(draft)).not.toHaveProperty('answers');
    draft.form = { phone: '13800138000' };
    draft.answers = 'kind.shop';
    expect(submissionOf(draft)).toMatchObject({ form: { phone: '13800138000' }, answers: 'kind.shop' });
    expect(begun(draft)).toBe(true);
  });

  it('hands in the files it has', () => {
    const draft = openDraft('p1', 'item', store);
    draft.files = { form: { material: 'm1', name: 'a.pdf', size: 1 }, plan: undefined };
    expect(submissionOf(draft).materials).toEqual([{ key: 'form', material: 'm1' }]);
  });
});

describe('a draft at the counter', () => {
  it('names whom it is for, without blanks and with the check letter in capitals', () => {
    const draft = openCounterDraft('clerk', 'item', store);
    draft.behalf = { kind: 'PERSON', name: ' 李四 ', identifier: '11010519491231002x', phone: ' ' };
    draft.originals = ['identity'];
    expect(submissionOf(draft)).toMatchObject({
      originals: ['identity'],
      onBehalfOf: { kind: 'PERSON', name: '李四', identifier: '11010519491231002X' },
    });
    expect(submissionOf(draft).onBehalfOf).not.toHaveProperty('phone');
  });

  it('leaves nothing of one applicant to the next, not even the key', () => {
    const draft = openCounterDraft('clerk', 'item', store);
    draft.receivingRegion = '120116013';
    draft.behalf = { kind: 'ENTERPRISE', name: '某公司', identifier: '91120116MA05ABCD98', phone: '13800138000' };
    draft.files = { form: { material: 'm1', name: 'a.pdf', size: 1 } };
    draft.originals = ['plan'];
    draft.note = 'x';
    const { key } = draft;
    clearDraft(draft);
    expect(begun(draft)).toBe(false);
    expect(draft.key).not.toBe(key);
    expect(draft.receivingRegion).toBe('120116013');
    expect(JSON.stringify(draft)).not.toContain('某公司');
  });

  it('of an applicant who applies by themselves says nothing of originals', () => {
    expect(submissionOf(openDraft('p1', 'item', store))).not.toHaveProperty('originals');
  });
});

describe('a file', () => {
  it.each([
    ['a.pdf', 10, null],
    ['A.JPG', 10, null],
    ['a.exe', 10, 'kind'],
    ['pdf', 10, 'kind'],
    ['a.pdf', 0, 'empty'],
    ['a.pdf', 21 * 1024 * 1024, 'too-large'],
  ])('%s of %i bytes: %s', (name, size, fault) => {
    expect(faultOf({ name, size })).toBe(fault);
  });
});
