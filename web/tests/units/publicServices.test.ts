import { describe, expect, it } from 'vitest';
import { filled, writtenOf } from '@/administration/publicservices/writing';

const promise = (more: object) => ({ name: '', number: '', unit: 'WORKING_DAYS', ...more });
const fee = (more: object) => ({ key: 'fee-1', name: '', amount: '', unit: '', pricing: 'MARKET', basis: '', ...more });

describe('what is sent of a service', () => {
  it('leaves blank elements and untouched rows out, and keeps rows that are begun', () => {
    const sent = filled({
      name: '接水', words: '', elements: { basis: '  ', duties: '无' },
      promises: [promise({}), promise({ name: '到场' })], fees: [fee({}), fee({ amount: '4.90' })],
    });

    expect(sent.elements).toEqual({ duties: '无' });
    expect(sent.promises).toEqual([{ name: '到场', number: null, unit: 'WORKING_DAYS' }]);
    expect(sent.fees).toEqual([fee({ amount: 4.9 })]);
  });

  it('sends what is no number as none, so that the service names the field', () => {
    const sent = filled({ name: '', words: '', elements: {}, promises: [promise({ name: '到场', number: '很快' })], fees: [] });

    expect(JSON.parse(JSON.stringify(sent)).promises[0].number).toBeNull();
  });
});

describe('what a new draft begins with', () => {
  it('is what the published service says, figures apart from words', () => {
    const begun = writtenOf({
      key: 'supply', name: '供水', words: '自来水', version: 2,
      elements: [
        { no: 1, key: 'basis', title: '依据', value: '条例', said: '条例' },
        { no: 4, key: 'fees', title: '收费', value: '水费：4.9 元', said: null },
      ],
      promises: [], fees: [fee({ key: 'water', name: '水费', amount: 4.9, unit: '元' })],
    });

    expect(begun.words).toBe('自来水');
    expect(begun.elements).toEqual({ basis: '条例' });
    expect(begun.fees[0]).toMatchObject({ key: 'water', amount: 4.9 });
  });

  it('is nothing where nothing is published', () => {
    expect(writtenOf(null)).toEqual({ name: '', words: '', elements: {}, promises: [], fees: [] });
  });
});
