import { describe, expect, it } from 'vitest';
import { differing } from '@/administration/drafts/differing';

describe('where two contents differ', () => {
  it('names each place with both texts, and what only one of them says', () => {
    const mine = { aspects: { quota: '无', enquiry: '12345' }, faq: [{ question: '可以代办吗？', answer: '可以' }] };
    const theirs = { aspects: { enquiry: '022-1', supervision: '12345' }, faq: [{ question: '可以代办吗？', answer: '不可以' }] };

    expect(differing(mine, theirs)).toEqual([
      { field: 'aspects.quota', mine: '无', theirs: '' },
      { field: 'aspects.enquiry', mine: '12345', theirs: '022-1' },
      { field: 'faq[0].answer', mine: '可以', theirs: '不可以' },
      { field: 'aspects.supervision', mine: '', theirs: '12345' },
    ]);
  });

  it('takes what is blank, null or left out for the same, and a number for its digits', () => {
    expect(differing({ words: ' ', fees: [], amount: '4.9', of: false }, { words: null, amount: 4.9, of: false })).toEqual([]);
  });
});
